package org.detainerlake.source;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_filter;
import static org.detainerlake.catalog.RecordFields.RESCUED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/** The cells of a row under their canonical names, every other cell rescued by its header. */
final class CellColumns {
  private CellColumns() {}

  static Dataset<Row> project(
      Dataset<Row> rows, HeaderMatch header, IntFunction<Column> cell, Column... before) {
    List<Column> columns = new ArrayList<>(Arrays.asList(before));
    for (Field field : header.layout().subject().columns()) {
      Integer index = header.canonicalIndex().get(field.name());
      String fixed = header.layout().fixed().get(field.name());
      columns.add(field.from(index == null ? lit(fixed) : cell.apply(index)));
    }
    columns.add(rescued(header, cell));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column rescued(HeaderMatch header, IntFunction<Column> cell) {
    List<Column> entries = new ArrayList<>();
    for (int index : header.rescuedIndex()) {
      entries.add(lit(header.header().get(index)));
      entries.add(cell.apply(index));
    }
    if (entries.isEmpty()) {
      return RESCUED.value(null);
    }
    return RESCUED.from(
        map_filter(map(entries.toArray(Column[]::new)), (name, value) -> value.isNotNull()));
  }
}
