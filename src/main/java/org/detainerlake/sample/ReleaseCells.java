package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * The cells of a release's rows in the order of its columns: text, dates and numbers; null where a
 * cell is empty.
 */
final class ReleaseCells {
  /** Text that goes into a csv file as it is, whatever a reader makes of it. */
  record Verbatim(String text) {}

  /** One empty cell in so many of the release of August 2026 says NA. */
  private static final int WORD_FOR_NOTHING_EVERY = 10;

  private final SampleRelease release;
  private final List<SampleColumn> columns;
  private final CarriedCells carried;
  private final boolean saysNothingInWords;

  ReleaseCells(SampleRelease release, long seed) {
    this.release = release;
    columns = release.columns();
    carried = new CarriedCells(seed, release.knownOn());
    saysNothingInWords = release.layout().startsWith("dpr-");
  }

  /**
   * The cells of a row.
   *
   * @param rowNumber counted from 1
   */
  Object[] of(ToldRow row, long rowNumber) {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Content content = columns.get(i).content();
      cells[i] = content == Content.ROW_NUMBER ? (Object) rowNumber : cell(content, row, i);
      if (cells[i] == null && saysNothingInWords && (rowNumber + i) % WORD_FOR_NOTHING_EVERY == 0) {
        cells[i] = "NA";
      }
    }
    return cells;
  }

  private Object cell(Content content, ToldRow row, int column) {
    SampleDetainer detainer = row.detainer();
    return switch (content) {
      case PREPARE_DATE -> prepareDate(row);
      case PREPARE_MIDNIGHT -> row.prepareDate() + " 00:00:00";
      case PREPARE_DATE_TEXT -> CarriedCells.monthFirst(row.prepareDate());
      case DETAINER_TYPE -> row.detainerType();
      case FACILITY -> facility(row);
      case FACILITY_CODE -> facilityCode(row);
      case CITY -> row.city();
      case STATE -> row.state();
      case LIFT_REASON -> row.liftReason();
      case CONVICTION_CODE -> convictionCode(row);
      case CONVICTION -> row.conviction();
      case CRIMINALITY -> detainer.criminality().label();
      case THREAT_LEVEL -> detainer.criminality().threatLevel();
      case PERSON_ID -> row.personId();
      case RECORD_ID -> "SYNTHETIC-" + detainer.number();
      case RECORD_VERSION -> detainer.lastChangedBy(release.knownOn());
      case WITHDRAWN -> release.withdraws(detainer) ? "Y" : null;
      case CHARGE_CODE -> code(detainer.criminality().charge());
      case CHARGE -> label(detainer.criminality().charge());
      case ACTIVITY -> activity(detainer.criminality());
      case LIFT_REASON_CODE, SECOND_LIFT_REASON, LIFT_DATE, LIFT_DATE_TEXT -> outcome(content, row);
      default -> carried.cell(content, column, detainer);
    };
  }

  private Object prepareDate(ToldRow row) {
    return switch (row.dirt()) {
      case DATE_AS_TEXT -> "unknown";
      case DATE_MONTH_FIRST -> CarriedCells.monthFirst(row.prepareDate());
      default -> row.prepareDate();
    };
  }

  private static Object facility(ToldRow row) {
    return switch (row.dirt()) {
      case ROW_RAGGED -> new Verbatim(row.facility());
      case QUOTE_UNCLOSED -> new Verbatim("\"" + row.facility());
      default -> row.facility();
    };
  }

  private String facilityCode(ToldRow row) {
    return row.dirt() == Dirt.FACILITY_REDACTED
        ? Dirt.REDACTED
        : row.detainer().facilityOn(release.knownOn()).code();
  }

  /** A code that lost its zero had become a number. */
  private static Object convictionCode(ToldRow row) {
    return row.dirt() == Dirt.CODE_WITHOUT_ZERO
        ? (Object) Integer.valueOf(row.convictionCode())
        : row.convictionCode();
  }

  private Object outcome(Content content, ToldRow row) {
    if (!row.detainer().isLiftedOn(release.knownOn())) {
      return null;
    }
    SampleOutcome outcome = row.detainer().outcome();
    LocalDate day = outcome.liftedOn();
    return switch (content) {
      case LIFT_REASON_CODE -> reasonCode(outcome.liftReason());
      case SECOND_LIFT_REASON -> outcome.secondLiftReason();
      case LIFT_DATE_TEXT -> CarriedCells.monthFirst(day);
      default -> day;
    };
  }

  private static String reasonCode(String liftReason) {
    return switch (liftReason) {
      case SampleOutcome.DECLINED -> "A";
      case SampleOutcome.BOOKED -> "B";
      default -> null;
    };
  }

  /** As the report of 2017 put it: phrases, each with what it stands on. */
  private static String activity(Criminality of) {
    String conviction = of.conviction() == null ? "" : of.conviction().phrase() + " (conviction)";
    String charge = of.charge() == null ? "" : of.charge().phrase() + " (charge)";
    String between = conviction.isEmpty() || charge.isEmpty() ? "" : "; ";
    return conviction.isEmpty() && charge.isEmpty() ? null : conviction + between + charge;
  }

  private static String code(SampleOffense offense) {
    return offense == null ? null : offense.code();
  }

  private static String label(SampleOffense offense) {
    return offense == null ? null : offense.label();
  }
}
