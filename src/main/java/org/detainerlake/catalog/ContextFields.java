package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.text;

/** What lists say of places: agreements, policies, facility registers, published figures. */
public final class ContextFields {
  private ContextFields() {}

  public static final Field CELLS =
      new Field(
          "cells",
          FieldType.CELLS,
          "The row's cells by canonical column, as published; empty ones left out. Beside each"
              + " <name>_date_text that its layout could read stands <name>_date as ISO text, of a"
              + " day, a month or a year.");

  public static final Field REGISTER_NAME_TEXT =
      text("register_name_text", "A facility's or agency's name in a register, as published.");
  public static final Field REGISTER_CODE_TEXT =
      text("register_code_text", "The agency's facility code (DETLOC) in a register.");
  public static final Field REGISTER_CITY_TEXT =
      text("register_city_text", "The facility's city in a register.");
  public static final Field REGISTER_COUNTY_TEXT =
      text("register_county_text", "The facility's county in a register, by name.");
  public static final Field REGISTER_STATE_TEXT =
      text("register_state_text", "The facility's state in a register.");
  public static final Field REGISTER_FIPS_TEXT =
      text("register_fips_text", "The facility's county in a register, by FIPS code.");
  public static final Field REGISTER_TYPE_TEXT =
      text("register_type_text", "What a register calls the kind of facility.");

  public static final Field AGENCY_NAME_TEXT =
      text("agency_name_text", "The agency that signed a 287(g) agreement, as published.");
  public static final Field AGENCY_STATE_TEXT = text("agency_state_text", "The agency's state.");
  public static final Field AGENCY_COUNTY_TEXT =
      text("agency_county_text", "The agency's county, by name.");
  public static final Field AGENCY_FIPS_TEXT =
      text("agency_fips_text", "The agency's county, by FIPS code.");
  public static final Field MODEL_TEXT =
      text("model_text", "The kind of agreement (support type), as published.");
  public static final Field SIGNED_DATE_TEXT =
      text("signed_date_text", "The day the agreement was signed, as published.");
  public static final Field LIST_DATE_TEXT =
      text("list_date_text", "The day of the list a row stood on, where lists are stacked.");
  public static final Field LISTED_MARK_TEXT =
      text("listed_mark_text", "A mark at the rows that are on the list, where not all are.");

  public static final Field POLICY_LOCATION_TEXT =
      text("policy_location_text", "The place that has a policy, as published.");
  public static final Field POLICY_STATE_TEXT =
      text("policy_state_text", "The state of a place that has a policy.");
  public static final Field POLICY_FIPS_TEXT =
      text("policy_fips_text", "The county of a place that has a policy, by FIPS code.");
  public static final Field ENACTED_DATE_TEXT =
      text("enacted_date_text", "When a policy was enacted, as published.");

  public static final Field EDITION_ID_TEXT =
      text("edition_id_text", "The edition of the Declined Detainer Outcome Report.");
  public static final Field PERIOD_START_DATE_TEXT =
      text("period_start_date_text", "First day of an edition's week.");
  public static final Field PERIOD_END_DATE_TEXT =
      text("period_end_date_text", "Last day of an edition's week.");
  public static final Field REPORTED_PLACE_TEXT =
      text("reported_place_text", "The jurisdiction as the edition names it; ALL is its total.");
  public static final Field REPORTED_STATE_TEXT =
      text("reported_state_text", "The jurisdiction's state in an edition.");
  public static final Field REPORTED_FIPS_TEXT =
      text("reported_fips_text", "The jurisdiction's FIPS code; a city or a state has none.");
  public static final Field REPORTED_COUNT_TEXT =
      text("reported_count_text", "The number reported; empty where it was not seen.");
  public static final Field VALUE_BASIS_TEXT =
      text("value_basis_text", "Whether the number was published or derived, and how.");
  public static final Field REPORT_SECTION_TEXT =
      text("report_section_text", "The section of the report that a correction is about.");
  public static final Field CORRECTION_CLASS_TEXT =
      text("correction_class_text", "What was wrong, by its class.");
  public static final Field REPORTED_FACILITY_TEXT =
      text("reported_facility_text", "The facility of a declined detainer in an edition.");
  public static final Field ISSUED_DATE_TEXT =
      text("issued_date_text", "When a declined detainer was issued, as published.");
  public static final Field DECLINED_DATE_TEXT =
      text("declined_date_text", "When a detainer was declined, as published.");
  public static final Field ACTIVITY_TEXT =
      text("activity_text", "The notable criminal activity of an edition's row, as published.");
  public static final Field ACTIVITY_BASIS_TEXT =
      text("activity_basis_text", "Whether that activity is a charge or a conviction.");

  public static final Field LIST_DATE =
      date("list_date", "The day of the list that names the agreement.");
  public static final Field AGENCY_NAME =
      text("agency_name", "The agency's name as published, single spaces.");
  public static final Field AGENCY_KEY =
      text(
          "agency_key",
          "The agency's name in small letters and digits, without office and department, one"
              + " spelling of sheriff.");
  public static final Field AGENCY_COUNTY =
      text("agency_county", "The agency's county by name; null where the list tells none.");
  public static final Field AGENCY_FIPS =
      text("agency_fips", "The agency's county, five-digit FIPS code; null where not told.");
  public static final Field MODEL_KEY =
      text("model_key", "A model as lists write it, lower case, single spaces, for look-up.");
  public static final Field MODEL_CODE =
      text(
          "model_code",
          "jail_enforcement, task_force, warrant_service, other (in no reference table), or"
              + " not_stated.");
  public static final Field SIGNED_DATE =
      date("signed_date", "The day the agreement was signed, where a list tells it.");
  public static final Field FIRST_LISTED_DATE =
      date("first_listed_date", "The first list that names the agreement.");
  public static final Field LAST_LISTED_DATE =
      date("last_listed_date", "The last list that names it before it is missing.");
  public static final Field ENDED_BY_DATE =
      date(
          "ended_by_date",
          "The first later list that does not name it: it ended between the two. Null: still on the"
              + " newest list.");

  public static final Field POLICY_LOCATION =
      text("policy_location", "The place that has a policy, as published, single spaces.");
  public static final Field POLICY_FIPS =
      text("policy_fips", "The place's county, five-digit FIPS code; null where not told.");
  public static final Field ENACTED_DATE =
      date("enacted_date", "When the policy was enacted: first day of what is told.");
  public static final Field ENACTED_PRECISION =
      text("enacted_precision", "What is told of that date: day, month or year.");
  public static final Field IS_STATEWIDE =
      flag("is_statewide", "True where the policy is the state's own, for all its counties.");
  public static final Field HAS_AGREEMENT =
      flag(
          "has_agreement",
          "An agreement of the jurisdiction was signed or first listed by the quarter's last day, and"
              + " had not ended by its first. False may be wrong where is_agreement_known is false.");
  public static final Field AGREEMENT_COUNT =
      count("agreement_count", "Such agreements: different agencies and models.");
  public static final Field AGREEMENT_MODELS =
      text("agreement_models", "Their model codes, sorted, joined by commas; null: none.");
  public static final Field FIRST_SIGNED_DATE =
      date("first_signed_date", "The first day that one of them was signed, where told.");
  public static final Field IS_AGREEMENT_KNOWN =
      flag(
          "is_agreement_known",
          "The quarter starts between the first and the newest list in the lake. Before, only"
              + " agreements that still stood on the first list are known; later, none of the newer.");
  public static final Field HAS_POLICY =
      flag(
          "has_policy",
          "A policy of the jurisdiction, a place in it or its whole state was enacted by the"
              + " quarter's last day. One without a date is not counted; whether it still held is not"
              + " known.");
  public static final Field POLICY_COUNT =
      count("policy_count", "Such lines of dim_policy: a place on two lists counts twice.");
  public static final Field FIRST_ENACTED_DATE =
      date("first_enacted_date", "The earliest of their dates.");

  public static final Field EDITION_ID =
      text("edition_id", "The edition of the Declined Detainer Outcome Report, as 2017-W1.");
  public static final Field REPORT_SECTION =
      text("report_section", "The section of the report: I (issued) or II (declined).");
  public static final Field REPORTED_PLACE =
      text("reported_place", "The jurisdiction as the edition names it; ALL is its total.");
  public static final Field REPORTED_FIPS =
      text("reported_fips", "Its county, five-digit FIPS code; null for a city or a state.");
  public static final Field MEASURE_CODE =
      text(
          "measure_code",
          "What is counted. Of the report of 2017: issued or declines_recorded, never one for the"
              + " other. Of releases: issued, declined, honored or unknown. Of bulk days:"
              + " issued or declined by day of issue, declines_recorded by the day recorded.");
  public static final Field REPORTED_COUNT =
      count("reported_count", "The number reported; null where it was not seen.");
  public static final Field VALUE_BASIS_CODE =
      text(
          "value_basis_code",
          "published, derived (from other published numbers), not_seen, or not_stated.");
  public static final Field CORRECTION_CLASS =
      text("correction_class", "What was wrong with the figure; null where nothing is known.");
  public static final Field FIGURE_STATUS =
      text("figure_status", "standing, disputed, or retracted by the agency that published it.");
  public static final Field IS_BULK_DAY =
      flag(
          "is_bulk_day",
          "True where one day's re-assessment of pending detainers made the figure.");

  public static final Field STANDING_COUNT =
      count(
          "standing_count",
          "What is left of the number reported: 0 where it was retracted; null where not seen.");
  public static final Field COMPUTED_COUNT =
      count(
          "computed_count", "The same measure from the records of this lake; null: none can tell.");
  public static final Field COMPUTED_BASIS_CODE =
      text(
          "computed_basis_code",
          "records, or why there is no number: no_release_covers, no_recorded_dates (when declines"
              + " were recorded is not in these records) or no_county.");
  public static final Field DIFFERENCE_COUNT =
      count("difference_count", "Computed minus reported; null where one is.");
}
