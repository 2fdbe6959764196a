package org.detainerlake.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.gold.CurrentOutcomes;
import org.detainerlake.gold.SeriesFiles;
import org.detainerlake.gold.SeriesOutcomes;
import org.detainerlake.lake.Spread;

/**
 * What the files of a vintage tell, each series of them as one full release.
 *
 * @param files the ledger; of a file in a series, what it speaks for with those before it
 * @param speaking the files that speak: those in no series, and one for each series
 * @param daily counted gold, current or not, by the file that speaks
 */
record ToldCounts(Dataset<Row> files, Dataset<Row> speaking, Dataset<Row> daily) {

  /** Without a series all is as it was stored, and nothing is planned for one. */
  static ToldCounts of(Dataset<Row> files, Dataset<Row> daily) {
    return files.where(SeriesFiles.isOfSeries()).isEmpty()
        ? new ToldCounts(files, files, daily)
        : ofSeries(files, daily);
  }

  private static ToldCounts ofSeries(Dataset<Row> files, Dataset<Row> daily) {
    Dataset<Row> off = Kept.of(SeriesOutcomes.countedOff(daily, files));
    return new ToldCounts(
        Kept.of(SeriesFiles.of(files)),
        Kept.of(SeriesFiles.speaking(files)),
        SeriesOutcomes.of(daily, files, Spread.toAll(off, off.count())));
  }

  /** The counts that stand. */
  Dataset<Row> current() {
    return CurrentOutcomes.of(daily, speaking);
  }

  /** Those that newer releases took the place of, or that speak for nothing. */
  Dataset<Row> others() {
    return CurrentOutcomes.others(daily, speaking);
  }
}
