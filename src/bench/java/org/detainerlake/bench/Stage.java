package org.detainerlake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.io.FileUtils;
import org.detainerlake.testing.FolderCopy;

/**
 * Where the contestants work: a lake, and a store and marts for each peer.
 *
 * @param folder all of it
 */
record Stage(Path folder) {

  Path lake() {
    return folder.resolve("lake");
  }

  Path store(Contestant peer) {
    return folder.resolve(peer.code());
  }

  Path marts(Contestant peer) {
    return folder.resolve(peer.code() + "-marts");
  }

  /** Everything is as it is in another one, or empty where that is none. */
  void reset(Stage before) throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
    if (before == null) {
      Files.createDirectories(folder);
    } else {
      FolderCopy.of(before.folder(), folder);
    }
    for (Contestant peer : Contestant.values()) {
      Files.createDirectories(store(peer));
      Files.createDirectories(marts(peer));
    }
  }

  /** What the marts of somebody count: equal where the work is the same. */
  String counted(Contestant who) throws SQLException {
    boolean isLake = who == Contestant.LAKE;
    Path marts = isLake ? lake().resolve("marts/current") : marts(who);
    String query =
        "SELECT count(*) || ' jurisdiction weeks, ' || sum(%s) || ' issued, ' || sum(%s) ||"
            + " ' declined' FROM read_parquet('%s/weekly_decline_rates.parquet')";
    String sql =
        isLake
            ? query.formatted("issued_count", "declined_count", marts)
            : query.formatted("issued::BIGINT", "declined::BIGINT", marts);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
