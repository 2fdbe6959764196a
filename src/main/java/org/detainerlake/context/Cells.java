package org.detainerlake.context;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.map_contains_key;
import static org.apache.spark.sql.functions.try_to_date;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.CELLS;
import static org.detainerlake.catalog.RecordFields.ROW_FAULT;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Spelling;
import org.detainerlake.catalog.Subject;

/** What the cells of a list's row say. */
final class Cells {
  private Cells() {}

  /** The rows of one subject that could be split into cells. */
  static Dataset<Row> rows(Dataset<Row> contextRows, Subject subject) {
    return contextRows.where(subject.isOf()).where(ROW_FAULT.col().isNull());
  }

  static Column has(String name) {
    return map_contains_key(CELLS.col(), name);
  }

  /** The text with single spaces; null where the cell is empty. */
  static Column text(Field field) {
    return Spelling.tidy(CELLS.col().getItem(field.name()));
  }

  /** First day of what the cell tells, be it a day, a month or a year; null where unreadable. */
  static Column date(Field dateText) {
    Column iso = iso(dateText);
    return coalesce(
        Stream.of("yyyy-MM-dd", "yyyy-MM", "yyyy")
            .map(pattern -> try_to_date(iso, pattern))
            .toArray(Column[]::new));
  }

  /** As ISO text, read when the list landed: its length tells its precision. */
  static Column iso(Field dateText) {
    return CELLS.col().getItem(dateText.dateName());
  }

  /** A whole number; null where the text is none. */
  static Column number(Field text) {
    return text(text).try_cast("int");
  }

  /** A county's five-digit code; spreadsheets lose its first zero. States and cities have none. */
  static Column fips(Field text) {
    Column code = text(text);
    return when(code.rlike("^[0-9]{4,5}$"), lpad(code, 5, "0"));
  }
}
