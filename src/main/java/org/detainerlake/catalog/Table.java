package org.detainerlake.catalog;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table's contract: its columns in order, and what one row of it means.
 *
 * @param name snake_case; gold and silver tables carry their layer in the name
 * @param layer where it stands on the way from file to mart
 * @param grain what one row is, in one sentence
 * @param warning what a reader must not conclude from it; empty where there is nothing to warn of
 * @param key the columns that identify a row, in the order the table is sorted by; empty where
 *     equal rows are real
 * @param fields all columns, in order
 */
public record Table(
    String name, Layer layer, String grain, String warning, List<Field> key, List<Field> fields) {

  public Table {
    key = List.copyOf(key);
    fields = List.copyOf(fields);
    if (!fields.containsAll(key)) {
      throw new IllegalArgumentException("key of " + name + " names a column it does not have");
    }
  }

  /**
   * The columns of this table, in order, out of a dataset that has them all.
   *
   * @throws IllegalStateException where a column has another type; a missing column fails in
   *     Spark's analysis, before any row is read
   */
  public Dataset<Row> select(Dataset<Row> rows) {
    Dataset<Row> selected = rows.select(columns(fields));
    for (StructField found : selected.schema().fields()) {
      requireType(found);
    }
    return selected;
  }

  private void requireType(StructField found) {
    StructField wanted = schema().apply(found.name());
    if (!wanted.dataType().sameType(found.dataType())) {
      throw new IllegalStateException(
          "%s.%s must be %s but is %s"
              .formatted(name, found.name(), wanted.dataType().sql(), found.dataType().sql()));
    }
  }

  /** The schema as Spark's readers and writers want it. */
  public StructType schema() {
    return new StructType(fields.stream().map(Field::structField).toArray(StructField[]::new));
  }

  /** The key as columns, for sorting and grouping. */
  public Column[] keyColumns() {
    return columns(key);
  }

  /** The columns of these fields. */
  public static Column[] columns(List<Field> fields) {
    return fields.stream().map(Field::col).toArray(Column[]::new);
  }
}
