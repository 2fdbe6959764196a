package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detainerlake.catalog.Table;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.sample.ToldRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Releases of every layout through the whole path, against what the generator knows of them: silver
 * row by row, the marts cell for cell. The marts of the truth are made by the second engine. Some
 * twenty lakes: run by {@code mvn verify -P long}.
 */
@Tag("long")
class SampleTruthTest {
  private static final int DETAINERS = 6_000;
  private static final String ALL = "all layouts";

  /** How a jurisdiction was found is no part of the truth. */
  private static final String WITHOUT_METHODS =
      """
      ALTER TABLE weekly_decline_rates DROP COLUMN name_matched_share;
      ALTER TABLE weekly_decline_rates DROP COLUMN city_matched_share;
      """;

  @TempDir static Path folder;
  private static SampleHistory history;
  private static final Map<SampleRelease, Path> FILES = new HashMap<>();
  private static final Map<SampleRelease, List<ToldRow>> TOLD = new HashMap<>();

  @BeforeAll
  static void write() throws IOException {
    history = SampleHistory.of(11, DETAINERS);
    for (SampleRelease release : SampleReleases.ALL) {
      FILES.put(release, SampleReleases.write(folder.resolve("files"), history, release));
      TOLD.put(release, history.told(release));
    }
  }

  static Stream<String> lakes() {
    return Stream.concat(
        SampleReleases.ALL.stream()
            .filter(release -> !TOLD.get(release).isEmpty())
            .map(SampleRelease::layout)
            .distinct(),
        Stream.of(ALL));
  }

  @ParameterizedTest
  @MethodSource("lakes")
  void the_lake_holds_what_the_generator_knows(String layout) throws Exception {
    List<SampleRelease> releases =
        SampleReleases.ALL.stream()
            .filter(release -> layout.equals(ALL) || release.layout().equals(layout))
            .filter(release -> !TOLD.get(release).isEmpty())
            .toList();
    TestRefresh refresh =
        TestRefresh.ofFaulty(
            folder.resolve(layout.replace(' ', '-')),
            releases.stream().map(FILES::get).toArray(Path[]::new));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    try (SecondEngine engine = truth(releases)) {
      List<String> differences = new ArrayList<>(silver(engine, refresh));
      for (Table mart : SecondEngine.MARTS) {
        Path published = refresh.marts().resolve(mart.name() + ".parquet");
        MartComparison comparison = engine.compared(mart, published);
        if (!comparison.agreesOnShared()) {
          differences.add(mart.name() + System.lineSeparator() + comparison.report());
        }
      }
      assertThat(differences).isEmpty();
    }
  }

  private static SecondEngine truth(List<SampleRelease> releases) throws IOException, SQLException {
    SecondEngine engine =
        SecondEngine.over(List.of(), Path.of("src/main/resources/reference"), Path.of("conf"));
    SampleTruth truth = new SampleTruth(engine.connection());
    releases.forEach(release -> truth.note(release, TOLD.get(release)));
    for (SampleRelease release : releases) {
      truth.load(engine.connection(), release, FILES.get(release), TOLD.get(release));
    }
    engine.run("current_detainers");
    engine.run("placed_truth");
    engine.computeMarts("saturday", true);
    new Queries(engine.connection()).execute(WITHOUT_METHODS);
    return engine;
  }

  /** Groups of equal rows that silver has more or less often than the truth, at most ten. */
  private static List<String> silver(SecondEngine engine, TestRefresh refresh) throws SQLException {
    Path tables = refresh.folder().toAbsolutePath().resolve("tables");
    String columns =
        "file_sha256, state_code, outcome_class, offense_basis, offense_id, criminality_class,"
            + " threat_level_code, person_id";
    String truth =
        "SELECT issue_date, " + columns + ", count(*)::INT AS n FROM detainers GROUP BY ALL";
    String silver =
        "SELECT prepare_date, "
            + columns
            + ", count(*)::INT AS n FROM read_parquet('"
            + tables.resolve("silver_detainers")
            + "/*/*.parquet', hive_partitioning = true) GROUP BY ALL";
    String side = "SELECT '%s' AS side, * FROM ((%s) EXCEPT ALL (%s))";
    return new Queries(engine.connection())
        .rows(
            side.formatted("truth", truth, silver)
                + " UNION ALL "
                + side.formatted("silver", silver, truth),
            10);
  }
}
