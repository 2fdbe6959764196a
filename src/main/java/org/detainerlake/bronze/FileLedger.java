package org.detainerlake.bronze;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.ISSUES;
import static org.detainerlake.catalog.RecordFields.IS_DELETION;
import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;

/** The ledger's lines: whose each file is, what it speaks for, and where its rows went. */
public final class FileLedger {
  private FileLedger() {}

  private static final String FIRST_DATE = "first_date";
  private static final String LAST_DATE = "last_date";
  private static final String STATES_SEEN = "states_seen";

  /**
   * A line each landed file, also where it has no row.
   *
   * @param landedFiles {@link BronzeTables#LANDED_FILES}
   * @param classifiedRows {@link org.detainerlake.catalog.SilverTables#CLASSIFIED_ROWS} of them
   */
  public static Dataset<Row> of(Dataset<Row> landedFiles, Dataset<Row> classifiedRows) {
    Column stated =
        STATED_FROM_DATE
            .col()
            .isNotNull()
            .and(STATED_TO_DATE.col().isNotNull())
            .and(STATED_STATES.col().isNotNull());
    return BronzeTables.FILE_FACTS.select(
        landedFiles
            .join(sums(classifiedRows), FileKey.columns(), "left")
            .na()
            .fill(0)
            .withColumn(COVERAGE_BASIS.name(), when(stated, "stated").otherwise("data"))
            .withColumn(
                COVERAGE_FROM_DATE.name(), coalesce(STATED_FROM_DATE.col(), col(FIRST_DATE)))
            .withColumn(COVERAGE_TO_DATE.name(), coalesce(STATED_TO_DATE.col(), col(LAST_DATE)))
            .withColumn(COVERAGE_STATES.name(), coalesce(STATED_STATES.col(), col(STATES_SEEN))));
  }

  private static Dataset<Row> sums(Dataset<Row> rows) {
    Column accepted = not(IS_SET_ASIDE.col());
    Column told = accepted.and(not(IS_DELETION.col()));
    Column date = when(told, PREPARE_DATE.col());
    Column state = when(told, coalesce(STATE_CODE.col(), lit(Release.NO_STATE)));
    Column reason = when(told, LIFT_REASON.col());
    return rows.groupBy(RELEASE_ID.col(), FILE_SHA256.col())
        .agg(
            ROWS_IN_COUNT.from(count(lit(1))),
            ROWS_ACCEPTED_COUNT.from(count_if(accepted)),
            ROWS_SET_ASIDE_COUNT.from(count_if(IS_SET_ASIDE.col())),
            with(Reason.ROW_TOTAL, TOTAL_ROWS_COUNT),
            with(Reason.RECORD_REPEATED, REPEATED_ROWS_COUNT),
            with(Reason.RECORD_CONFLICT, CONFLICT_ROWS_COUNT),
            WITHOUT_REASON_COUNT.from(count_if(told.and(LIFT_REASON.col().isNull()))),
            REASON_KIND_COUNT.from(count_distinct(reason)),
            min(date).as(FIRST_DATE),
            max(date).as(LAST_DATE),
            nullif(array_join(array_sort(collect_set(state)), ","), lit("")).as(STATES_SEEN));
  }

  private static Column with(Reason reason, Field counted) {
    return counted.from(count_if(array_contains(ISSUES.col(), reason.code())));
  }
}
