package org.detainerlake.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.lake.Spread;

/**
 * What files tell, in records, each with the place of its facility; kept on disk while marts are
 * made of it.
 *
 * @param current what of it stands
 * @param others what newer releases took the place of, or what speaks for nothing
 */
record PlacedCounts(Dataset<Row> current, Dataset<Row> others) {

  /** Of all files, when facilities are matched and written. */
  static PlacedCounts of(MartSources sources) {
    return new PlacedCounts(
        sources.packed("current", sources.placed(sources.told().current())),
        sources.packed("others", sources.placed(sources.told().others())));
  }

  /** What every release tells, current or not. */
  Dataset<Row> all() {
    return Spread.of(current.unionByName(others));
  }
}
