package org.detainerlake.silver;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE_TEXT;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Spelling;
import org.detainerlake.catalog.Subject;
import org.detainerlake.catalog.TextConventions;

/** How much of each canonical column of a file is empty or blacked out, and its issue dates. */
public final class ColumnProfile {
  private ColumnProfile() {}

  public static final String ROWS = "rows";
  public static final String FIRST_DATE = "first_date";
  public static final String LAST_DATE = "last_date";

  /**
   * One row: rows, first and last issue date (null for a list), then a count of empty and of
   * redacted cells a column.
   */
  public static Dataset<Row> of(
      Dataset<Row> sourceRows, TextConventions conventions, Subject subject) {
    PublishedText text = new PublishedText(conventions);
    Column date =
        subject.isContext()
            ? lit(null).cast("date")
            : text.date(Spelling.tidy(PREPARE_DATE_TEXT.col()));
    List<Column> more = new ArrayList<>(List.of(min(date).as(FIRST_DATE), max(date).as(LAST_DATE)));
    for (Field field : subject.columns()) {
      Column tidy = Spelling.tidy(field.col());
      more.add(count_if(text.isRedacted(tidy)).as(redacted(field)));
      more.add(count_if(text.value(tidy).isNull()).as(withoutValue(field)));
    }
    return sourceRows.agg(count(lit(1)).as(ROWS), more.toArray(Column[]::new));
  }

  /** Name of the count of blacked-out cells. */
  public static String redacted(Field field) {
    return "redacted_" + field.name();
  }

  /** Name of the count of cells without a value: empty, or blacked out. */
  public static String withoutValue(Field field) {
    return "empty_" + field.name();
  }
}
