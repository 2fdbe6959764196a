package org.detainerlake.bronze;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Release;

/** The ledger's line for one file: whose it is, what it speaks for, and where its rows went. */
public final class FileLedger {
  private FileLedger() {}

  /** Stands for rows without a state in a list of states. */
  private static final String NO_STATE = "--";

  /** One row, also where the file has no usable row. */
  public static Dataset<Row> of(Dataset<Row> classifiedRows, PublishedFile file) {
    Release release = file.release();
    return BronzeTables.FILES.select(
        facts(classifiedRows, release)
            .withColumn(RELEASE_ID.name(), RELEASE_ID.value(release.id()))
            .withColumn(RELEASE_NAME.name(), RELEASE_NAME.value(release.name()))
            .withColumn(RELEASE_DATE.name(), RELEASE_DATE.value(release.date()))
            .withColumn(RELEASE_KIND.name(), RELEASE_KIND.value(release.kind()))
            .withColumn(RELEASE_BASIS.name(), RELEASE_BASIS.value(release.basis()))
            .withColumn(IS_SYNTHETIC.name(), IS_SYNTHETIC.value(release.synthetic()))
            .withColumn(FILE_SHA256.name(), FILE_SHA256.value(file.sha256()))
            .withColumn(FILE_NAME.name(), FILE_NAME.value(file.name()))
            .withColumn(FILE_BYTES.name(), FILE_BYTES.value(file.bytes()))
            .withColumn(LAYOUT_NAME.name(), LAYOUT_NAME.value(file.layout()))
            .withColumn(COVERAGE_BASIS.name(), COVERAGE_BASIS.value(coverageBasis(release))));
  }

  private static Dataset<Row> facts(Dataset<Row> rows, Release release) {
    Column accepted = not(IS_SET_ASIDE.col());
    Column date = when(accepted, PREPARE_DATE.col());
    Column state = when(accepted, coalesce(STATE_CODE.col(), lit(NO_STATE)));
    Column states =
        release.states().isEmpty()
            ? array_join(array_sort(collect_set(state)), ",")
            : lit(String.join(",", release.states()));
    return rows.agg(
        ROWS_IN_COUNT.from(count(lit(1))),
        ROWS_ACCEPTED_COUNT.from(count_if(accepted)),
        ROWS_SET_ASIDE_COUNT.from(count_if(IS_SET_ASIDE.col())),
        COVERAGE_FROM_DATE.from(coalesce(lit(release.from()), min(date))),
        COVERAGE_TO_DATE.from(coalesce(lit(release.to()), max(date))),
        COVERAGE_STATES.from(states));
  }

  private static String coverageBasis(Release release) {
    boolean stated = release.from() != null && release.to() != null && !release.states().isEmpty();
    return stated ? "stated" : "data";
  }
}
