package org.detainerlake.tools;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;

/** Marts of one folder, each a view under its name. */
record MartsInDuckDb(Connection duckdb) implements AutoCloseable {

  static MartsInDuckDb in(Path folder) throws SQLException {
    MartsInDuckDb marts = empty();
    for (Table mart : MartTables.ALL) {
      marts.rows(
          "CREATE VIEW %1$s AS SELECT * FROM '%2$s/%1$s.parquet'".formatted(mart.name(), folder));
    }
    return marts;
  }

  static MartsInDuckDb empty() throws SQLException {
    return new MartsInDuckDb(DriverManager.getConnection("jdbc:duckdb:"));
  }

  /** Rows in order, a value being null, a text, or what {@link Cells} makes of it. */
  List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement()) {
      if (!statement.execute(sql)) {
        return rows;
      }
      ResultSet result = statement.getResultSet();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(Cells.plain(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
