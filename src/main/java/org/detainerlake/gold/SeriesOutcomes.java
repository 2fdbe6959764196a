package org.detainerlake.gold;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Coverage;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Table;

/** The counts of a vintage in which a series is as one full release: its changes are set off. */
public final class SeriesOutcomes {
  private SeriesOutcomes() {}

  private static final String TOLD = "told";
  private static final String FILE = "file";

  /** Stands for all that a count is by; two that share it are only summed where none need be. */
  private static final String GROUP = "group_hash";

  private static final Column[] OF_FILE = {
    RELEASE_ID.col(), FILE_SHA256.col(), col(SeriesFiles.NEWEST)
  };

  /**
   * What files of series count off of others, as {@link #of} wants it: as few as their changes.
   *
   * @param dailyOutcomes the same
   * @param files the same
   */
  public static Dataset<Row> countedOff(Dataset<Row> dailyOutcomes, Dataset<Row> files) {
    Column isOwn =
        FILE_SHA256
            .col()
            .equalTo(COUNTED_FILE_SHA256.col())
            .and(RELEASE_ID.col().equalTo(COUNTED_RELEASE_ID.col()));
    return changes(dailyOutcomes.where(not(isOwn)), files).select(group()).distinct();
  }

  /**
   * The counts of files in no series as they are. Those of a series count the records that stand
   * after its newest file, under that file's name, as far as the series speaks for them; the
   * columns of whose records they are still name the file that told them.
   *
   * @param dailyOutcomes {@link GoldTables#DAILY_OUTCOMES} of every file
   * @param files {@link org.detainerlake.catalog.BronzeTables#FILES} of one vintage, as stored
   * @param countedOff {@link #countedOff}: all other counts stand as they are
   */
  public static Dataset<Row> of(
      Dataset<Row> dailyOutcomes, Dataset<Row> files, Dataset<Row> countedOff) {
    Dataset<Row> members = SeriesFiles.members(files).select(OF_FILE);
    Dataset<Row> others = dailyOutcomes.join(broadcast(members), FileKey.columns(), "left_anti");
    Dataset<Row> told = changes(dailyOutcomes, files).withColumn(GROUP, group());
    Dataset<Row> net =
        GoldTables.DAILY_OUTCOMES
            .select(told.join(countedOff, GROUP, "left_anti"))
            .unionByName(
                GoldTables.DAILY_OUTCOMES.select(net(told.join(countedOff, GROUP, "left_semi"))));
    Column isSpokenFor =
        Coverage.precedence(FILE)
            .equalTo(Coverage.precedence(TOLD))
            .and(Coverage.covers(TOLD, FILE));
    Dataset<Row> covered =
        net.as(TOLD)
            .join(broadcast(SeriesFiles.tellings(files)).as(FILE), isSpokenFor, "left_semi");
    return GoldTables.DAILY_OUTCOMES
        .select(others)
        .unionByName(GoldTables.DAILY_OUTCOMES.select(covered));
  }

  /** The counts of files of series, each under the name of its telling's newest file. */
  private static Dataset<Row> changes(Dataset<Row> dailyOutcomes, Dataset<Row> files) {
    Dataset<Row> members = SeriesFiles.members(files).select(OF_FILE);
    return dailyOutcomes
        .join(broadcast(members), FileKey.columns())
        .withColumn(RELEASE_ID.name(), SeriesFiles.ofNewest(RELEASE_ID))
        .withColumn(FILE_SHA256.name(), SeriesFiles.ofNewest(FILE_SHA256));
  }

  private static Column group() {
    return xxhash64(Table.columns(by())).as(GROUP);
  }

  private static List<Field> by() {
    List<Field> by = new ArrayList<>(GoldTables.DAILY_OUTCOMES.key());
    by.add(OUTCOME_CLASS);
    return by;
  }

  /** A record changed counts on in its new state and off in its old one. */
  private static Dataset<Row> net(Dataset<Row> changes) {
    return changes
        .groupBy(Table.columns(by()))
        .agg(
            DETAINER_COUNT.from(sum(DETAINER_COUNT.col())),
            IDENTIFIED_COUNT.from(sum(IDENTIFIED_COUNT.col())),
            FIRST_COUNT.from(sum(FIRST_COUNT.col())),
            EPISODE_COUNT.from(sum(EPISODE_COUNT.col())))
        .where(DETAINER_COUNT.col().notEqual(0));
  }
}
