package org.detainerlake.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * A published figure's address: {@code <mart>/<key>/.../<column>}, one cell for each column of the
 * mart's key, in its order.
 *
 * @param mart the mart's name
 * @param key the cells as written: dates in ISO form, {@link #NONE} for null, a slash as %2F
 * @param column the column's name
 */
public record FigureId(String mart, List<String> key, String column) {

  /** How a key cell is written that is null. A text that is a hyphen is written %2D. */
  public static final String NONE = "-";

  /** How a key cell is written where the figure is a sum over all of its values. */
  public static final String ANY = "*";

  private static final String SEPARATOR = "/";

  public FigureId {
    key = List.copyOf(key);
  }

  /** The address of a row's cell. */
  public static FigureId of(Table mart, Row row, Field column) {
    List<String> cells =
        mart.key().stream().map(field -> written(row.<Object>getAs(field.name()))).toList();
    return new FigureId(mart.name(), cells, column.name());
  }

  /** What the text names; empty where it has no mart or no column. */
  public static Optional<FigureId> parse(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    int last = parts.size() - 1;
    return last < 1
        ? Optional.empty()
        : Optional.of(new FigureId(parts.get(0), parts.subList(1, last), parts.get(last)));
  }

  /** Whether a key cell stands for all values. */
  public boolean isAny(int place) {
    return key.get(place).equals(ANY);
  }

  /** The value of a key cell as text; empty for null. */
  public Optional<String> cell(int place) {
    String cell = key.get(place);
    return cell.equals(NONE) ? Optional.empty() : Optional.of(read(cell));
  }

  /** The address as people write it. */
  public String text() {
    return Stream.of(Stream.of(mart), key.stream(), Stream.of(column))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** How a key cell with this value is written. */
  public static String written(Object value) {
    if (value == null) {
      return NONE;
    }
    String text = value.toString();
    if (text.equals(ANY)) {
      return "%2A";
    }
    return text.equals(NONE) ? "%2D" : text.replace("%", "%25").replace(SEPARATOR, "%2F");
  }

  private static String read(String cell) {
    return cell.replace("%2F", SEPARATOR)
        .replace("%2D", NONE)
        .replace("%2A", ANY)
        .replace("%25", "%");
  }
}
