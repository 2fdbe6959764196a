package org.detainerlake.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TextTable;

/** Marts as a person writes them; those that are not written are empty. */
final class TextMarts implements Marts {
  private final Map<Table, List<Row>> marts = new HashMap<>();

  static TextMarts of(Table mart, String text) {
    return new TextMarts().with(mart, text);
  }

  TextMarts with(Table mart, String text) {
    marts.put(mart, TextTable.of(mart, text).collectAsList());
    return this;
  }

  @Override
  public List<Row> rows(Table mart, List<Field> columns, Predicate<Row> kept) {
    return marts.getOrDefault(mart, List.of()).stream()
        .map(row -> only(columns, row))
        .filter(kept)
        .toList();
  }

  /** A column that is not asked for is not there. */
  private static Row only(List<Field> columns, Row row) {
    Object[] values = columns.stream().<Object>map(column -> row.getAs(column.name())).toArray();
    StructField[] fields =
        columns.stream()
            .map(column -> row.schema().apply(column.name()))
            .toArray(StructField[]::new);
    return new GenericRowWithSchema(values, new StructType(fields));
  }
}
