package org.detainerlake.job;

import static java.util.stream.Collectors.joining;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.text.StringSubstitutor;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.Tally;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.lake.SqlNames;
import org.detainerlake.mart.OutcomeBreakdown;

/** The query that counts a figure's records, over the tables that its publication was made from. */
final class FigureSql {
  private static final String TEMPLATE = "/sql/records_of_figure.sql";
  private static final int A_LINE = 3;

  private final Path folder;
  private final PublishedMarts published;

  /**
   * Queries over one lake.
   *
   * @param folder the lake's, as the person named it: the query names files likewise
   */
  FigureSql(Path folder, PublishedMarts published) {
    this.folder = folder;
    this.published = published;
  }

  /** The query of a figure that {@link Figure#isOfRecords}. */
  String of(Figure figure) {
    Map<String, String> parts =
        Map.of(
            "figure", figure.id().text().replaceAll("\\p{Cntrl}", " "),
            "files", stored(BronzeTables.FILES),
            "outcomes", stored(GoldTables.DAILY_OUTCOMES),
            "facilities", SqlNames.parquet(asNamed(published.file(MartTables.DIM_FACILITY))),
            "reasons", reasons(),
            "unseen", KeyCell.literal(OutcomeBreakdown.UNSEEN),
            "conditions", conditions(figure));
    // a value that looks like a part stays a value
    return new StringSubstitutor(parts)
        .setDisableSubstitutionInValues(true)
        .setEnableUndefinedVariableException(true)
        .replace(template());
  }

  private String stored(Table table) {
    long version = published.manifest().inputs().get(table.name());
    return SqlNames.delta(new Lake(folder).table(table), version);
  }

  private Path asNamed(Path file) {
    return folder.resolve(new Lake(folder).root().relativize(file));
  }

  private static String conditions(Figure figure) {
    String counted =
        figure.tallies().stream().map(Tally::condition).distinct().collect(joining(" OR "));
    String either = counted.contains(" OR ") ? "(" + counted + ")" : counted;
    return Stream.concat(figure.key().stream().map(KeyCell::condition), Stream.of(either))
        .filter(condition -> !condition.isEmpty() && !condition.equals("true"))
        .collect(joining("\n  AND "));
  }

  private static String reasons() {
    List<String> known =
        ReferenceFiles.rows(ReferenceTables.LIFT_REASONS).stream()
            .map(row -> KeyCell.literal(row.getAs(LIFT_REASON.name())))
            .toList();
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < known.size(); i++) {
      list.append(i == 0 ? "" : ", ").append(i % A_LINE == 0 ? "\n    " : "").append(known.get(i));
    }
    return list.toString().replace(" \n", "\n");
  }

  private static String template() {
    try (InputStream file = FigureSql.class.getResourceAsStream(TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
