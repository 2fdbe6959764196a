package org.detainerlake.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalog as a page: every table with its grain and warning, every column with its meaning. */
public final class DataDictionary {
  private DataDictionary() {}

  /** The page in Markdown; equal catalogs give equal text. */
  public static String markdown() {
    String tables =
        Stream.of(MartTables.ALL, StoredTables.ALL, ReferenceTables.ALL, DecisionTables.ALL)
            .flatMap(List::stream)
            .map(DataDictionary::section)
            .collect(Collectors.joining("\n"));
    return """
        # Data dictionary

        Made from the catalog in the code; a test fails where it is stale. Marts come first: they are
        what readers open. Counts are records, rates are shares between 0 and 1.

        """
        + tables
        + "\n"
        + reasons();
  }

  private static String section(Table table) {
    return "## %s\n\n%s (%s)%s\n\nKey: %s\n\n| column | kind | meaning |\n| --- | --- | --- |\n%s"
        .formatted(
            table.name(),
            table.grain(),
            table.layer().name().toLowerCase(Locale.ROOT),
            table.warning().isEmpty() ? "" : "\n\n**Beware:** " + table.warning(),
            key(table),
            table.fields().stream().map(DataDictionary::line).collect(Collectors.joining()));
  }

  private static String key(Table table) {
    return table.key().isEmpty()
        ? "none; equal rows are real"
        : table.key().stream().map(Field::name).collect(Collectors.joining(", "));
  }

  private static String line(Field field) {
    return "| %s | %s | %s |\n"
        .formatted(field.name(), field.type().name().toLowerCase(Locale.ROOT), field.meaning());
  }

  private static String reasons() {
    return "## Reason codes\n\n| code | effect | meaning |\n| --- | --- | --- |\n"
        + Stream.of(Reason.values())
            .map(
                reason ->
                    "| %s | %s | %s |\n"
                        .formatted(
                            reason.code(),
                            reason.setsAside() ? "row set aside" : "row counted",
                            reason.meaning()))
            .collect(Collectors.joining());
  }
}
