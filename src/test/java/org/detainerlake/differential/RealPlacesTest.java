package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.detainerlake.job.TestRefresh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the facilities of the two real files were placed. */
class RealPlacesTest {
  private static Connection duckdb;

  @BeforeAll
  static void marts() throws IOException, SQLException {
    TestRefresh refresh = RealLake.published();
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    view("facility", "'%s'", refresh.marts().resolve("dim_facility.parquet"));
    view("breakdown", "'%s'", refresh.marts().resolve("outcome_breakdown.parquet"));
    view("weekly", "'%s'", refresh.marts().resolve("weekly_decline_rates.parquet"));
    view(
        "gold",
        "read_parquet('%s/*/*.parquet', hive_partitioning = true)",
        RealLake.folder().resolve("tables/gold_daily_outcomes"));
    view(
        "states",
        "read_csv('%s', all_varchar = true)",
        Path.of("src/main/resources/reference/states.csv"));
    execute(
        "CREATE VIEW records AS SELECT facility.*, detainer_count FROM gold JOIN facility"
            + " USING (facility_id) WHERE release_id = '2015-07-26_foia-15-87693'");
  }

  @AfterAll
  static void close() throws SQLException {
    if (duckdb != null) {
      duckdb.close();
    }
  }

  @Test
  void nearly_all_records_with_state_and_city_have_a_jurisdiction() throws SQLException {
    String withPlace = " FROM records WHERE state_code IS NOT NULL AND facility_city IS NOT NULL";
    List<String> shares =
        rows(
            "SELECT sum(detainer_count),"
                + " sum(detainer_count) FILTER (jurisdiction_type = 'unresolved')"
                + withPlace);
    assertThat(shares).containsExactly("58708 | 45");
  }

  @Test
  void no_facility_stands_in_another_state() throws SQLException {
    assertThat(
            rows(
                "SELECT facility.state_code, located_county_fips FROM facility JOIN states"
                    + " USING (state_code) WHERE located_county_fips[:2] <> state_fips"))
        .isEmpty();
    assertThat(rows("SELECT 1 FROM facility WHERE county_fips <> located_county_fips")).isEmpty();
  }

  /** Porter County's sheriff, at Valparaiso, is Indiana's: the record's state is not believed. */
  @Test
  void each_name_of_several_states_is_resolved_by_its_state() throws SQLException {
    String shared =
        "(SELECT facility_name FROM records WHERE state_code IS NOT NULL GROUP BY facility_name"
            + " HAVING count(DISTINCT state_code) > 1)";
    assertThat(rows("SELECT count(*) FROM " + shared)).containsExactly("83");
    assertThat(
            rows(
                "SELECT DISTINCT facility_name, state_code FROM records JOIN "
                    + shared
                    + " USING (facility_name) WHERE jurisdiction_type = 'unresolved'"))
        .containsExactly("PORTER COUNTY SHERIFF | IL");
  }

  @Test
  void the_facilities_that_the_press_named_have_their_own_holder_and_county() throws SQLException {
    assertThat(
            rows(
                """
                SELECT state_code, facility_name, holder_type, jurisdiction_id, located_county_fips,
                       sum(detainer_count) FILTER (outcome_class = 'declined'), sum(detainer_count)
                FROM breakdown JOIN (SELECT facility_id, located_county_fips FROM facility)
                  USING (facility_id)
                WHERE facility_name IN ('CLARK COUNTY DET.CENTER', 'LAS VEGAS CITY JAIL',
                  'COOK COUNTY JAIL', 'NASSAU CO CORREC CENTER', 'TRAVIS CTY JAIL',
                  'TRAVIS COUNTY STATE JAIL', 'VENTURA COUNTY JAIL')
                GROUP BY ALL ORDER BY ALL
                """))
        .containsExactly(
            "CA | VENTURA COUNTY JAIL | county | county:06111 | 06111 | 492 | 634",
            "IL | COOK COUNTY JAIL | county | county:17031 | 17031 | 115 | 186",
            "NV | CLARK COUNTY DET.CENTER | county | county:32003 | 32003 | 225 | 304",
            "NV | LAS VEGAS CITY JAIL | city | county:32003 | 32003 | 11 | 431",
            "NY | NASSAU CO CORREC CENTER | county | county:36059 | 36059 | 3 | 217",
            "TX | TRAVIS COUNTY STATE JAIL | state | state:TX | 48453 | 1 | 31",
            "TX | TRAVIS CTY JAIL | county | county:48453 | 48453 | 62 | 1214");
  }

  @Test
  void what_names_no_place_is_a_line_of_its_own() throws SQLException {
    assertThat(
            rows(
                "SELECT jurisdiction_id, sum(issued_count + administrative_count) FROM weekly"
                    + " WHERE jurisdiction_type = 'unresolved_no_state' GROUP BY ALL"))
        .containsExactly("unresolved:none | 9020");
  }

  private static void view(String name, String from, Path path) throws SQLException {
    execute("CREATE VIEW " + name + " AS FROM " + from.formatted(path));
  }

  private static void execute(String sql) throws SQLException {
    new Queries(duckdb).execute(sql);
  }

  private static List<String> rows(String sql) throws SQLException {
    return new Queries(duckdb).rows(sql, Integer.MAX_VALUE);
  }
}
