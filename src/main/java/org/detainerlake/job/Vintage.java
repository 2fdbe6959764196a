package org.detainerlake.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;

/**
 * A lake's tables as they would be had no release been taken in that was made after a day. By
 * today's rules: what a program of that day would have made of it is another question. Only files
 * that are counted: those set aside, retracted, or of a run that died have rows in some tables.
 *
 * @param asOf the last day on which a release may have been made; empty for all releases
 */
record Vintage(Ledger ledger, Optional<LocalDate> asOf) {
  private static final int DATE_LENGTH = 10;

  /** All releases. */
  static Vintage newest(Ledger ledger) {
    return new Vintage(ledger, Optional.empty());
  }

  DeltaTables tables() {
    return ledger.tables();
  }

  /** A table's rows; a release's id starts with its date. */
  Dataset<Row> read(Table table) {
    Dataset<Row> files = files();
    return table.equals(BronzeTables.FILES)
        ? files
        : table.select(tables().read(table).join(broadcast(files), FileKey.columns(), "left_semi"));
  }

  private boolean isMadeInTime(Row line) {
    return asOf.map(day -> madeOn(line).compareTo(day.toString()) <= 0).orElse(true);
  }

  private static String madeOn(Row line) {
    return line.<String>getAs(RELEASE_ID.name()).substring(0, DATE_LENGTH);
  }

  private Dataset<Row> files() {
    return ledger.table(
        ledger.lines(FileState.COUNTED).stream().filter(this::isMadeInTime).toList());
  }
}
