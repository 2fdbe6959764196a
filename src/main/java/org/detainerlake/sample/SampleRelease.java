package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detainerlake.sample.Chance.Draw;

/**
 * What one file of a release covers and when it was made.
 *
 * @param layout its layout in conf/sources
 * @param fileName the file as published
 * @param firstDate first prepare date that it covers
 * @param lastDate last prepare date that it covers
 * @param knownOn the day on which the records were read out: later outcomes are not in it
 * @param scope which records it tells
 * @param sheets how many sheets a workbook has; 0 for one a fiscal year
 * @param states the only states in it; none for every state, and for records without one
 * @param planted how many rows are spoiled in each of the ways that must occur
 */
public record SampleRelease(
    String layout,
    String fileName,
    LocalDate firstDate,
    LocalDate lastDate,
    LocalDate knownOn,
    Scope scope,
    int sheets,
    Set<String> states,
    Map<Dirt, Integer> planted) {

  /** Which of the records a release tells. */
  public enum Scope {
    EVERYTHING,
    /** Declines recorded in the week that ends on the day the records were read out. */
    DECLINED_IN_WEEK,
    /** Persons found to be citizens. */
    CITIZENS,
    /** What is new, changed or gone since the day a week before the records were read out. */
    CHANGED_IN_WEEK
  }

  /** Years of three states as csv. */
  public static final SampleRelease THREE_STATES =
      of("foia-gen1-csv", "synthetic_pa_detainers_2012_2015.csv")
          .covering("2012-10-01", "2015-03-31", "2015-04-15")
          .in(Set.of("PENNSYLVANIA", "TEXAS", "CALIFORNIA"))
          .with(
              Map.of(
                  Dirt.FACILITY_REDACTED, 2,
                  Dirt.LIFT_REASON_REDACTED, 2,
                  Dirt.ROW_RAGGED, 3,
                  Dirt.QUOTE_UNCLOSED, 1));

  /** Two fiscal years of all states as a workbook. */
  public static final SampleRelease NATIONAL =
      of("foia-gen1-xlsx", "SYNTHETIC FOIA 99-00001 _10152015_ FY14-FY15.xlsx")
          .covering("2013-10-01", "2015-09-30", "2015-10-15")
          .with(
              Map.of(
                  Dirt.FACILITY_REDACTED, 3,
                  Dirt.LIFT_REASON_REDACTED, 3,
                  Dirt.LIFT_REASON_UNSEEN, 5,
                  Dirt.DATE_AS_TEXT, 3,
                  Dirt.DATE_MONTH_FIRST, 4,
                  Dirt.DATE_OUTSIDE, 1));

  private static final double UNIDENTIFIED_SHARE = 0.15;
  private static final double MARKED_SHARE = 0.3;

  /** Keeps the planted dirt in one order: rows are drawn for it in turn. */
  public SampleRelease {
    states = Set.copyOf(states);
    Map<Dirt, Integer> ordered = new EnumMap<>(Dirt.class);
    ordered.putAll(planted);
    planted = Collections.unmodifiableMap(ordered);
  }

  /** A release of all records in a layout, as late and as wide as the history is. */
  public static SampleRelease of(String layout, String fileName) {
    LocalDate last = SampleDays.LAST;
    return new SampleRelease(
        layout, fileName, SampleDays.FIRST, last, last, Scope.EVERYTHING, 0, Set.of(), Map.of());
  }

  /** The same for some prepare dates, read out on some day. */
  public SampleRelease covering(String first, String last, String known) {
    return new SampleRelease(
        layout,
        fileName,
        LocalDate.parse(first),
        LocalDate.parse(last),
        LocalDate.parse(known),
        scope,
        sheets,
        states,
        planted);
  }

  SampleRelease in(Set<String> names) {
    return new SampleRelease(
        layout, fileName, firstDate, lastDate, knownOn, scope, sheets, names, planted);
  }

  SampleRelease telling(Scope only) {
    return new SampleRelease(
        layout, fileName, firstDate, lastDate, knownOn, only, sheets, states, planted);
  }

  SampleRelease onSheets(int count) {
    return new SampleRelease(
        layout, fileName, firstDate, lastDate, knownOn, scope, count, states, planted);
  }

  SampleRelease with(Map<Dirt, Integer> dirt) {
    return new SampleRelease(
        layout, fileName, firstDate, lastDate, knownOn, scope, sheets, states, dirt);
  }

  /** Whether its file has a column for something. */
  public boolean tells(Content content) {
    return columns().stream().anyMatch(column -> column.content() == content);
  }

  boolean isWorkbook() {
    return layout.endsWith("-xlsx");
  }

  /** The columns of its file: ICE's files of FY23 and FY24 of 2025 lacked the birth date. */
  List<SampleColumn> columns() {
    boolean lacksBirthDate = layout.equals("icli-2025-xlsx") && ToldRow.fiscalYear(lastDate) < 2025;
    return SampleColumn.of(layout).stream()
        .filter(column -> !lacksBirthDate || column.content() != Content.BIRTH_DATE)
        .toList();
  }

  /** Whether the release holds this detainer, as far as ICE's records went on that day. */
  boolean covers(SampleDetainer detainer) {
    return !detainer.prepareDate().isBefore(firstDate)
        && !detainer.prepareDate().isAfter(lastDate)
        && (scope == Scope.CHANGED_IN_WEEK
            ? hasChanged(detainer)
            : holds(detainer, knownOn) && isInScope(detainer));
  }

  /** Whether the records read out on a day hold this one. */
  private boolean holds(SampleDetainer detainer, LocalDate day) {
    return detainer.isRecordedOn(day)
        && (states.isEmpty() || hasState(detainer.facilityOn(day).state()));
  }

  private boolean hasChanged(SampleDetainer detainer) {
    LocalDate before = knownOn.minusWeeks(1);
    boolean isTold = !detainer.prepareDate().isAfter(before) && holds(detainer, before);
    boolean isWithdrawn = isTold && !holds(detainer, knownOn);
    return isWithdrawn
        || (holds(detainer, knownOn)
            && (!isTold || detainer.lastChangedBy(knownOn).isAfter(before)));
  }

  /** Whether it tells the record only to withdraw it. */
  boolean withdraws(SampleDetainer detainer) {
    return scope == Scope.CHANGED_IN_WEEK && !holds(detainer, knownOn);
  }

  /** A detainer's row in it, without dirt. */
  ToldRow row(SampleDetainer detainer, long seed) {
    return ToldRow.of(detainer, knownOn, personId(detainer, seed));
  }

  /** Tells identifiers of one release apart from those of another; its files share it. */
  long idSpace() {
    return Chance.mixed(layout.hashCode() * 31L + knownOn.toEpochDay());
  }

  private String personId(SampleDetainer detainer, long seed) {
    Chance chance = Chance.of(seed ^ idSpace(), Draw.PERSON_ID, detainer.number());
    if (chance.happens(UNIDENTIFIED_SHARE)) {
      return chance.happens(MARKED_SHARE) ? Dirt.MARKS.get(chance.below(Dirt.MARKS.size())) : null;
    }
    Chance digits = Chance.of(seed ^ idSpace(), Draw.PERSON, detainer.person().number());
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(digits.next())
        + hex.toHexDigits(digits.next())
        + hex.toHexDigits((int) digits.next());
  }

  private boolean isInScope(SampleDetainer detainer) {
    String reason = detainer.liftReasonOn(knownOn);
    return switch (scope) {
      case EVERYTHING, CHANGED_IN_WEEK -> true;
      case CITIZENS -> SampleOutcome.CITIZEN.equals(reason);
      case DECLINED_IN_WEEK ->
          SampleOutcome.DECLINED.equals(reason)
              && detainer.outcome().liftedOn().isAfter(knownOn.minusWeeks(1));
    };
  }

  private boolean hasState(String state) {
    return state != null && states.contains(state);
  }
}
