package org.detainerlake.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table that people read, and what a figure above it is drawn from.
 *
 * @param id unique on the page
 * @param caption what its rows are
 * @param columns heads, in order
 * @param rows in the order in which they are first shown
 * @param hasOrder whether that order means something: then nobody may sort it otherwise
 */
public record Grid(
    String id, String caption, List<Head> columns, List<Line> rows, boolean hasOrder) {

  /** Marks that the page's script finds rows by. */
  static final String JURISDICTION = "j";

  static final String STATE = "state";
  static final String KIND = "kind";

  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** How many rows the summary in Markdown has of it. */
  private static final int FIRST = 10;

  /**
   * A column's head.
   *
   * @param kind what looks its cells have
   * @param tip what the map's script calls it where it tells of a row; null where it does not
   */
  public record Head(String title, String kind, String tip) {}

  /**
   * A row.
   *
   * @param marks what the page's script finds it by; none of most tables
   */
  public record Line(List<Cell> cells, Map<String, String> marks) {
    public Line {
      cells = List.copyOf(cells);
      marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    static Line of(Cell... cells) {
      return new Line(List.of(cells), Map.of());
    }
  }

  static Grid of(String id, String caption, String... heads) {
    List<Head> columns = new ArrayList<>();
    for (String head : heads) {
      columns.add(new Head(head, "", null));
    }
    return new Grid(id, caption, columns, List.of(), false);
  }

  /** With rows; a head stands over its column as the first row's cell does. */
  Grid with(List<Line> lines) {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < columns.size() && !lines.isEmpty(); i++) {
      heads.add(new Head(columns.get(i).title(), lines.get(0).cells().get(i).side(), null));
    }
    return new Grid(id, caption, heads, lines, hasOrder);
  }

  /** In an order that stays, as that of classes. */
  Grid inOrder() {
    return new Grid(id, caption, columns, rows, true);
  }

  /** Whether readers may sort it: a short one is read at a glance. */
  public boolean isSortable() {
    return !hasOrder && rows.size() > 2;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether readers may search and filter it. */
  public boolean hasMarks() {
    return !rows.isEmpty() && !rows.get(0).marks().isEmpty();
  }

  /** The states of its rows, each once. */
  public List<String> states() {
    return marked(STATE);
  }

  /** The kinds of its rows, each once. */
  public List<String> kinds() {
    return marked(KIND);
  }

  private List<String> marked(String mark) {
    return rows.stream()
        .map(line -> line.marks().get(mark))
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** The first of its rows. */
  public List<Line> firstRows() {
    return rows.stream().limit(FIRST).toList();
  }

  /** How many others there are; null where there are none. */
  public Integer moreRows() {
    return rows.size() > FIRST ? rows.size() - FIRST : null;
  }
}
