package org.detainerlake.job;

import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.catalog.Ratio;
import org.detainerlake.report.Share;

/** A figure of several rows together: counts added up, then divided. */
final class FigureSum {
  private FigureSum() {}

  /** One row with the counts that the figure rests on and the figure itself. */
  static Row of(Figure figure, Dataset<Row> rows) {
    Column[] sums =
        figure.counts().stream().map(count -> count.from(sum(count.col()))).toArray(Column[]::new);
    Dataset<Row> counts = rows.agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
    return figure
        .ratio()
        .map(ratio -> beside(counts, figure.column(), ratio))
        .orElse(counts)
        .head();
  }

  private static Dataset<Row> beside(Dataset<Row> counts, Field column, Ratio ratio) {
    Row row = counts.head();
    long part = ratio.numerator().of(count -> row.<Integer>getAs(count.name()));
    long whole = ratio.denominator().of(count -> row.<Integer>getAs(count.name()));
    Optional<Share> share = whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
    Double value = share.map(one -> value(one, column, ratio)).orElse(null);
    return counts.withColumn(column.name(), column.value(value));
  }

  private static double value(Share share, Field column, Ratio ratio) {
    if (!ratio.isEndOfInterval()) {
      return share.value();
    }
    return column.equals(MeasureFields.DECIDED_RATE_LOW) ? share.low() : share.high();
  }
}
