package org.detainerlake.catalog;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;

/** Detainers by offense, by severity, and by person where releases tell persons apart. */
public final class OffenseMarts {
  private OffenseMarts() {}

  private static final List<Field> PLACE_AND_WEEK =
      BronzeTables.joined(List.of(NAMED_JURISDICTION, List.of(WEEK_START_DATE)));

  private static final List<Field> COUNTS_AND_RATES =
      List.of(
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          NOTICE_FAILURE_COUNT,
          OTHER_OUTCOME_COUNT,
          UNKNOWN_COUNT,
          ADMINISTRATIVE_COUNT,
          SHARE_OF_ISSUED,
          UNKNOWN_SHARE,
          DECLINE_RATE_OF_DECIDED,
          DECIDED_RATE_LOW,
          DECIDED_RATE_HIGH,
          IS_UNSTABLE,
          IS_PRELIMINARY,
          IS_SYNTHETIC);

  public static final Table OFFENSE_BREAKDOWN =
      new Table(
          "offense_breakdown",
          Layer.MART,
          "One jurisdiction, week of issue, offense basis, reporting group and category: what became"
              + " of the detainers issued.",
          "A record stands in one row: its most serious conviction, else a pending charge. A charge"
              + " is no conviction; not_published says nothing of persons. Most rates are unstable:"
              + " sum counts first.",
          List.of(JURISDICTION_ID, WEEK_START_DATE, OFFENSE_BASIS, OFFENSE_ID),
          BronzeTables.joined(
              List.of(
                  PLACE_AND_WEEK,
                  List.of(
                      OFFENSE_BASIS,
                      OFFENSE_ID,
                      OFFENSE_GROUP,
                      OFFENSE_CATEGORY_CODE,
                      OFFENSE_CATEGORY),
                  COUNTS_AND_RATES)));

  public static final Table OFFENSE_SEVERITY =
      new Table(
          "offense_severity",
          Layer.MART,
          "One jurisdiction, week of issue, threat level and criminality class: what became of the"
              + " detainers issued.",
          "ICE's own classes when it prepared the detainer, not a court's.",
          List.of(JURISDICTION_ID, WEEK_START_DATE, THREAT_LEVEL_CODE, CRIMINALITY_CLASS),
          BronzeTables.joined(
              List.of(
                  PLACE_AND_WEEK,
                  List.of(THREAT_LEVEL_CODE, CRIMINALITY_CLASS),
                  COUNTS_AND_RATES)));

  public static final Table DIM_OFFENSE =
      new Table(
          "dim_offense",
          Layer.MART,
          "One offense category within a reporting group, or one way of there being none.",
          "",
          List.of(OFFENSE_ID),
          List.of(
              OFFENSE_ID, OFFENSE_GROUP, OFFENSE_CATEGORY_CODE, OFFENSE_CATEGORY, SEVERITY_RANK));

  public static final Table REPEAT_DETAINERS =
      new Table(
          "repeat_detainers",
          Layer.MART,
          "One jurisdiction and week of issue: its records, and what is left when several of one"
              + " person count once.",
          "Persons are told apart within one file only, and only where it has a person id: see"
              + " person_share.",
          List.of(JURISDICTION_ID, WEEK_START_DATE),
          BronzeTables.joined(
              List.of(
                  PLACE_AND_WEEK,
                  List.of(
                      RECORD_COUNT,
                      IDENTIFIED_COUNT,
                      PERSON_SHARE,
                      EPISODE_COUNT,
                      ISSUED_COUNT,
                      DECLINED_COUNT,
                      HONORED_COUNT,
                      DECLINE_RATE_OF_DECIDED,
                      EPISODE_ISSUED_COUNT,
                      EPISODE_DECLINED_COUNT,
                      EPISODE_HONORED_COUNT,
                      EPISODE_RATE_OF_DECIDED,
                      FIRST_ISSUED_COUNT,
                      FIRST_DECLINED_COUNT,
                      FIRST_HONORED_COUNT,
                      FIRST_RATE_OF_DECIDED,
                      IS_PRELIMINARY,
                      IS_SYNTHETIC))));
}
