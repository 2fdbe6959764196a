package org.detainerlake.differential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.OffenseMarts;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Table;
import org.detainerlake.place.Facility;

/**
 * Computes the marts by week a second time, in DuckDB, from published files, the reference tables
 * and the decisions of people, with SQL written from the written rules alone. It shares no code
 * with the lake: what both agree on is not one programmer's mistake.
 */
final class SecondEngine implements AutoCloseable {
  /** The marts it computes, in the order of their scripts. */
  static final List<Table> MARTS =
      List.of(
          MartTables.WEEKLY_DECLINE_RATES,
          OffenseMarts.OFFENSE_BREAKDOWN,
          OffenseMarts.OFFENSE_SEVERITY,
          OffenseMarts.REPEAT_DETAINERS,
          PeriodMarts.CALENDAR_DECLINE_RATES,
          PeriodMarts.ROLLING_DECLINE_RATES);

  private static final int PRELIMINARY_WEEKS = 8;
  private static final List<String> REFERENCES =
      List.of(
          ("states counties places lift_reasons facility_abbreviations facility_words holders"
                  + " jurisdiction_types offenses offense_codes")
              .split(" "));
  private static final List<String> DECISIONS = List.of("crosswalk", "disputes");

  /** In the order they run: each uses the tables of those before it. */
  private static final List<String> SCRIPTS =
      List.of(
          "detainers",
          "current_detainers",
          "facility_evidence",
          "jurisdictions",
          "placed_detainers");

  private final Connection duckdb;

  private SecondEngine(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /**
   * An engine that holds the files and the references; no mart is computed yet.
   *
   * @param reference folder of the reference tables
   * @param conf folder of crosswalk.csv and disputes.csv
   */
  static SecondEngine over(List<RawFile> files, Path reference, Path conf)
      throws IOException, SQLException {
    SecondEngine engine = new SecondEngine(DriverManager.getConnection("jdbc:duckdb:"));
    try {
      engine.createInputs();
      engine.loadTables(REFERENCES, reference);
      engine.loadTables(DECISIONS, conf);
      for (RawFile file : files) {
        engine.load(file);
      }
      return engine;
    } catch (IOException | SQLException | RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /**
   * Leaves each of {@link #MARTS} and the tables that they come from as tables on the connection.
   *
   * @param weekRule saturday, iso or sunday
   */
  void compute(String weekRule) throws IOException, SQLException {
    for (String script : SCRIPTS) {
      run(script);
    }
    computeMarts(weekRule, false);
  }

  /** The marts alone, from placed_detainers. */
  void computeMarts(String weekRule, boolean isSynthetic) throws IOException, SQLException {
    execute("SET VARIABLE week_rule = '" + weekRule + "'");
    execute("SET VARIABLE preliminary_weeks = " + PRELIMINARY_WEEKS);
    execute("SET VARIABLE is_synthetic = " + isSynthetic);
    run("bulk_issue_days");
    for (Table mart : MARTS) {
      run(mart.name());
    }
  }

  /** Runs one of the scripts. */
  void run(String script) throws IOException, SQLException {
    execute(resource("/differential/" + script + ".sql"));
  }

  /**
   * Where these facilities are: jurisdiction, county they stand in, holder, type and rule, parted
   * by bars. The engine then holds them and no records.
   */
  Map<Facility, String> places(Set<Facility> facilities) throws IOException, SQLException {
    run("detainers");
    execute(
        "CREATE OR REPLACE TABLE detainers (state_code VARCHAR, city VARCHAR, facility VARCHAR)");
    for (Facility facility : facilities) {
      run(
          "INSERT INTO detainers VALUES (?, ?, ?)",
          facility.state(),
          facility.city(),
          facility.name());
    }
    run("facility_evidence");
    run("jurisdictions");
    Map<Facility, String> places = new HashMap<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery(PLACES)) {
      while (row.next()) {
        Facility facility =
            new Facility(row.getString(1), row.getString(2), row.getString(3), null);
        places.put(facility, row.getString(4));
      }
    }
    return places;
  }

  private static final String PLACES =
      """
      SELECT state_code, city, facility,
             concat_ws(' | ', jurisdiction_id, coalesce(located_county_fips, 'null'), holder_type,
                       facility_type, match_method)
      FROM jurisdictions
      """;

  /** A computed mart beside the published one, a Parquet file. */
  MartComparison compared(Table mart, Path published) throws SQLException {
    return MartComparison.of(duckdb, mart, published);
  }

  /** The connection the tables live on; this engine closes it. */
  Connection connection() {
    return duckdb;
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }

  private void createInputs() throws SQLException {
    execute(
        """
        CREATE TABLE files (
          file_sha256 VARCHAR, release_name VARCHAR, release_date DATE,
          is_full BOOLEAN, is_national BOOLEAN,
          covered_states VARCHAR[], covered_from DATE, covered_to DATE);
        CREATE TABLE raw_detainers (
          file_sha256 VARCHAR, issue_date VARCHAR, facility VARCHAR, state VARCHAR,
          city VARCHAR, lift_reason VARCHAR);
        """);
  }

  private void loadTables(List<String> tables, Path folder) throws SQLException {
    for (String table : tables) {
      run(
          "CREATE TABLE " + table + " AS FROM " + csv("?"),
          folder.resolve(table + ".csv").toString());
    }
  }

  private void load(RawFile file) throws IOException, SQLException {
    String sha256 = file.sha256();
    run(
        "INSERT INTO files VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL)",
        sha256,
        file.releaseName(),
        file.releaseDate().map(Date::valueOf).orElse(null),
        file.scope() != RawFile.Scope.PARTIAL,
        file.scope() == RawFile.Scope.NATIONAL);
    if (!file.isWorkbook()) {
      loadCsv(file, sha256, file.path());
      return;
    }
    Path csv = Files.createTempFile("raw-workbook", ".csv");
    try {
      RawWorkbook.writeCsv(file.path(), csv);
      loadCsv(file, sha256, csv);
    } finally {
      Files.delete(csv);
    }
  }

  private void loadCsv(RawFile file, String sha256, Path csv) throws SQLException {
    String columns = "\"" + String.join("\", \"", file.headers()) + "\"";
    run(
        "INSERT INTO raw_detainers SELECT ?, " + columns + " FROM " + csv("?"),
        sha256,
        csv.toString());
  }

  /** Every column as text: a reader that guesses types turns the FIPS code 01001 into 1001. */
  private static String csv(String path) {
    return "read_csv(" + path + ", all_varchar = true, header = true, delim = ',', quote = '\"')";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = duckdb.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SecondEngine.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("No test resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
