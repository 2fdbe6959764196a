package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;
import org.detainerlake.place.Resolver;

/** The resolver with the tables that ship, and these tables, for tests of other packages. */
public final class TestResolver {
  private TestResolver() {}

  public static Resolver shipped() {
    return Resolvers.of(Path.of("conf"), List.of());
  }

  public static List<Row> rows(Table table) {
    return ReferenceFiles.rows(table);
  }
}
