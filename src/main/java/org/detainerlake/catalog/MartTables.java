package org.detainerlake.catalog;

import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;
import static org.detainerlake.catalog.PersonFields.EPISODES_CURRENT_COUNT;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.VintageFields.DAYS_BEHIND_COUNT;
import static org.detainerlake.catalog.VintageFields.IS_NEWEST;

import java.util.List;

/** What a BI tool opens: flat columns, sorted by key, one file each. */
public final class MartTables {
  private MartTables() {}

  public static final Table WEEKLY_DECLINE_RATES =
      new Table(
          "weekly_decline_rates",
          Layer.MART,
          "One jurisdiction and one week of issue (cohort): what became of the detainers issued.",
          "Not the declines recorded in that week. A rate without its denominator and unknown_share"
              + " says little; preliminary weeks still change; an unresolved row is not a place.",
          List.of(JURISDICTION_ID, WEEK_START_DATE),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      WEEK_START_DATE,
                      ISSUED_COUNT,
                      DECLINED_COUNT,
                      HONORED_COUNT,
                      NOTICE_FAILURE_COUNT,
                      OTHER_OUTCOME_COUNT,
                      RESOLVED_COUNT,
                      UNKNOWN_COUNT,
                      ADMINISTRATIVE_COUNT,
                      DECLINE_RATE_OF_ISSUED,
                      DECLINE_RATE_OF_RESOLVED,
                      DECLINE_RATE_OF_DECIDED,
                      DECIDED_RATE_LOW,
                      DECIDED_RATE_HIGH,
                      UNKNOWN_SHARE,
                      NAME_MATCHED_SHARE,
                      CITY_MATCHED_SHARE,
                      DISPUTE_STATUS,
                      DISPUTED_ISSUED_COUNT,
                      DISPUTED_DECLINED_COUNT,
                      DISPUTED_HONORED_COUNT,
                      UNDISPUTED_RATE_OF_DECIDED,
                      BULK_ISSUED_COUNT,
                      BULK_DECLINED_COUNT,
                      BULK_HONORED_COUNT,
                      TYPICAL_RATE_OF_DECIDED,
                      HAS_BULK_DAY,
                      IS_PRELIMINARY,
                      PeriodFields.IS_PARTIAL_WEEK,
                      IS_SYNTHETIC))));

  public static final Table OUTCOME_BREAKDOWN =
      new Table(
          "outcome_breakdown",
          Layer.MART,
          "One facility, calendar year of issue and lift reason as published: how many detainers.",
          "A row without a lift reason is an outcome not recorded, not an outcome.",
          List.of(JURISDICTION_ID, FACILITY_ID, CALENDAR_YEAR, LIFT_REASON, OUTCOME_CLASS),
          List.of(
              JURISDICTION_ID,
              FACILITY_ID,
              FACILITY_NAME,
              FACILITY_CITY,
              STATE_CODE,
              HOLDER_TYPE,
              FACILITY_TYPE,
              CALENDAR_YEAR,
              LIFT_REASON,
              OUTCOME_CLASS,
              DETAINER_COUNT,
              IS_SYNTHETIC));

  public static final Table DATA_QUALITY =
      new Table(
          "data_quality",
          Layer.MART,
          "One file and one thing counted of it: rows by fate, rows by reason code.",
          "Lines of kind rows add up to rows_in; lines of kind reason may overlap.",
          List.of(RELEASE_ID, FILE_NAME, FILE_SHA256, ITEM_KIND, ITEM_CODE),
          List.of(
              RELEASE_ID, FILE_NAME, FILE_SHA256, ITEM_KIND, ITEM_CODE, ITEM_COUNT, IS_SYNTHETIC));

  public static final Table DIM_JURISDICTION =
      new Table(
          "dim_jurisdiction",
          Layer.MART,
          "One jurisdiction that detainers were addressed to, or one bucket of unresolved ones.",
          "",
          List.of(JURISDICTION_ID),
          List.of(
              JURISDICTION_ID,
              JURISDICTION_NAME,
              JURISDICTION_TYPE,
              IS_LOCAL,
              COUNTY_FIPS,
              COUNTY_NAME,
              STATE_CODE));

  public static final Table DIM_FACILITY =
      new Table(
          "dim_facility",
          Layer.MART,
          "One facility as named in the releases, and how its jurisdiction was found.",
          "Two spellings of one jail are two facilities here, each with its city, name and code as"
              + " published. Where no state was published, the one that its code is put in.",
          List.of(FACILITY_ID),
          PlaceTables.MATCHED_FACILITIES.fields());

  public static final Table FACILITY_REVIEW =
      new Table(
          "facility_review",
          Layer.MART,
          "One facility that no county of its state could be told for, and one county whose name is"
              + " like its own.",
          "Candidates, not answers: no figure uses them. A person who has looked one up writes it"
              + " into conf/crosswalk.csv.",
          List.of(FACILITY_ID, CANDIDATE_RANK),
          List.of(
              FACILITY_ID,
              STATE_CODE,
              FACILITY_CITY,
              FACILITY_NAME,
              FACILITY_CODE,
              DETAINER_COUNT,
              MATCH_EVIDENCE,
              CANDIDATE_RANK,
              CANDIDATE_KIND,
              CANDIDATE_NAME,
              CANDIDATE_FIPS,
              CANDIDATE_SCORE));

  public static final Table DIM_WEEK =
      new Table(
          "dim_week",
          Layer.MART,
          "One week from the first to the last issue date, weeks without a detainer included.",
          "",
          List.of(WEEK_START_DATE),
          List.of(WEEK_START_DATE, WEEK_END_DATE, WEEK_RULE, CALENDAR_YEAR, FISCAL_YEAR));

  public static final Table DIM_RELEASE =
      new Table(
          "dim_release",
          Layer.MART,
          "One release of records, in order of precedence, and how much of it the marts count.",
          "Coverage is what a release speaks for; where two overlap, the newer one is counted.",
          List.of(RELEASE_ID),
          List.of(
              RELEASE_ID,
              RELEASE_NAME,
              RELEASE_DATE,
              RELEASE_KIND,
              RELEASE_BASIS,
              COVERAGE_FROM_DATE,
              COVERAGE_TO_DATE,
              COVERAGE_STATES,
              COVERAGE_BASIS,
              FILE_COUNT,
              ROWS_IN_COUNT,
              ROWS_CURRENT_COUNT,
              ROWS_REPEAT_COUNT,
              ROWS_SET_ASIDE_COUNT,
              EPISODES_CURRENT_COUNT,
              COUNT_UNIT,
              IS_NEWEST,
              DAYS_BEHIND_COUNT,
              IS_SYNTHETIC));

  /** Every mart, in the order they are made and listed. */
  public static final List<Table> ALL =
      List.of(
          WEEKLY_DECLINE_RATES,
          OUTCOME_BREAKDOWN,
          OffenseMarts.OFFENSE_BREAKDOWN,
          OffenseMarts.OFFENSE_SEVERITY,
          OffenseMarts.REPEAT_DETAINERS,
          DATA_QUALITY,
          FACILITY_REVIEW,
          ContextMarts.REPORTED_VS_COMPUTED,
          DIM_JURISDICTION,
          DIM_FACILITY,
          DIM_WEEK,
          DIM_RELEASE,
          OffenseMarts.DIM_OFFENSE,
          CooperationMarts.DIM_AGREEMENT,
          CooperationMarts.DIM_POLICY,
          CooperationMarts.COOPERATION_CONTEXT,
          VintageMarts.WEEKLY_RECORDED_DECLINES,
          VintageMarts.RESTATEMENTS,
          VintageMarts.RULE_RESTATEMENTS,
          VintageMarts.RELEASE_CHANGES,
          MaturityMarts.DECLINE_MATURITY,
          MaturityMarts.DECLINE_OUTLOOK,
          PeriodMarts.CALENDAR_DECLINE_RATES,
          PeriodMarts.ROLLING_DECLINE_RATES,
          RankingMarts.JURISDICTION_RANKING,
          TimingMarts.TIME_TO_OUTCOME,
          TimingMarts.TIME_TO_DECLINE,
          BulkMarts.BULK_DAYS);
}
