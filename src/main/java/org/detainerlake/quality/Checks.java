package org.detainerlake.quality;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures all expectations in one Spark job. */
public final class Checks {
  private Checks() {}

  /** A verdict each, in the order given. A measure over no rows is zero cases. */
  public static List<Verdict> of(List<Expectation> expectations, Expectation.Tables tables) {
    Dataset<Row> measures =
        IntStream.range(0, expectations.size())
            .mapToObj(i -> numbered(i, expectations.get(i).measure().apply(tables)))
            .reduce(Dataset::union)
            .orElseThrow();
    double[] values = new double[expectations.size()];
    for (Row row : measures.collectAsList()) {
      values[row.getInt(0)] = row.isNullAt(1) ? 0 : row.getDouble(1);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      verdicts.add(new Verdict(expectations.get(i), values[i]));
    }
    return verdicts;
  }

  private static Dataset<Row> numbered(int i, Dataset<Row> measure) {
    return measure.select(lit(i), measure.col(measure.columns()[0]).cast("double"));
  }
}
