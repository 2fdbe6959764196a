package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.gold.CurrentOutcomes;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.TestSpark;

/** A real lake as far as gold and what of it stands: what a refresh does before it makes marts. */
public final class HistoryLake {
  private static final double ERROR_BUDGET = 0.5;
  private static final List<Table> TABLES =
      List.of(
          BronzeTables.ROWS,
          BronzeTables.CONTEXT,
          BronzeTables.FILES,
          SilverTables.DETAINERS,
          SilverTables.FACILITIES,
          SilverTables.QUARANTINE,
          GoldTables.DAILY_OUTCOMES,
          GoldTables.FILE_REASONS);

  private final SparkSession spark = TestSpark.session();
  private final Layouts layouts = Layouts.in(settings().sources());
  private final DeltaTables tables;

  private HistoryLake(DeltaTables tables) {
    this.tables = tables;
  }

  /** A new lake. */
  public static HistoryLake in(Path folder) throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    return new HistoryLake(new DeltaTables(TestSpark.session(), lake));
  }

  /** Takes files in as one run does. Those of which more than half cannot be used are set aside. */
  public void take(List<Path> files) {
    Ledger ledger = new Ledger(tables);
    List<Landed> landed =
        new Ingestion(spark, ledger, layouts, ReleaseFlags.NONE)
            .land(files).stream().map(Ingestion.Result::landed).filter(Objects::nonNull).toList();
    ledger.land(landed);
    Screen silent = new Screen(new PrintStream(OutputStream.nullOutputStream()), true, 1);
    new CountSteps(spark, ledger, settings(), false, silent)
        .run(RefreshSteps.Intake.of(landed), layouts);
  }

  /**
   * The rows of these files in every table, and what stands where there are no others, as sorted
   * text by table. The name of a file is left out: of copies, the first one's stands.
   *
   * @param hashes SHA-256 of the files
   */
  public Map<String, List<String>> content(Set<String> hashes) {
    Column isOne = FILE_SHA256.col().isin(hashes.toArray());
    Map<String, List<String>> content = new TreeMap<>();
    TABLES.forEach(table -> content.put(table.name(), sorted(tables.read(table).where(isOne))));
    Vintage vintage = Vintage.newest(new Ledger(tables));
    Dataset<Row> daily = vintage.read(GoldTables.DAILY_OUTCOMES).where(isOne);
    Dataset<Row> files = vintage.read(BronzeTables.FILES).where(isOne);
    content.put("current outcomes", sorted(CurrentOutcomes.of(daily, files)));
    return content;
  }

  private static Settings settings() {
    return TestRefresh.settings().withErrorBudget(ERROR_BUDGET);
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.drop(FILE_NAME.name()).collectAsList().stream().map(Row::json).sorted().toList();
  }
}
