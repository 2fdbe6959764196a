package org.detainerlake.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
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
    return marts.getOrDefault(mart, List.of()).stream().filter(kept).toList();
  }
}
