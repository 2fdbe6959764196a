package org.detainerlake.quality;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/** Two marts that must tell the same counts, cell by cell: equal totals are not enough. */
final class DifferingCells {
  private DifferingCells() {}

  /**
   * How many cells the two count differently. A cell that one of them lacks counts 0 there; a null
   * in its key meets a null.
   *
   * @param cell the columns that both can be summed up to
   * @param counts what is compared
   */
  static Function<Tables, Dataset<Row>> of(
      Table one, Table other, List<Field> cell, List<Field> counts) {
    return between(marts -> marts.of(one), marts -> marts.of(other), cell, counts);
  }

  /** The same of rows made of marts: each row counts in the cell whose columns it has. */
  static Function<Tables, Dataset<Row>> between(
      Function<Tables, Dataset<Row>> one,
      Function<Tables, Dataset<Row>> other,
      List<Field> cell,
      List<Field> counts) {
    Column differs =
        counts.stream().map(count -> count.col().notEqual(0)).reduce(Column::or).orElseThrow();
    return marts ->
        summed(
                signed(one.apply(marts), cell, counts, 1)
                    .union(signed(other.apply(marts), cell, counts, -1)),
                cell,
                counts)
            .agg(count_if(differs));
  }

  /** The counts of each cell. */
  static Dataset<Row> summed(Dataset<Row> rows, List<Field> cell, List<Field> counts) {
    Column[] sums =
        counts.stream().map(count -> sum(count.col()).as(count.name())).toArray(Column[]::new);
    return rows.groupBy(Table.columns(cell))
        .agg(sums[0], List.of(sums).subList(1, sums.length).toArray(Column[]::new));
  }

  private static Dataset<Row> signed(
      Dataset<Row> mart, List<Field> cell, List<Field> counts, int sign) {
    return mart.select(
        Stream.concat(
                cell.stream().map(Field::col),
                counts.stream().map(count -> count.from(count.col().multiply(sign))))
            .toArray(Column[]::new));
  }
}
