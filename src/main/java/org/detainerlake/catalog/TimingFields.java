package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** Weeks from a detainer's issue to its outcome, in records that may not have one yet. */
public final class TimingFields {
  private TimingFields() {}

  public static final Field ISSUE_FISCAL_YEAR =
      count("fiscal_year", "US federal fiscal year of the day of issue (starts 1 October).");
  public static final Field OUTCOME_GROUP =
      text("outcome_group", "declined, honored, or other: every other lift reason.");
  public static final Field TIMING_CODE =
      text("timing_code", "observed, later, censored, undated or young.");
  public static final Field LAST_WEEK_COUNT =
      count("last_week_count", "The last week of age, from 0 to 52, under observation.");

  public static final Field WEEKS_SINCE_ISSUE_COUNT =
      count(
          "weeks_since_issue_count",
          "Week of age: 0 is days 0 to 6 after the day of issue. Rates speak of its end.");
  public static final Field AT_RISK_COUNT =
      count(
          "at_risk_count",
          "Records under observation and without outcome when the week of age starts.");
  public static final Field EVENT_COUNT =
      count("event_count", "Outcomes of the group recorded in the week of age.");
  public static final Field CUMULATIVE_INCIDENCE_RATE =
      rate(
          "cumulative_incidence_rate",
          "Estimated share with an outcome of the group by the end of the week of age"
              + " (Aalen-Johansen).");
  public static final Field INCIDENCE_LOW =
      rate(
          "incidence_low",
          "Lower end of its pointwise 95 % interval; null where the rate is 0 or 1.");
  public static final Field INCIDENCE_HIGH =
      rate(
          "incidence_high",
          "Upper end of its pointwise 95 % interval; null where the rate is 0 or 1.");
  public static final Field IS_AT_RISK_UNSTABLE =
      flag("is_unstable", "True where 20 or fewer are at risk: the rate may be chance.");

  public static final Field DATED_COUNT =
      count("dated_count", "Of those issued, under observation, with a dated lift reason.");
  public static final Field CENSORED_COUNT =
      count("censored_count", "Of those issued, under observation, without a lift reason.");
  public static final Field UNDATED_COUNT =
      count("undated_count", "Of those issued, with a lift reason and no date: left out of rates.");
  public static final Field YOUNG_COUNT =
      count(
          "young_count",
          "Of those issued, in the last days before the cut-off, not one full week under"
              + " observation: left out of rates.");
  public static final Field LATER_COUNT =
      count(
          "later_count",
          "Of dated_count, outcomes after the last full week under observation or after week of age"
              + " 52: rates know them as without outcome until then.");
  public static final Field DATED_DECLINED_COUNT =
      count("dated_declined_count", "Of dated_count, declined.");
  public static final Field LATER_DECLINED_COUNT =
      count("later_declined_count", "Of later_count, declined.");

  public static final Field DECLINED_BY_1_WEEK = by("declined_by_1_week_rate", "1 week");
  public static final Field DECLINED_BY_4_WEEKS = by("declined_by_4_weeks_rate", "4 weeks");
  public static final Field DECLINED_BY_8_WEEKS = by("declined_by_8_weeks_rate", "8 weeks");
  public static final Field DECLINED_BY_8_WEEKS_LOW =
      rate("declined_by_8_weeks_low", "Lower end of its 95 % interval; null where it is 0 or 1.");
  public static final Field DECLINED_BY_8_WEEKS_HIGH =
      rate("declined_by_8_weeks_high", "Upper end of its 95 % interval; null where it is 0 or 1.");
  public static final Field DECLINED_BY_13_WEEKS = by("declined_by_13_weeks_rate", "13 weeks");
  public static final Field DECLINED_BY_26_WEEKS = by("declined_by_26_weeks_rate", "26 weeks");
  public static final Field DECLINED_BY_52_WEEKS = by("declined_by_52_weeks_rate", "52 weeks");
  public static final Field DECLINED_BY_52_WEEKS_LOW =
      rate("declined_by_52_weeks_low", "Lower end of its 95 % interval; null where it is 0 or 1.");
  public static final Field DECLINED_BY_52_WEEKS_HIGH =
      rate("declined_by_52_weeks_high", "Upper end of its 95 % interval; null where it is 0 or 1.");
  public static final Field HALF_WEEKS_COUNT =
      count(
          "half_weeks_count",
          "Weeks after issue by which half of those declined within 52 weeks were; null where none"
              + " was, or 52 weeks are not observed.");
  public static final Field IS_DECLINE_UNSTABLE =
      flag(
          "is_unstable",
          "True where 20 or fewer were at risk in the eighth week after issue, or in the last before"
              + " it.");

  private static Field by(String name, String weeks) {
    return rate(
        name,
        "Estimated share declined within %s of issue; null where none is observed so long."
            .formatted(weeks));
  }
}
