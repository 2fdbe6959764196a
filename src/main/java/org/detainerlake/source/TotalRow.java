package org.detainerlake.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/**
 * How a row of totals is told from a record: its first cell with a text says so, and it names no
 * facility. A jail may well be called Total.
 *
 * @param pattern what that first text looks like; null where the layout knows of no totals
 */
record TotalRow(Pattern pattern) {

  static TotalRow of(Layout layout) {
    return new TotalRow(
        layout.totals() == null
            ? null
            : Pattern.compile("\\s*(?:" + layout.totals() + ")\\s*", Pattern.CASE_INSENSITIVE));
  }

  /** Whether a row is one of totals; its first text and its facility may be null. */
  boolean isOne(String firstText, Object facility) {
    return pattern != null
        && facility == null
        && firstText != null
        && pattern.matcher(firstText).matches();
  }

  /** The same over the columns of a row; a header always has at least one. */
  Column isOne(Column[] cells, Column facility) {
    if (pattern == null) {
      return lit(false);
    }
    Column first =
        coalesce(
            IntStream.range(0, cells.length)
                .mapToObj(i -> nullif(trim(cells[i]), lit("")))
                .toArray(Column[]::new));
    Column noFacility = nullif(trim(facility), lit("")).isNull();
    return coalesce(first.rlike("(?i)^" + pattern.pattern() + "$"), lit(false)).and(noFacility);
  }
}
