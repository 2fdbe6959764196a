package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** Counts, the rates made of them, and the weeks they fall in. */
public final class MeasureFields {
  private MeasureFields() {}

  public static final Field DETAINER_COUNT = count("detainer_count", "Detainer records.");
  public static final Field ISSUED_COUNT =
      count("issued_count", "I: detainers issued, administrative records left out.");
  public static final Field DECLINED_COUNT =
      count("declined_count", "D: of those issued, lifted as declined by the agency addressed.");
  public static final Field HONORED_COUNT =
      count("honored_count", "H: of those issued, booked into ICE detention.");
  public static final Field NOTICE_FAILURE_COUNT =
      count("notice_failure_count", "Of those issued, notice to ICE came too late; not a decline.");
  public static final Field OTHER_OUTCOME_COUNT =
      count("other_outcome_count", "Of those issued, every other recorded outcome.");
  public static final Field RESOLVED_COUNT =
      count("resolved_count", "R: of those issued, with any lift reason.");
  public static final Field UNKNOWN_COUNT =
      count("unknown_count", "Of those issued, without a lift reason in the release.");
  public static final Field ADMINISTRATIVE_COUNT =
      count("administrative_count", "Duplicate or superseded records, outside issued_count.");
  public static final Field DECLINE_RATE_OF_ISSUED =
      rate("decline_rate_of_issued", "D / I: declined of all issued; null where I is 0.");
  public static final Field DECLINE_RATE_OF_RESOLVED =
      rate("decline_rate_of_resolved", "D / R: declined of those with any lift reason.");
  public static final Field DECLINE_RATE_OF_DECIDED =
      rate("decline_rate_of_decided", "D / (D + H): declined of those declined or honored.");
  public static final Field DECIDED_RATE_LOW =
      rate("decided_rate_low", "Lower end of the Wilson 95 % interval of D / (D + H).");
  public static final Field DECIDED_RATE_HIGH =
      rate("decided_rate_high", "Upper end of the Wilson 95 % interval of D / (D + H).");
  public static final Field HONORED_SHARE_OF_ISSUED =
      rate("honored_share_of_issued", "H / I: honored of all issued; null where I is 0.");
  public static final Field UNKNOWN_SHARE =
      rate("unknown_share", "Issued without a lift reason / I: what is not known of the row.");
  public static final Field DISPUTE_STATUS =
      text(
          "dispute_status",
          "disputed, retracted or never_in_custody where part of the row is in conf/disputes.csv.");
  public static final Field DISPUTED_ISSUED_COUNT =
      count(
          "disputed_issued_count",
          "Of issued_count, those in dispute: subtract to leave them out.");
  public static final Field DISPUTED_DECLINED_COUNT =
      count("disputed_declined_count", "Of declined_count, those in dispute.");
  public static final Field DISPUTED_HONORED_COUNT =
      count("disputed_honored_count", "Of honored_count, those in dispute.");
  public static final Field UNDISPUTED_RATE_OF_DECIDED =
      rate("undisputed_rate_of_decided", "D / (D + H) without the records in dispute.");
  public static final Field IS_PRELIMINARY =
      flag("is_preliminary", "True while outcomes are still arriving (see maturity weeks).");
  public static final Field CALENDAR_YEAR = count("calendar_year", "Calendar year of issue.");
  public static final Field FISCAL_YEAR =
      count("fiscal_year", "US federal fiscal year of the week's first day (starts 1 October).");
  public static final Field WEEK_RULE =
      text("week_rule", "Which day starts a week: saturday, iso (Monday) or sunday.");
  public static final Field WEEK_START_DATE =
      date("week_start_date", "First day of the week; the week's key.");
  public static final Field QUARTER_START_DATE =
      date("quarter_start_date", "First day of the calendar quarter of issue; the quarter's key.");
  public static final Field WEEK_END_DATE = date("week_end_date", "Last day of the week.");
}
