package org.detainerlake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.try_to_date;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.Spelling.small;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.TextConventions;

/** What a published cell says, by its layout's conventions. */
record PublishedText(TextConventions conventions) {

  /** A tidy text, or null where it stands for nothing or for a value blacked out. */
  Column value(Column tidy) {
    Column nothing = tidy.isin(conventions.nullMarks().toArray());
    return when(nothing.or(isRedacted(tidy)), lit(null)).otherwise(tidy);
  }

  /** Whether a tidy text stands for a value blacked out; false, not null, where there is none. */
  Column isRedacted(Column tidy) {
    List<String> marks =
        conventions.redactionMarks().stream().map(PublishedText::squeezed).toList();
    Column squeezed = small(replace(tidy, lit(" "), lit("")));
    return when(beginsLike(marks, tidy), squeezed.isin(marks.toArray())).otherwise(false);
  }

  /** Whether the file has any of these canonical columns: no other can say anything. */
  boolean publishes(Field... columns) {
    return Stream.of(columns).anyMatch(field -> conventions.published().contains(field.name()));
  }

  /** The date by the first of the layout's patterns that reads the whole text; else null. */
  Column date(Column text) {
    return coalesce(
        conventions.datePatterns().stream()
            .map(pattern -> try_to_date(text, pattern))
            .toArray(Column[]::new));
  }

  /** Looked at first: few cells begin like a mark. */
  private static Column beginsLike(List<String> marks, Column tidy) {
    Object[] letters =
        marks.stream()
            .map(mark -> mark.substring(0, 1))
            .flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)))
            .distinct()
            .toArray();
    return substring(tidy, 1, 1).isin(letters);
  }

  private static String squeezed(String mark) {
    return mark.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
