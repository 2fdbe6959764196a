package org.detainerlake.silver;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PersonFields.IS_EPISODE_RECORD;
import static org.detainerlake.catalog.PersonFields.IS_FIRST_DETAINER;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.SilverTables;

/**
 * Which records of a file are of one person, and which of those belong together. Person ids link
 * within one release only; the file is the unit, as it is of coverage.
 */
public final class Episodes {
  private Episodes() {}

  /**
   * The longest gap within an episode. The Deportation Data Project starts a new one after more
   * than 24 hours; between dates without a time that is two days or more.
   */
  private static final int DAYS_APART = 1;

  private static final String OWNER = "owner";
  private static final String PREVIOUS_DATE = "previous_date";
  private static final String EPISODE = "episode";
  private static final String STANDING = "standing";

  /**
   * The same rows, with the first record of each person and the one that stands for each episode
   * told apart. A row without person id, or set aside, is an episode of its own and nobody's first.
   *
   * @param classifiedRows {@link SilverTables#CLASSIFIED_ROWS} of files that have person ids
   */
  public static Dataset<Row> of(Dataset<Row> classifiedRows) {
    WindowSpec inOrder =
        Window.partitionBy(RELEASE_ID.col(), FILE_SHA256.col(), col(OWNER))
            .orderBy(PREPARE_DATE.col(), SHEET_NAME.col(), ROW_POSITION.col());
    WindowSpec ofEpisode =
        Window.partitionBy(RELEASE_ID.col(), FILE_SHA256.col(), col(OWNER), col(EPISODE));
    Dataset<Row> numbered =
        classifiedRows
            .withColumn(OWNER, owner())
            .withColumn(PREVIOUS_DATE, lag(PREPARE_DATE.col(), 1).over(inOrder))
            .withColumn(
                EPISODE, sum(starts()).over(inOrder.rowsBetween(FIRST, Window.currentRow())));
    return SilverTables.CLASSIFIED_ROWS.select(
        numbered
            .withColumn(STANDING, max(standing()).over(ofEpisode))
            .withColumn(IS_EPISODE_RECORD.name(), standing().eqNullSafe(col(STANDING)))
            .withColumn(IS_FIRST_DETAINER.name(), isOfPerson().and(col(PREVIOUS_DATE).isNull()))
            .withColumn(ISSUES.name(), issues()));
  }

  private static final long FIRST = Window.unboundedPreceding();

  private static Column isOfPerson() {
    return PERSON_ID.col().isNotNull().and(not(IS_SET_ASIDE.col()));
  }

  /** A row of nobody owns itself: all of them under one null would land in one partition. */
  private static Column owner() {
    Column itself = concat_ws("\n", lit("row"), SHEET_NAME.col(), ROW_POSITION.col());
    return coalesce(when(isOfPerson(), concat(lit("person\n"), PERSON_ID.col())), itself);
  }

  private static Column starts() {
    Column gap = datediff(PREPARE_DATE.col(), col(PREVIOUS_DATE));
    return when(gap.leq(DAYS_APART), 0).otherwise(1);
  }

  /**
   * Greater stands: one with an outcome that is not administrative, one not administrative, new.
   */
  private static Column standing() {
    Column isReal = OUTCOME_CLASS.col().notEqual(Outcome.ADMINISTRATIVE.code());
    Column rank = when(isReal.and(LIFT_REASON.col().isNotNull()), 2).when(isReal, 1).otherwise(0);
    return struct(rank, PREPARE_DATE.col(), SHEET_NAME.col(), ROW_POSITION.col());
  }

  private static Column issues() {
    Column isSameDay = PREPARE_DATE.col().equalTo(col(PREVIOUS_DATE));
    Column found =
        array_compact(
            array(
                when(isSameDay, Reason.PERSON_SAME_DAY.code()),
                when(not(IS_EPISODE_RECORD.col()), Reason.PERSON_SAME_EPISODE.code())));
    return array_sort(concat(ISSUES.col(), found));
  }
}
