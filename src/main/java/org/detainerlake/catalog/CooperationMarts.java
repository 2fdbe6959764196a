package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.List;

/** Marts of what lists say of jurisdictions. */
public final class CooperationMarts {
  private CooperationMarts() {}

  public static final Table DIM_AGREEMENT =
      new Table(
          "dim_agreement",
          Layer.MART,
          "One agency and model of 287(g) agreement, from the first list that names it to the last"
              + " before it is missing, and the jurisdiction of the agency.",
          "A list shows who stood on it, not what was done. An end is an interval, and may be a list"
              + " that spells the agency in another way. An unresolved row is not a place.",
          List.of(STATE_CODE, AGENCY_KEY, MODEL_CODE, FIRST_LISTED_DATE),
          List.of(
              STATE_CODE,
              AGENCY_KEY,
              AGENCY_NAME,
              MODEL_CODE,
              SIGNED_DATE,
              FIRST_LISTED_DATE,
              LAST_LISTED_DATE,
              ENDED_BY_DATE,
              JURISDICTION_ID,
              COUNTY_FIPS,
              MATCH_METHOD,
              MATCH_EVIDENCE));

  public static final Table DIM_POLICY =
      new Table(
          "dim_policy",
          Layer.MART,
          "One place that a list names as having a policy on detainers, and when it was enacted,"
              + " however often the list has that line.",
          "What a policy says, and whether it still holds, is not here. A place may stand on several"
              + " lists. A city's policy is not its county's, though it counts under it.",
          List.of(RELEASE_ID, POLICY_LOCATION, STATE_CODE, ENACTED_DATE),
          List.of(
              RELEASE_ID,
              POLICY_LOCATION,
              STATE_CODE,
              ENACTED_DATE,
              ENACTED_PRECISION,
              IS_STATEWIDE,
              JURISDICTION_ID,
              COUNTY_FIPS,
              MATCH_METHOD,
              MATCH_EVIDENCE));

  public static final Table COOPERATION_CONTEXT =
      new Table(
          "cooperation_context",
          Layer.MART,
          "One jurisdiction and one calendar quarter of issue (cohort) with records: what became of the"
              + " detainers, and what lists say of the place.",
          "An agreement or a policy beside a rate explains nothing by itself: lists show who stood on"
              + " them, not what was done. An agreement or policy of a city stands beside the figures"
              + " of its whole county. Preliminary quarters still change.",
          List.of(JURISDICTION_ID, QUARTER_START_DATE),
          BronzeTables.joined(
              List.of(
                  NAMED_JURISDICTION,
                  List.of(
                      QUARTER_START_DATE,
                      ISSUED_COUNT,
                      DECLINED_COUNT,
                      HONORED_COUNT,
                      RESOLVED_COUNT,
                      UNKNOWN_COUNT,
                      DECLINE_RATE_OF_DECIDED,
                      DECIDED_RATE_LOW,
                      DECIDED_RATE_HIGH,
                      HONORED_SHARE_OF_ISSUED,
                      UNKNOWN_SHARE,
                      DISPUTED_DECLINED_COUNT,
                      DISPUTED_HONORED_COUNT,
                      UNDISPUTED_RATE_OF_DECIDED,
                      HAS_AGREEMENT,
                      AGREEMENT_COUNT,
                      AGREEMENT_MODELS,
                      FIRST_SIGNED_DATE,
                      IS_AGREEMENT_KNOWN,
                      HAS_POLICY,
                      POLICY_COUNT,
                      FIRST_ENACTED_DATE,
                      IS_PRELIMINARY,
                      IS_SYNTHETIC))));
}
