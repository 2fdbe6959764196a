package org.detainerlake.job;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FigureId;

/** The row of a published mart that a figure stands in. */
final class FigureRow {
  private FigureRow() {}

  private static final int NEAR = 5;

  /**
   * The row.
   *
   * @throws Failure where there is none: says how far the key leads, and what is there instead
   */
  static Row of(Figure figure, Dataset<Row> mart) {
    List<Row> rows = mart.where(all(figure.key())).takeAsList(1);
    if (rows.isEmpty()) {
      throw none(figure, mart);
    }
    return figure.isSum() ? FigureSum.of(figure, mart.where(all(figure.key()))) : rows.get(0);
  }

  private static Column all(List<KeyCell> cells) {
    return cells.stream().map(KeyCell::matches).reduce(lit(true), Column::and);
  }

  private static Failure none(Figure figure, Dataset<Row> mart) {
    int known = known(figure, mart);
    KeyCell missing = figure.key().get(known);
    List<KeyCell> before = figure.key().subList(0, known);
    String near = near(mart.where(all(before)), missing).stream().collect(Collectors.joining(", "));
    String where =
        before.stream()
            .map(FigureRow::words)
            .map(cell -> " of " + cell)
            .collect(Collectors.joining());
    return new Failure(
        ExitCode.USAGE,
        "%s has no row%s with %s".formatted(figure.mart().name(), where, words(missing)),
        near.isEmpty() ? "the mart is empty" : "nearest are " + near);
  }

  /** How many cells of the key, from the first, some row has. */
  private static int known(Figure figure, Dataset<Row> mart) {
    int known = 0;
    while (!mart.where(all(figure.key().subList(0, known + 1))).isEmpty()) {
      known++;
    }
    return known;
  }

  private static List<String> near(Dataset<Row> rows, KeyCell missing) {
    Field field = missing.field();
    return rows
        .select(field.col())
        .distinct()
        .orderBy(distance(missing), field.col())
        .limit(NEAR)
        .collectAsList()
        .stream()
        .map(row -> FigureId.written(row.get(0)))
        .sorted()
        .toList();
  }

  private static Column distance(KeyCell cell) {
    Column here = cell.field().col();
    Column there = lit(cell.value());
    return cell.value() == null
        ? here
        : switch (cell.field().type()) {
          case DATE -> abs(datediff(here, there));
          case COUNT -> abs(here.minus(there));
          default -> levenshtein(here, there);
        };
  }

  private static String words(KeyCell cell) {
    return cell.field().name() + " " + (cell.value() == null ? "null" : cell.value());
  }
}
