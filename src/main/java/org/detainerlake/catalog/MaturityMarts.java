package org.detainerlake.catalog;

import static org.detainerlake.catalog.MaturityFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.VintageFields.NEW_RELEASE_ID;
import static org.detainerlake.catalog.VintageFields.OLD_RELEASE_ID;

import java.util.List;

/** Marts of what is still to come of young weeks. */
public final class MaturityMarts {
  private MaturityMarts() {}

  /** Weeks between two releases. */
  public static final Field GAP_WEEKS = Field.working("gap_weeks", FieldType.COUNT);

  /** Declines that a pair of releases would show, were each like all others. */
  public static final Field EXPECTED = Field.working("expected_estimate", FieldType.ESTIMATE);

  public static final Table PENDING_COHORTS =
      new Table(
          "pending_cohorts",
          Layer.MART,
          "Detainers issued within one week of age at the older of two releases one after the other"
              + " that tell of them: what was pending, and what became of it.",
          "All jurisdictions together. Handed on in memory.",
          List.of(OLD_RELEASE_ID, NEW_RELEASE_ID, WEEKS_AT_RELEASE_COUNT),
          List.of(
              OLD_RELEASE_ID,
              NEW_RELEASE_ID,
              WEEKS_AT_RELEASE_COUNT,
              GAP_WEEKS,
              PENDING_COUNT,
              DECLINED_SO_FAR_COUNT,
              ARRIVED_DECLINED_COUNT,
              STILL_PENDING_COUNT,
              IS_SYNTHETIC));

  public static final Table DECLINE_MATURITY =
      new Table(
          "decline_maturity",
          Layer.MART,
          "One age in weeks at which a release told of detainers of the nation, before a newer one"
              + " did: how many more of them are declined in the end.",
          "What releases showed in the past. A change of policy, or in how outcomes are entered, is"
              + " not foreseen. Jurisdictions differ: do not use it for one of them.",
          List.of(WEEKS_AT_RELEASE_COUNT),
          List.of(
              WEEKS_AT_RELEASE_COUNT,
              PAIR_COUNT,
              PENDING_COUNT,
              DECLINED_SO_FAR_COUNT,
              ARRIVED_DECLINED_COUNT,
              STILL_PENDING_COUNT,
              STILL_DECLINED_RATE,
              RELATIVE_SPREAD_ESTIMATE,
              GROWTH_ESTIMATE,
              IS_SYNTHETIC));

  public static final Table DECLINE_OUTLOOK =
      new Table(
          "decline_outlook",
          Layer.MART,
          "One week of issue (cohort), all jurisdictions, less than two years old at its release: the"
              + " declines told so far, and those still to be expected.",
          "An expectation, not a count: it is in no other mart. Its interval speaks of how weeks and"
              + " releases differed so far.",
          List.of(WEEK_START_DATE),
          List.of(
              WEEK_START_DATE,
              ISSUED_COUNT,
              DECLINED_COUNT,
              UNKNOWN_COUNT,
              FURTHER_DECLINED_ESTIMATE,
              FURTHER_LOW_ESTIMATE,
              FURTHER_HIGH_ESTIMATE,
              FINAL_DECLINED_ESTIMATE,
              IS_SYNTHETIC));
}
