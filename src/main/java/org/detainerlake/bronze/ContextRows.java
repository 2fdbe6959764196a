package org.detainerlake.bronze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.try_to_date;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.CELLS;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.ReleaseFields.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Spelling;
import org.detainerlake.catalog.TextConventions;

/**
 * Every row of a list as published, with the release and the file it came in. What depends on the
 * layout is settled here, where the layout is at hand: which texts stand for nothing, and how dates
 * are written.
 */
public final class ContextRows {
  private ContextRows() {}

  private static final String DAY = "yyyy-MM-dd";
  private static final String MONTH = "yyyy-MM";
  private static final String YEAR = "yyyy";

  /**
   * One row a row of the list, whatever is in it.
   *
   * @param sourceRows {@link org.detainerlake.catalog.Subject#sourceRows} of the file's subject
   * @param text how its layout writes dates and nothing
   */
  public static Dataset<Row> of(Dataset<Row> sourceRows, PublishedFile file, TextConventions text) {
    return BronzeTables.CONTEXT.select(
        sourceRows
            .withColumn(RELEASE_ID.name(), RELEASE_ID.value(file.release().id()))
            .withColumn(FILE_SHA256.name(), FILE_SHA256.value(file.sha256()))
            .withColumn(SUBJECT.name(), SUBJECT.value(file.subject().code()))
            .withColumn(CELLS.name(), CELLS.from(cells(file.subject().columns(), text))));
  }

  private static Column cells(List<Field> columns, TextConventions text) {
    List<Column> entries = new ArrayList<>();
    for (Field field : columns) {
      Column value = value(field.col(), text);
      entries.add(lit(field.name()));
      entries.add(value);
      if (field.isDateText()) {
        entries.add(lit(field.dateName()));
        entries.add(isoDate(value, text));
      }
    }
    return map_filter(map(entries.toArray(Column[]::new)), (name, value) -> value.isNotNull());
  }

  private static Column value(Column published, TextConventions text) {
    Column tidy = Spelling.tidy(published);
    Column nothing = tidy.equalTo("").or(tidy.isin(text.nullMarks().toArray()));
    return when(nothing, lit(null)).otherwise(published);
  }

  /** By the first pattern that reads the whole text; as precise as that pattern, no more. */
  private static Column isoDate(Column published, TextConventions text) {
    return coalesce(
        text.datePatterns().stream()
            .map(pattern -> isoDate(Spelling.tidy(published), pattern, text))
            .toArray(Column[]::new));
  }

  private static Column isoDate(Column tidy, String pattern, TextConventions text) {
    Column date = try_to_date(tidy, pattern);
    Column possible = date.between(lit(text.earliest()), lit(text.latest()));
    return when(possible, date_format(date, precision(pattern)));
  }

  /** What a pattern tells of a date; what stands in quotes is no part of it. */
  private static String precision(String pattern) {
    String bare = pattern.replaceAll("'[^']*'", "");
    if (bare.contains("d")) {
      return DAY;
    }
    return bare.contains("M") ? MONTH : YEAR;
  }
}
