package org.detainerlake.differential;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detainerlake.catalog.Table;

/**
 * Two versions of one mart, matched on its key.
 *
 * @param rows rows of the second engine's mart
 * @param publishedRows rows of the published mart
 * @param schemaDifferences columns that differ in name, type or order, in words
 * @param rowsOnlyComputed rows the published mart lacks
 * @param rowsOnlyPublished rows the second engine does not have
 * @param differingCells of the rows both have: column to count, all columns, in their order
 * @param firstDifferences the first differing rows in words, at most twenty
 */
record MartComparison(
    long rows,
    long publishedRows,
    List<String> schemaDifferences,
    long rowsOnlyComputed,
    long rowsOnlyPublished,
    Map<String, Long> differingCells,
    List<String> firstDifferences) {

  private static final int SHOWN = 20;
  private static final double TOLERANCE = 1e-9;
  private static final String IN_BOTH =
      " WHERE computed.ROWID IS NOT NULL AND published.ROWID IS NOT NULL";

  /** A column as DESCRIBE tells it; counts are INTEGER, rates DOUBLE, weeks DATE. */
  private record Column(String name, String type) {
    @Override
    public String toString() {
      return name + " " + type;
    }

    /** Counts, texts, dates and flags agree exactly; rates within the tolerance; null is null. */
    String differs() {
      String exact = "computed.% IS DISTINCT FROM published.%";
      String near = "coalesce(abs(computed.% - published.%) <= " + TOLERANCE + ", false)";
      return named(type.equals("DOUBLE") ? exact + " AND NOT " + near : exact);
    }

    String shown() {
      return "CASE WHEN "
          + differs()
          + named(
              " THEN concat('% ', coalesce(computed.%::VARCHAR, 'null'),"
                  + " ' <> ', coalesce(published.%::VARCHAR, 'null')) END");
    }

    private String named(String sql) {
      return sql.replace("%", name);
    }
  }

  /** Compares the table of a mart's name on the connection with a Parquet file. */
  static MartComparison of(Connection duckdb, Table mart, Path file) throws SQLException {
    try (Statement sql = duckdb.createStatement()) {
      sql.execute(
          "CREATE OR REPLACE TEMP TABLE published_mart AS FROM read_parquet('"
              + file.toString().replace("'", "''")
              + "')");
      List<Column> columns = columns(sql, mart.name());
      List<Column> published = columns(sql, "published_mart");
      List<Column> shared =
          columns.stream().filter(column -> names(published).contains(column.name())).toList();
      return new MartComparison(
          count(sql, "SELECT count(*) FROM " + mart.name()),
          count(sql, "SELECT count(*) FROM published_mart"),
          schemaDifferences(columns, published),
          count(sql, "SELECT count(*) " + matched(mart) + " WHERE published.ROWID IS NULL"),
          count(sql, "SELECT count(*) " + matched(mart) + " WHERE computed.ROWID IS NULL"),
          differingCells(sql, mart, shared),
          firstDifferences(sql, mart, shared));
    }
  }

  /** True when schema, rows and every cell agree. */
  boolean agrees() {
    return schemaDifferences.isEmpty() && agreesOnShared();
  }

  /** True when rows agree, and every cell of the columns that both have. */
  boolean agreesOnShared() {
    return rowsOnlyComputed == 0
        && rowsOnlyPublished == 0
        && rows == publishedRows
        && differingCells.values().stream().allMatch(count -> count == 0);
  }

  /** The comparison as text for a failed assertion: what differs, how often, and first where. */
  String report() {
    List<String> lines = new ArrayList<>();
    lines.add("rows: computed " + rows + ", published " + publishedRows);
    lines.add("only computed " + rowsOnlyComputed + ", only published " + rowsOnlyPublished);
    lines.addAll(schemaDifferences);
    differingCells.forEach(
        (column, cells) -> {
          if (cells > 0) {
            lines.add(column + " differs in " + cells + " rows");
          }
        });
    lines.addAll(firstDifferences);
    return String.join(System.lineSeparator(), lines);
  }

  private static String matched(Table mart) {
    return "FROM "
        + mart.name()
        + " AS computed FULL JOIN published_mart AS published ON "
        + mart.key().stream()
            .map(field -> "computed.% = published.%".replace("%", field.name()))
            .collect(Collectors.joining(" AND "));
  }

  private static Map<String, Long> differingCells(Statement sql, Table mart, List<Column> columns)
      throws SQLException {
    Map<String, Long> cells = new LinkedHashMap<>();
    for (Column column : columns) {
      cells.put(
          column.name(),
          count(sql, "SELECT count(*) " + matched(mart) + IN_BOTH + " AND " + column.differs()));
    }
    return cells;
  }

  private static List<String> firstDifferences(Statement sql, Table mart, List<Column> columns)
      throws SQLException {
    String cells = String.join(", ", columns.stream().map(Column::shown).toList());
    String row =
        "SELECT "
            + mart.key().stream()
                .map(field -> "coalesce(computed.%, published.%)".replace("%", field.name()))
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"))
            + " AS key, CASE WHEN published.ROWID IS NULL THEN 'only computed'"
            + " WHEN computed.ROWID IS NULL THEN 'only published'"
            + " ELSE concat_ws('; ', "
            + cells
            + ") END AS difference ";
    List<String> lines = new ArrayList<>();
    String differing = "SELECT * FROM (" + row + matched(mart) + ") WHERE difference <> ''";
    try (ResultSet rows = sql.executeQuery(differing + " ORDER BY ALL LIMIT " + SHOWN)) {
      while (rows.next()) {
        lines.add(rows.getString(1) + ": " + rows.getString(2));
      }
    }
    return lines;
  }

  private static List<String> schemaDifferences(List<Column> columns, List<Column> published) {
    List<String> differences = new ArrayList<>();
    columns.stream()
        .filter(column -> !published.contains(column))
        .forEach(column -> differences.add("published mart lacks " + column));
    published.stream()
        .filter(column -> !columns.contains(column))
        .forEach(column -> differences.add("published mart alone has " + column));
    if (differences.isEmpty() && !columns.equals(published)) {
      differences.add("the columns' order differs: published " + names(published));
    }
    return differences;
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private static List<Column> columns(Statement sql, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet described = sql.executeQuery("DESCRIBE " + table)) {
      while (described.next()) {
        columns.add(new Column(described.getString(1), described.getString(2)));
      }
    }
    return columns;
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
