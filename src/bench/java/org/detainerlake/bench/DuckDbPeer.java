package org.detainerlake.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The peer, in a process of its own: scripts of {@code src/bench/resources/peer} run one after the
 * other in DuckDB. Words with {@code =} say what stands for <code>${name}</code> in them.
 */
public final class DuckDbPeer {
  private DuckDbPeer() {}

  /** Runs the scripts named. */
  public static void main(String[] words) throws IOException, SQLException {
    Map<String, String> names = new LinkedHashMap<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String word : words) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          names.put("${" + word.substring(0, equals) + "}", word.substring(equals + 1));
        } else {
          statement.execute(script(word, names));
        }
      }
    }
  }

  private static String script(String name, Map<String, String> names) throws IOException {
    try (InputStream in = DuckDbPeer.class.getResourceAsStream("/peer/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no script " + name);
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> one : names.entrySet()) {
        sql = sql.replace(one.getKey(), one.getValue());
      }
      return sql;
    }
  }
}
