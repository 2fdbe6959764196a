package org.detainerlake.notebook;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows as HTML: counts with separators, shares with three digits, nothing for null. */
final class HtmlTable {
  private HtmlTable() {}

  static String of(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(HtmlTable::row)
        .collect(
            Collectors.joining(
                "",
                "<table>" + line(Stream.of(rows.columns()).map(name -> cell("th", name))),
                "</table>"));
  }

  private static String row(Row row) {
    return line(IntStream.range(0, row.length()).mapToObj(i -> cell("td", said(row.get(i)))));
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String cell(String element, String text) {
    return "<%1$s>%2$s</%1$s>".formatted(element, StringEscapeUtils.escapeHtml4(text));
  }

  private static String said(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }
    if (value instanceof Double share) {
      return String.format(Locale.ROOT, "%.3f", share);
    }
    return value == null ? "" : value.toString();
  }
}
