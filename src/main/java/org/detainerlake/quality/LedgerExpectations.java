package org.detainerlake.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.BronzeTables.CONTEXT;
import static org.detainerlake.catalog.BronzeTables.FILES;
import static org.detainerlake.catalog.BronzeTables.ROWS;
import static org.detainerlake.catalog.GoldTables.DAILY_OUTCOMES;
import static org.detainerlake.catalog.GoldTables.FILE_REASONS;
import static org.detainerlake.catalog.MartTables.DATA_QUALITY;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.RecordFields.IS_DELETION;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.SilverTables.DETAINERS;
import static org.detainerlake.catalog.SilverTables.QUARANTINE;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Subject;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/**
 * What must hold of a lake's own tables: each file has in them the rows that the ledger counted of
 * it. Rows of files without a line in the ledger are of a run at work, or of one that died; a file
 * that was set aside has none but those of bronze.
 */
public final class LedgerExpectations {
  private LedgerExpectations() {}

  private static final Column ROWS_FOUND = count(lit(1));
  private static final Column DETAINERS_FOUND = sum(DETAINER_COUNT.col());
  private static final Field FOUND = Field.working("found", FieldType.COUNT);

  /** Over the stored tables, and {@code data_quality} of the current publication. */
  public static List<Expectation> all() {
    Column records = Subject.DETAINERS.isOf();
    Column counted = records.and(FileState.COUNTED.is().or(FileState.RETRACTED.is()));
    return List.of(
        Expectation.never(
            "bronze_as_read",
            "files of records whose rows in bronze_rows are not those that were read",
            differing(records, ROWS_IN_COUNT, ROWS, ROWS_FOUND)),
        Expectation.never(
            "lists_as_read",
            "lists whose rows in bronze_context are not those that were read",
            differing(not(records), ROWS_IN_COUNT, CONTEXT, ROWS_FOUND)),
        Expectation.never(
            "silver_as_accepted",
            "files whose rows in silver_detainers are not those that were accepted",
            differing(counted, ROWS_ACCEPTED_COUNT, DETAINERS, ROWS_FOUND)),
        Expectation.never(
            "quarantine_as_set_aside",
            "files whose rows in silver_quarantine are not those that were set aside",
            differing(counted, ROWS_SET_ASIDE_COUNT, QUARANTINE, ROWS_FOUND)),
        Expectation.never(
            "gold_as_accepted",
            "files whose detainers in gold_daily_outcomes are not the rows accepted",
            differing(counted, ROWS_ACCEPTED_COUNT, LedgerExpectations::inGold, DETAINERS_FOUND)),
        Expectation.never(
            "ledger_has_published",
            "files that the current publication counted and the ledger does not have",
            LedgerExpectations::unknown));
  }

  private static Function<Tables, Dataset<Row>> differing(
      Column ofFiles, Field expected, Table table, Column counted) {
    return differing(ofFiles, expected, tables -> tables.of(table), counted);
  }

  private static Function<Tables, Dataset<Row>> differing(
      Column ofFiles, Field expected, Function<Tables, Dataset<Row>> rows, Column counted) {
    Column found = coalesce(FOUND.col(), lit(0));
    return tables ->
        tables
            .of(FILES)
            .where(ofFiles)
            .join(
                rows.apply(tables)
                    .groupBy(RELEASE_ID.col(), FILE_SHA256.col())
                    .agg(FOUND.from(counted)),
                FileKey.columns(),
                "left")
            .agg(count_if(found.notEqual(expected.col())));
  }

  /** What gold has of a file's own rows; those of a series that have no effect are told apart. */
  private static Dataset<Row> inGold(Tables tables) {
    Column isOwn =
        RELEASE_ID
            .col()
            .equalTo(COUNTED_RELEASE_ID.col())
            .and(FILE_SHA256.col().equalTo(COUNTED_FILE_SHA256.col()));
    Column isStale = ITEM_CODE.col().equalTo(Reason.RECORD_STALE.code());
    return tables
        .of(DAILY_OUTCOMES)
        .where(isOwn)
        .select(RELEASE_ID.col(), FILE_SHA256.col(), DETAINER_COUNT.col())
        .union(
            tables
                .of(FILE_REASONS)
                .where(isStale)
                .select(RELEASE_ID.col(), FILE_SHA256.col(), ITEM_COUNT.col()))
        .union(
            tables
                .of(DETAINERS)
                .where(IS_DELETION.col())
                .select(RELEASE_ID.col(), FILE_SHA256.col(), DETAINER_COUNT.value(1)));
  }

  private static Dataset<Row> unknown(Tables tables) {
    return tables
        .of(DATA_QUALITY)
        .select(RELEASE_ID.col(), FILE_SHA256.col())
        .distinct()
        .join(tables.of(FILES), FileKey.columns(), "left_anti")
        .agg(count(lit(1)));
  }
}
