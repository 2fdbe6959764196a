package org.detainerlake.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A header held against a layout, by name and never by position.
 *
 * @param layout the layout
 * @param row the row it stands on, counted from 1
 * @param header the header's names as published; cells without text are {@code column_<n>}
 * @param canonicalIndex canonical column to its position in the header
 * @param missing required canonical columns that the header lacks
 * @param unmatched header names the layout does not know
 * @param duplicated header names that map to a column already mapped
 */
public record HeaderMatch(
    Layout layout,
    int row,
    List<String> header,
    Map<String, Integer> canonicalIndex,
    List<String> missing,
    List<String> unmatched,
    List<String> duplicated)
    implements Serializable {

  /** The header on the row that the layout states, else on the row that fits it best. */
  static HeaderMatch of(Layout layout, SheetHead head) {
    return layout.preambleRows() == null
        ? anywhere(layout, head)
        : on(layout.preambleRows() + 1, layout, head);
  }

  /**
   * The first row that has all required columns; where there is none, the first of those that have
   * the most.
   */
  static HeaderMatch anywhere(Layout layout, SheetHead head) {
    Comparator<HeaderMatch> fit =
        Comparator.comparing(HeaderMatch::isComplete)
            .thenComparing(match -> match.isComplete() ? 0 : match.canonicalIndex().size());
    return IntStream.rangeClosed(1, Math.max(1, head.rows().size()))
        .mapToObj(row -> on(row, layout, head))
        .reduce((best, next) -> fit.compare(next, best) > 0 ? next : best)
        .orElseThrow();
  }

  private static HeaderMatch on(int row, Layout layout, SheetHead head) {
    List<String> header = named(head.cells(row));
    Map<String, String> canonicalByAlias = canonicalByAlias(layout);
    List<String> carried = layout.carried().stream().map(HeaderMatch::key).toList();
    Map<String, Integer> index = new HashMap<>();
    List<String> unmatched = new ArrayList<>();
    List<String> duplicated = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      String canonical = canonicalByAlias.get(key(name));
      if (canonical == null) {
        if (!carried.contains(key(name))) {
          unmatched.add(name);
        }
      } else if (index.putIfAbsent(canonical, i) != null) {
        duplicated.add(name);
      }
    }
    List<String> missing =
        layout.required().stream().filter(column -> !index.containsKey(column)).toList();
    return new HeaderMatch(layout, row, header, Map.copyOf(index), missing, unmatched, duplicated);
  }

  /** Whether the header has every column that its layout requires. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** Positions in the header that no canonical column takes: kept as published. */
  List<Integer> rescuedIndex() {
    return IntStream.range(0, header.size())
        .filter(i -> !canonicalIndex.containsValue(i))
        .boxed()
        .toList();
  }

  /** A header name in one spelling: lower case, every run of other characters one underscore. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_|_$", "");
  }

  private static Map<String, String> canonicalByAlias(Layout layout) {
    Map<String, String> byAlias = new HashMap<>();
    layout
        .columns()
        .forEach((canonical, aliases) -> aliases.forEach(a -> byAlias.put(key(a), canonical)));
    return byAlias;
  }

  /** Each name once: a second column of a name is told apart by its position. */
  private static List<String> named(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = blank(cells.get(i)) ? "column_" + (i + 1) : cells.get(i).strip();
      names.add(names.contains(name) ? name + " (column " + (i + 1) + ")" : name);
    }
    return List.copyOf(names);
  }

  private static boolean blank(String cell) {
    return cell == null || cell.isBlank();
  }
}
