package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;
import org.detainerlake.sample.Chance.Draw;

/** Made-up values of the columns that releases carry and no table of the lake reads. */
final class CarriedCells {
  private static final int MOST_COLUMNS = 256;
  private static final List<String> STATUSES = List.of("ACTIVE", "ACTIVE", "CLOSED");
  private static final List<String> CATEGORIES =
      List.of(
          "[2A] Deportable - Under Adjudication by IJ",
          "[8C] Excludable / Inadmissible - Administrative Final Order Issued",
          "[11] Administrative Deportation / Removal",
          "[16] Reinstated Final Order");
  private static final List<String> PROGRAMS =
      List.of(
          "ERO Criminal Alien Program",
          "287G Program",
          "Fugitive Operations",
          "Non-Detained Docket Control");
  private static final List<String> METHODS =
      List.of("CAP Local Incarceration", "CAP State Incarceration", "287(g) Program", "Located");
  private static final List<String> DISPOSITIONS =
      List.of(
          "Warrant of Arrest/Notice to Appear",
          "Reinstatement of Deport Order I-871",
          "Expedited Removal (I-860)",
          "ADMINISTRATIVE DEPORTATION I-851/I-851A");
  private static final List<String> ENTRIES =
      List.of("Not  Applicable", "Present Without Admission", "Visa Overstay");

  private final long seed;
  private final LocalDate knownOn;

  CarriedCells(long seed, LocalDate knownOn) {
    this.seed = seed;
    this.knownOn = knownOn;
  }

  /** The same in every release whose column has the same place. */
  Object cell(Content content, int column, SampleDetainer detainer) {
    if (content == Content.EMPTY) {
      return null;
    }
    Chance chance = Chance.of(seed, Draw.CARRIED, detainer.number() * MOST_COLUMNS + column);
    return switch (content) {
      case YES_NO -> chance.happens(0.5) ? null : chance.happens(0.3) ? "YES" : "NO";
      case BIRTH_DATE, REDACTED -> one(Dirt.MARKS, chance);
      case ENTRY_STATUS -> chance.happens(0.6) ? one(ENTRIES, chance) : null;
      case CASE_STATUS -> one(STATUSES, chance);
      case CASE_CATEGORY -> chance.happens(0.8) ? one(CATEGORIES, chance) : null;
      case PROGRAM -> chance.happens(0.8) ? one(PROGRAMS, chance) : null;
      case METHOD -> one(METHODS, chance);
      case DISPOSITION -> chance.happens(0.7) ? one(DISPOSITIONS, chance) : null;
      case GENDER -> detainer.person().gender();
      case COUNTRY -> detainer.person().country();
      case BIRTH_YEAR -> detainer.person().birthYear();
      case FISCAL_YEAR -> ToldRow.fiscalYear(detainer.prepareDate());
      case ALWAYS_FALSE -> false;
      case FILE_NAME -> "SYNTHETIC_Detainers_Redacted.xlsx";
      case SHEET_NAME -> "FY" + ToldRow.fiscalYear(detainer.prepareDate());
      case AOR -> beside(detainer.facility().state(), " Area of Responsibility");
      case DUTY_SITE -> beside(detainer.facility().city(), ", DOCKET CONTROL OFFICE");
      case PORT, DEPARTURE_COUNTRY, DEPARTED_DATE -> departure(content, detainer);
      case ENTRY_DATE, APPREHENSION_DATE -> before(content, detainer.prepareDate(), chance);
      default -> offense(content, detainer, chance);
    };
  }

  static String monthFirst(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
  }

  /** Half of those booked left the country by the day of the release, if there was time. */
  private Object departure(Content content, SampleDetainer detainer) {
    SampleOutcome outcome = detainer.outcome();
    if (!SampleOutcome.BOOKED.equals(outcome.liftReason()) || detainer.number() % 2 == 0) {
      return null;
    }
    LocalDate day = outcome.liftedOn().plusDays(20 + detainer.number() % 90);
    if (day.isAfter(knownOn)) {
      return null;
    }
    return switch (content) {
      case PORT -> "SYNTHETIC PORT";
      case DEPARTURE_COUNTRY -> detainer.person().country();
      default -> day;
    };
  }

  private static LocalDate before(Content content, LocalDate day, Chance chance) {
    if (content == Content.APPREHENSION_DATE) {
      return day.minusDays(chance.below(3));
    }
    return chance.happens(0.3) ? day.minusDays(200L + chance.below(9_000)) : null;
  }

  private static Object offense(Content content, SampleDetainer detainer, Chance chance) {
    LocalDate day = detainer.prepareDate();
    if (content == Content.PENDING_DATE) {
      return detainer.criminality().charge() == null ? null : day.minusDays(chance.below(200));
    }
    if (detainer.criminality().conviction() == null) {
      return null;
    }
    LocalDate convicted = day.minusDays(chance.below(3_000));
    LocalDate charged = day.minusDays(3_000L + chance.below(400));
    return switch (content) {
      case CONVICTION_DATE -> convicted;
      case CHARGE_DATE -> charged;
      case CONVICTION_DATE_TEXT -> mixed(convicted, chance);
      case CHARGE_DATE_TEXT -> mixed(charged, chance);
      case SENTENCE_DAYS -> chance.happens(0.4) ? 1 + chance.below(364) : null;
      case SENTENCE_MONTHS -> chance.happens(0.3) ? 1 + chance.below(120) : null;
      case FELON -> chance.happens(0.2) ? "Aggravated Felon" : "Not an Aggravated Felon";
      default -> throw new IllegalStateException("no value is made up for " + content);
    };
  }

  private static String mixed(LocalDate day, Chance chance) {
    return chance.happens(0.8) ? monthFirst(day) : day.toString();
  }

  private static String beside(String name, String kind) {
    return name == null ? null : name + kind;
  }

  private static String one(List<String> of, Chance chance) {
    return of.get(chance.below(of.size()));
  }
}
