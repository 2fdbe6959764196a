package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.DECLINED_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.DETAINER_TYPE;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.VintageFields.*;

import java.util.List;

/** What becomes of figures from release to release. */
public final class VintageTables {
  private VintageTables() {}

  /** The columns that every release states of a record: equal ones cannot be told apart. */
  public static final List<Field> STATED_KEY =
      List.of(JURISDICTION_ID, PREPARE_DATE, DETAINER_TYPE);

  public static final Table RETOLD_DAYS =
      new Table(
          "retold_days",
          Layer.MART,
          "One outcome class of the records of one stated key, in two full releases one after the"
              + " other that speak for the day; in the first such release, with none before it.",
          "The newest release of a day is the one that counts. Handed on in memory.",
          BronzeTables.joined(
              List.of(STATED_KEY, List.of(OLD_RELEASE_ID, NEW_RELEASE_ID, OUTCOME_CLASS))),
          BronzeTables.joined(
              List.of(
                  STATED_KEY,
                  List.of(
                      OLD_RELEASE_ID,
                      OLD_CUT_OFF_DATE,
                      NEW_RELEASE_ID,
                      NEW_RELEASE_DATE,
                      OUTCOME_CLASS,
                      OLD_COUNT,
                      NEW_COUNT))));

  public static final Table RECORDED_DECLINES =
      new Table(
          "recorded_declines",
          Layer.MART,
          "Declines of a jurisdiction that a release tells, recorded on one day or within one interval;"
              + " without days, where none can be told.",
          "Listed ones stand beside the others. Handed on in memory.",
          List.of(
              JURISDICTION_ID, RECORDED_BASIS, RECORDED_FROM_DATE, RECORDED_TO_DATE, RELEASE_ID),
          List.of(
              JURISDICTION_ID,
              RECORDED_BASIS,
              RECORDED_FROM_DATE,
              RECORDED_TO_DATE,
              RELEASE_ID,
              DECLINED_COUNT));
}
