package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.ISSUED_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_TYPE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Whom a week's detainers were addressed to, in one line: only the first kind is in local rates.
 */
public final class Addressees {
  private Addressees() {}

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("county", "counties and cities");
    WORDS.put("state", "state");
    WORDS.put("federal", "federal");
    WORDS.put("tribal", "tribal");
    WORDS.put("unresolved", "unresolved within a state");
    WORDS.put("unresolved_no_state", "no place published");
  }

  /**
   * The line for one week.
   *
   * @param rows jurisdiction type and issued count, any number a type; kinds without any are left
   *     out
   */
  public static String of(List<Row> rows) {
    Map<String, Long> issued =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.<String>getAs(JURISDICTION_TYPE.name()),
                    Collectors.summingLong(row -> row.<Integer>getAs(ISSUED_COUNT.name()))));
    return WORDS.entrySet().stream()
        .filter(kind -> issued.getOrDefault(kind.getKey(), 0L) > 0)
        .map(kind -> said(kind.getValue(), issued.get(kind.getKey())))
        .collect(Collectors.joining(" · ", "Addressed to: ", ""));
  }

  private static String said(String kind, long count) {
    return String.format(Locale.ROOT, "%s %,d", kind, count);
  }
}
