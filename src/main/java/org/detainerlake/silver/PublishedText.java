package org.detainerlake.silver;

import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Spelling;
import org.detainerlake.catalog.TextConventions;

/** What a published cell says, by its layout's conventions; tidy texts are {@link Spelling}'s. */
final class PublishedText implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> nullMarks;
  private final Set<String> redactionMarks;
  private final Set<String> published;
  private final PublishedDates dates;

  PublishedText(TextConventions conventions) {
    this.nullMarks = Set.copyOf(conventions.nullMarks());
    this.redactionMarks =
        conventions.redactionMarks().stream()
            .map(PublishedText::squeezed)
            .collect(Collectors.toUnmodifiableSet());
    this.published = Set.copyOf(conventions.published());
    this.dates = new PublishedDates(List.copyOf(conventions.datePatterns()));
  }

  /** A tidy text, or null where it stands for nothing or for a value blacked out. */
  String value(String tidy) {
    return tidy == null || nullMarks.contains(tidy) || isRedacted(tidy) ? null : tidy;
  }

  /** Whether a tidy text stands for a value blacked out; false where there is none. */
  boolean isRedacted(String tidy) {
    return tidy != null && beginsLikeMark(tidy) && redactionMarks.contains(squeezed(tidy));
  }

  /** The date by the first of the layout's patterns that reads the whole text; else null. */
  LocalDate date(String text) {
    return text == null ? null : dates.of(text);
  }

  /** Whether the file has any of these canonical columns: no other can say anything. */
  boolean publishes(Field... columns) {
    for (Field column : columns) { // asked of each row
      if (published.contains(column.name())) {
        return true;
      }
    }
    return false;
  }

  /** {@link #value(String)} of a column. */
  Column value(Column tidy) {
    UDF1<String, String> value = this::value;
    return udf(value, DataTypes.StringType).apply(tidy);
  }

  /** {@link #isRedacted(String)} of a column. */
  Column isRedacted(Column tidy) {
    UDF1<String, Boolean> isRedacted = this::isRedacted;
    return udf(isRedacted, DataTypes.BooleanType).apply(tidy);
  }

  /** {@link #date(String)} of a column. */
  Column date(Column text) {
    UDF1<String, Integer> day = one -> Days.of(date(one));
    return date_from_unix_date(udf(day, DataTypes.IntegerType).apply(text));
  }

  /** Looked at first: few cells begin like a mark. */
  private boolean beginsLikeMark(String tidy) {
    for (String mark : redactionMarks) {
      if (tidy.regionMatches(true, 0, mark, 0, 1)) {
        return true;
      }
    }
    return false;
  }

  private static String squeezed(String mark) {
    return Spelling.small(mark.replaceAll("\\s+", ""));
  }
}
