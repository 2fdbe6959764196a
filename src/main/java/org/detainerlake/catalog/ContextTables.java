package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.WEEK_END_DATE;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.List;

/** What lists say, typed. Made anew from bronze with every publication, handed on in memory. */
public final class ContextTables {
  private ContextTables() {}

  public static final Table AGREEMENTS =
      new Table(
          "agreements",
          Layer.SILVER,
          "One line of one list of 287(g) agreements: an agency and a model.",
          "Lists of the same day and lists of all days are here together.",
          List.of(),
          List.of(
              LIST_DATE,
              STATE_CODE,
              AGENCY_NAME,
              AGENCY_COUNTY,
              AGENCY_FIPS,
              MODEL_CODE,
              SIGNED_DATE));

  public static final Table AGREEMENT_SPELLS =
      new Table(
          "agreement_spells",
          Layer.SILVER,
          "One agency and model, from the first list that names it to the last before it is missing.",
          "An end is an interval, and may be a list that spells the agency in another way.",
          List.of(STATE_CODE, AGENCY_KEY, MODEL_CODE, FIRST_LISTED_DATE),
          List.of(
              STATE_CODE,
              AGENCY_KEY,
              AGENCY_NAME,
              AGENCY_COUNTY,
              AGENCY_FIPS,
              MODEL_CODE,
              SIGNED_DATE,
              FIRST_LISTED_DATE,
              LAST_LISTED_DATE,
              ENDED_BY_DATE));

  public static final Table POLICIES =
      new Table(
          "policies",
          Layer.SILVER,
          "One line of one list of places with a policy on detainers.",
          "A place may stand on several lists, or twice on one. What a policy says is not here.",
          List.of(),
          List.of(
              RELEASE_ID,
              POLICY_LOCATION,
              STATE_CODE,
              POLICY_FIPS,
              ENACTED_DATE,
              ENACTED_PRECISION));

  public static final Table REGISTER_ENTRIES =
      new Table(
          "register_entries",
          Layer.SILVER,
          "One facility or agency of one public register of facilities.",
          "As the register has it: its county may be missing, or not one of its state.",
          List.of(),
          List.of(
              RELEASE_ID,
              STATE_CODE,
              FACILITY_CITY,
              FACILITY_NAME,
              FACILITY_CODE,
              COUNTY_FIPS,
              COUNTY_NAME,
              HOLDER_TYPE,
              FACILITY_TYPE));

  public static final Table PUBLISHED_FIGURES =
      new Table(
          "published_figures",
          Layer.SILVER,
          "One number that an edition of the report of 2017 gave of one place.",
          "Detainers issued are not declines. Totals (ALL) and places stand side by side.",
          List.of(),
          List.of(
              EDITION_ID,
              REPORT_SECTION,
              WEEK_START_DATE,
              WEEK_END_DATE,
              STATE_CODE,
              REPORTED_FIPS,
              REPORTED_PLACE,
              MEASURE_CODE,
              REPORTED_COUNT,
              VALUE_BASIS_CODE,
              CORRECTION_CLASS,
              FIGURE_STATUS,
              IS_BULK_DAY));
}
