package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.DIM_FACILITY;
import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.MartTables.OUTCOME_BREAKDOWN;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.detainerlake.catalog.Table;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two real files against published figures and against the second engine. Skipped, with a
 * message, where the folder of real files is absent.
 */
class RealFilesTest {
  private static final Path REFERENCE = Path.of("src/main/resources/reference");
  private static final Path CONF = Path.of("conf");

  @TempDir static Path folder;
  private static Path data;
  private static TestRefresh refresh;
  private static SecondEngine engine;

  @BeforeAll
  static void refresh() throws IOException, SQLException {
    data = RealLake.data();
    refresh = RealLake.published();
    engine =
        SecondEngine.over(
            List.of(RawFile.fiscalYear2015(data), RawFile.pennsylvania(data)), REFERENCE, CONF);
    engine.compute("saturday");
    marts();
    rawRows();
  }

  @AfterAll
  static void close() throws SQLException {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void no_row_is_lost_and_the_overlap_counts_once() throws IOException, SQLException {
    assertThat(refresh.mart(DIM_RELEASE))
        .hasRows(
            """
            release_name           | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count
            foia-15-87693          | 67728         | 67728              | 0                 | 0
            pa-detainers-1dc116f6  | 28499         | 26852              | 1647              | 0
            """);
    assertThat(number("SELECT sum(issued_count) FROM weekly")).isEqualTo(67_728 + 26_852);
  }

  @Test
  void the_workbook_has_its_published_outcomes() throws SQLException {
    String ofWorkbook = " FROM gold WHERE release_id = '2015-07-26_foia-15-87693'";
    assertThat(number("SELECT sum(detainer_count)" + ofWorkbook)).isEqualTo(67_728);
    String where = ofWorkbook + " AND outcome_class = ";
    assertThat(number("SELECT sum(detainer_count)" + where + "'honored'")).isEqualTo(13_294);
    assertThat(number("SELECT sum(detainer_count)" + where + "'declined'")).isEqualTo(4_497);
    assertThat(number("SELECT sum(detainer_count)" + where + "'unknown'")).isEqualTo(45_246);
    assertThat(number("SELECT sum(detainer_count)" + ofWorkbook + " AND state_code IS NULL"))
        .isEqualTo(9_020);
  }

  @Test
  void exact_copies_are_kept_as_the_detainers_they_are() throws SQLException {
    assertThat(
            number(
                "SELECT sum(detainer_count - 1) FROM gold"
                    + " WHERE release_id = '2015-07-26_foia-15-87693'"))
        .isEqualTo(27_799);
  }

  @Test
  void each_facility_has_the_lift_reasons_of_the_files() throws SQLException {
    assertThat(
            rows(
                differing(
                    "SELECT facility, city, state_name, year, lift_reason, count(*)::INT AS n"
                        + " FROM raw_rows GROUP BY ALL",
                    "SELECT facility_name, facility_city, state_name, calendar_year, lift_reason,"
                        + " sum(detainer_count)::INT FROM breakdown"
                        + " LEFT JOIN states USING (state_code) GROUP BY ALL")))
        .isEmpty();
  }

  @Test
  void each_state_has_the_lift_reasons_of_the_files() throws SQLException {
    assertThat(
            rows(
                differing(
                    "SELECT state_name, lift_reason, count(*)::INT FROM raw_rows GROUP BY ALL",
                    "SELECT state_name, lift_reason, sum(detainer_count)::INT FROM breakdown"
                        + " LEFT JOIN states USING (state_code) GROUP BY ALL")))
        .isEmpty();
  }

  @Test
  void declines_of_2015_are_those_npr_published() throws SQLException {
    Path published = data.resolve("npr-published-aggregates/declined_vs_everythingelse.csv");
    String npr =
        "SELECT det_facility, city, state, count::INT AS n FROM read_csv('%s', all_varchar = true)"
            .formatted(published);
    assertThat(number("SELECT count(*) FROM (" + npr + " WHERE year = '2015')")).isEqualTo(168);
    assertThat(rows(differing(collapsed(npr + " WHERE year = '2015'"), declined("= 2015"))))
        .isEmpty();
  }

  @Test
  void pennsylvania_declines_by_year_are_those_of_the_ground_truth() throws SQLException {
    Path published = data.resolve("ground_truth/npr_declined_by_facility_year_2007_2015.csv");
    String kept =
        " city NOT IN ('HARRISBURG', 'ALLENTOWN', 'YORK', 'LANCASTER', 'PITTSBURGH', 'THORNTON',"
            + " 'SCRANTON', 'LEESPORT') AND state_name = 'PENNSYLVANIA'";
    String truth =
        ("SELECT calendar_year, facility, city, declined::INT AS n FROM (SELECT *, state AS"
                + " state_name FROM read_csv('%s', all_varchar = true)) WHERE"
                + kept)
            .formatted(published);
    String ours =
        "SELECT calendar_year::VARCHAR, facility_name, city, sum(detainer_count)::INT FROM"
            + " (SELECT *, facility_city AS city FROM breakdown JOIN states USING (state_code))"
            + " WHERE outcome_class = 'declined' AND "
            + kept
            + " GROUP BY ALL";
    assertThat(number("SELECT count(*) FROM (" + truth + ")")).isEqualTo(36);
    assertThat(rows(differing(truth, ours))).isEmpty();
  }

  @Test
  void the_second_engine_gets_the_same_marts_for_each_week_rule() throws Exception {
    for (WeekRule rule : WeekRule.values()) {
      TestRefresh published =
          TestSpark.overManyRows(() -> TestRefresh.of(RealLake.folder(), rule, workbook()));
      engine.compute(rule.code());
      for (Table mart : SecondEngine.MARTS) {
        MartComparison comparison = engine.compared(mart, mart(published, mart.name()));
        assertThat(comparison.agrees()).as(mart.name() + "\n" + comparison.report()).isTrue();
      }
    }
  }

  @Test
  void the_second_engine_gives_each_facility_the_same_answer() throws IOException, SQLException {
    FacilityComparison comparison =
        FacilityComparison.of(engine.connection(), mart(refresh, DIM_FACILITY.name()));
    assertThat(comparison.facilities()).isEqualTo(2_165);
    assertThat(comparison.agrees()).as(comparison.report()).isTrue();
  }

  @Test
  void order_and_batches_change_nothing() throws IOException {
    Path other = folder.resolve("other");
    RealLake.refreshed(other, pennsylvania());
    TestRefresh last = RealLake.refreshed(other, workbook());
    assertThat(last.contentHash()).isEqualTo(refresh.contentHash());
    assertThat(RealLake.refreshed(other, workbook(), pennsylvania()).console())
        .contains("nothing new");
  }

  private static String declined(String years) {
    return "SELECT facility_name, facility_city, state_name, sum(detainer_count)::INT FROM"
        + " breakdown LEFT JOIN states USING (state_code) WHERE outcome_class = 'declined' AND"
        + " calendar_year "
        + years
        + " GROUP BY ALL";
  }

  private static String collapsed(String query) {
    return "SELECT upper(collapsed(det_facility)), city, state, n FROM (" + query + ")";
  }

  /** Rows of the one that the other lacks, and the other way round. */
  private static String differing(String one, String other) {
    return "(FROM (%1$s) EXCEPT ALL FROM (%2$s)) UNION ALL (FROM (%2$s) EXCEPT ALL FROM (%1$s))"
        .formatted(one, other);
  }

  /** All rows of the workbook, and the Pennsylvania ones from before it begins. */
  private static void rawRows() throws SQLException {
    execute(
        """
        CREATE TABLE raw_rows AS
        SELECT upper(collapsed(facility)) AS facility, upper(collapsed(city)) AS city,
               upper(state) AS state_name, year(issue_day(issue_date))::INT AS year,
               nullif(lift_reason, '') AS lift_reason
        FROM raw_detainers
        WHERE length(issue_date) < 8 OR issue_date < '2014-10-01'
        """);
  }

  private static void marts() throws IOException, SQLException {
    execute(
        "CREATE TABLE weekly AS FROM '%s'".formatted(mart(refresh, WEEKLY_DECLINE_RATES.name())));
    execute(
        "CREATE TABLE breakdown AS FROM '%s'".formatted(mart(refresh, OUTCOME_BREAKDOWN.name())));
    Path gold = RealLake.folder().resolve("tables/gold_daily_outcomes");
    execute(
        "CREATE TABLE gold AS FROM read_parquet('%s/*/*.parquet', hive_partitioning = true)"
            .formatted(gold));
  }

  private static Path mart(TestRefresh refresh, String name) throws IOException {
    return refresh.snapshot().resolve(name + ".parquet");
  }

  private static Path workbook() {
    return data.resolve("npr-foia-15-06333");
  }

  private static Path pennsylvania() {
    return data.resolve("pa-detainers-2007-2015");
  }

  private static void execute(String sql) throws SQLException {
    queries().execute(sql);
  }

  private static long number(String sql) throws SQLException {
    return queries().number(sql);
  }

  private static List<String> rows(String sql) throws SQLException {
    return queries().rows(sql, 10);
  }

  private static Queries queries() {
    return new Queries(engine.connection());
  }
}
