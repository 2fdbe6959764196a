package org.detainerlake.job;

import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
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
    Row counts = rows.agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length)).head();
    return figure.ratio().map(ratio -> beside(counts, figure.column(), ratio)).orElse(counts);
  }

  private static Row beside(Row counts, Field column, Ratio ratio) {
    long part = ratio.numerator().of(count -> counts.<Integer>getAs(count.name()));
    long whole = ratio.denominator().of(count -> counts.<Integer>getAs(count.name()));
    Object[] values = new Object[counts.size() + 1];
    for (int i = 0; i < counts.size(); i++) {
      values[i] = counts.get(i);
    }
    values[counts.size()] = whole == 0 ? null : value(new Share(part, whole), column, ratio);
    return new GenericRowWithSchema(
        values, counts.schema().add(column.name(), column.type().dataType()));
  }

  private static double value(Share share, Field column, Ratio ratio) {
    if (!ratio.isEndOfInterval()) {
      return share.value();
    }
    return column.equals(MeasureFields.DECIDED_RATE_LOW) ? share.low() : share.high();
  }
}
