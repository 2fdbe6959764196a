package org.detainerlake.report;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/** The cells of a mart's row as Java's own values; null where the cell is. */
final class Values {
  private Values() {}

  static String text(Row row, Field field) {
    return row.getAs(field.name());
  }

  static Integer count(Row row, Field field) {
    return row.getAs(field.name());
  }

  /** A rate or an estimate. */
  static Double number(Row row, Field field) {
    return row.getAs(field.name());
  }

  static LocalDate date(Row row, Field field) {
    Date date = row.getAs(field.name());
    return date == null ? null : date.toLocalDate();
  }

  /** False where it is null. */
  static boolean flag(Row row, Field field) {
    return Boolean.TRUE.equals(row.<Boolean>getAs(field.name()));
  }

  /** Whether a text, date or count is this one. */
  static boolean is(Row row, Field field, Object value) {
    Object cell = row.getAs(field.name());
    return value.equals(cell instanceof Date date ? date.toLocalDate() : cell);
  }
}
