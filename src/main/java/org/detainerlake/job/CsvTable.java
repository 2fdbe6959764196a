package org.detainerlake.job;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.Reader;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;

/** A small csv file whose columns are a table's: read at once, without Spark. */
final class CsvTable {
  private CsvTable() {}

  /**
   * The table's rows; an empty cell is null.
   *
   * @throws IllegalArgumentException where the header is not the table's columns in order, or a
   *     cell is not of its column's type; the message says which line
   */
  static List<Row> rows(Reader csv, Table table) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setQuoteEscape('"');
    settings.getFormat().setComment('\0');
    settings.setMaxCharsPerColumn(1 << 16);
    List<String[]> lines = new CsvParser(settings).parseAll(csv);
    List<String> header = table.fields().stream().map(Field::name).toList();
    if (lines.isEmpty() || !Arrays.asList(lines.get(0)).equals(header)) {
      throw new IllegalArgumentException("its header must be " + String.join(",", header));
    }
    StructType schema = table.schema();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Object[] values = values(lines.get(i), table.fields(), i + 1);
      rows.add(new GenericRowWithSchema(values, schema));
    }
    return rows;
  }

  private static Object[] values(String[] cells, List<Field> fields, int line) {
    if (cells.length != fields.size()) {
      throw new IllegalArgumentException(
          "line %d has %d cells, not %d".formatted(line, cells.length, fields.size()));
    }
    Object[] values = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = cells[i] == null ? null : value(cells[i], fields.get(i), line);
    }
    return values;
  }

  private static Object value(String cell, Field field, int line) {
    try {
      return switch (field.type()) {
        case COUNT -> Integer.valueOf(cell);
        case RATE -> Double.valueOf(cell);
        case DATE -> Date.valueOf(cell);
        case FLAG -> flag(cell);
        default -> cell;
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line %d: its %s is not a %s".formatted(line, field.name(), field.type()), e);
    }
  }

  private static boolean flag(String cell) {
    if (cell.equals("true") || cell.equals("false")) {
      return cell.equals("true");
    }
    throw new IllegalArgumentException("neither true nor false");
  }
}
