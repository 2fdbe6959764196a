package org.detainerlake.testing;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Table;

/**
 * Rows as a person writes them: cells between bars, a blank cell is null, '' is the empty text, a
 * list is joined by + and [] is the empty one.
 *
 * <pre>
 * prepare_date | state_code | detainer_count
 * 2015-01-03   | PA         | 2
 *              |            | 1
 * </pre>
 */
public final class TextTable {
  private TextTable() {}

  /**
   * Rows with all columns of a table; the columns not written are null.
   *
   * @throws IllegalArgumentException where the text names a column that the table lacks
   */
  public static Dataset<Row> of(Table table, String text) {
    List<List<String>> lines = lines(text);
    List<String> header = lines.get(0);
    StructType schema = table.schema();
    for (String name : header) {
      if (!Arrays.asList(schema.fieldNames()).contains(name)) {
        throw new IllegalArgumentException(table.name() + " has no column " + name);
      }
    }
    List<Row> rows =
        lines.subList(1, lines.size()).stream().map(cells -> row(schema, header, cells)).toList();
    return TestSpark.session().createDataFrame(rows, schema);
  }

  static List<List<String>> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(TextTable::cells).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Row row(StructType schema, List<String> header, List<String> cells) {
    List<Object> values = new ArrayList<>();
    for (StructField field : schema.fields()) {
      int i = header.indexOf(field.name());
      values.add(i < 0 || i >= cells.size() ? null : value(cells.get(i), field.dataType()));
    }
    return RowFactory.create(values.toArray());
  }

  private static Object value(String cell, DataType type) {
    if (cell.isEmpty()) {
      return null;
    }
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(cell);
    } else if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(cell);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(cell);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(cell);
    } else if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(cell);
    } else if (type instanceof ArrayType) {
      return cell.equals("[]") ? List.of() : Arrays.asList(cell.split("\\+"));
    } else if (type instanceof MapType) {
      throw new IllegalArgumentException("a text table has no maps");
    }
    return cell.equals("''") ? "" : cell;
  }

  /** The dataset's rows under these columns, as text tables write them, sorted. */
  static List<String> written(Dataset<Row> rows, List<String> columns) {
    StructType schema = rows.schema();
    return rows.collectAsList().stream()
        .map(
            row ->
                String.join(
                    " | ",
                    columns.stream()
                        .map(name -> written(row.get(schema.fieldIndex(name))))
                        .toList()))
        .sorted()
        .toList();
  }

  private static String written(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return String.valueOf(Math.round(number * 1e6) / 1e6);
    }
    if (value instanceof scala.collection.Seq<?> list) {
      return list.isEmpty() ? "[]" : list.mkString("+");
    }
    return value.equals("") ? "''" : value.toString();
  }

  static List<String> normal(List<List<String>> lines, int width) {
    return lines.stream()
        .map(
            cells ->
                String.join(
                    " | ",
                    IntStream.range(0, width)
                        .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                        .toList()))
        .sorted()
        .toList();
  }
}
