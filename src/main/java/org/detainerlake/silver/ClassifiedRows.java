package org.detainerlake.silver;

import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.TextConventions;

/** Every published row with what it says, typed, and every reason to doubt it. No row is lost. */
public final class ClassifiedRows {
  private ClassifiedRows() {}

  /**
   * Of the rules by which rows are classed and episodes are told. Raise it with every change that
   * makes other rows of a file: lakes then class their files anew.
   */
  public static final int VERSION = 1;

  private static final int ID_LENGTH = 16;

  /**
   * Reads a file's rows by its layout's conventions.
   *
   * @param bronzeRows rows of one file
   * @param text how its layout writes dates, nothing and redactions
   * @param release what the file is stated to cover; dates and states outside it are set aside
   * @param references what things mean
   */
  public static Dataset<Row> of(
      Dataset<Row> bronzeRows, TextConventions text, Release release, References references) {
    PublishedText cells = new PublishedText(text);
    Dataset<Row> typed = TypedRows.of(bronzeRows, cells);
    Dataset<Row> placed =
        typed.join(broadcast(byName(references.states())), STATE_NAME.name(), "left");
    Dataset<Row> lifted = LiftColumns.of(placed, cells, release, references.liftReasons());
    Dataset<Row> weighed = SeverityColumns.of(lifted, cells, references.criminalityClasses());
    Dataset<Row> classed =
        SeriesColumns.of(OffenseColumns.of(weighed, cells, references), cells, release);
    return SilverTables.CLASSIFIED_ROWS.select(
        classed
            .withColumn(ISSUES.name(), new RowIssues(text, release).codes())
            .withColumn(OUTCOME_CLASS.name(), outcomeClass())
            .withColumn(FACILITY_ID.name(), facilityId())
            .withColumn(IS_FIRST_DETAINER.name(), lit(false))
            .withColumn(IS_EPISODE_RECORD.name(), lit(true))
            .withColumn(IS_SET_ASIDE.name(), arrays_overlap(ISSUES.col(), settingAside())));
  }

  /** States by their name and by their code: both are published. */
  private static Dataset<Row> byName(Dataset<Row> states) {
    return states
        .select(STATE_NAME.col(), STATE_CODE.col())
        .union(states.select(STATE_NAME.from(STATE_CODE.col()), STATE_CODE.col()));
  }

  private static Column outcomeClass() {
    return when(LIFT_REASON.col().isNull(), Outcome.UNKNOWN.code())
        .otherwise(coalesce(OUTCOME_CLASS.col(), lit(Outcome.OTHER.code())));
  }

  /** Of the texts alone: the same facility has the same id in every release, order and lake. */
  private static Column facilityId() {
    Column text =
        concat_ws(
            "\n", // tidy texts hold none
            coalesce(STATE_CODE.col(), lit("")),
            coalesce(FACILITY_CITY.col(), lit("")),
            coalesce(FACILITY_NAME.col(), lit("")),
            coalesce(FACILITY_CODE.col(), lit("")));
    return substring(sha2(text.cast("binary"), 256), 1, ID_LENGTH);
  }

  private static Column settingAside() {
    return lit(
        Arrays.stream(Reason.values())
            .filter(Reason::setsAside)
            .map(Reason::code)
            .toArray(String[]::new));
  }
}
