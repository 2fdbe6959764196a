package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detainerlake.catalog.CooperationMarts;
import org.detainerlake.catalog.Table;
import org.detainerlake.context.AgreementSpells;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.job.TypedLists;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the agencies and policies of the real lists were placed. */
class RealContextTest {
  @TempDir static Path folder;
  private static TestRefresh published;

  @BeforeAll
  static void refresh() throws IOException {
    Path data = RealLake.data();
    published =
        TestRefresh.of(
            folder.resolve("lake"),
            data.resolve("287g"),
            data.resolve("sanctuary-policies"),
            data.resolve("ddor"));
    assertThat(published.isDone()).as(published.console()).isTrue();
  }

  @Test
  void nearly_every_agency_of_every_list_has_a_county_or_is_the_states() throws IOException {
    mart(CooperationMarts.DIM_AGREEMENT, "agreement");
    assertThat(
            sql(
                """
                SELECT list_date, count(*) AS agreements,
                  count_if(jurisdiction_id LIKE 'county:%') AS county,
                  count_if(jurisdiction_id LIKE 'state:%') AS state,
                  count_if(jurisdiction_id LIKE 'unresolved:%') AS unresolved
                FROM agreement JOIN VALUES DATE'2018-12-31', DATE'2019-12-31', DATE'2021-01-13',
                  DATE'2025-07-03', DATE'2026-05-18' AS lists(list_date)
                ON list_date BETWEEN first_listed_date AND last_listed_date
                  AND (list_date < '2020-01-01') = (model_code = 'not_stated')
                GROUP BY list_date
                """))
        .hasRows(
            """
            list_date  | agreements | county | state | unresolved
            2018-12-31 | 83         | 78     | 3     | 2
            2019-12-31 | 128        | 123    | 3     | 2
            2021-01-13 | 150        | 143    | 5     | 2
            2025-07-03 | 752        | 669    | 50    | 33
            2026-05-18 | 1843       | 1722   | 72    | 49
            """);
  }

  @Test
  void no_agency_and_no_policy_stands_in_another_state() throws IOException {
    mart(CooperationMarts.DIM_AGREEMENT, "agreement");
    mart(CooperationMarts.DIM_POLICY, "policy");
    assertThat(
            sql(
                """
                SELECT state_code FROM (SELECT state_code, county_fips FROM agreement
                  UNION SELECT state_code, county_fips FROM policy)
                GROUP BY state_code HAVING count(DISTINCT substring(county_fips, 1, 2)) > 1
                """))
        .isEmpty();
  }

  /**
   * Every agency of the list of 2026 that has a county beside it, placed without that county. Where
   * the two differ the city lies in two counties, has a namesake, or the list is wrong.
   */
  @Test
  void the_county_beside_an_agency_is_the_one_that_its_name_gives() {
    TypedLists lists = new TypedLists(folder.resolve("lake"));
    Dataset<Row> spells =
        AgreementSpells.of(lists.agreements()).where("last_listed_date = '2026-05-18'").cache();
    Column nothing = functions.lit(null).cast("string");
    lists.placed(spells.withColumn("agency_county", nothing)).createOrReplaceTempView("by_name");
    lists.placed(spells.withColumn("agency_name", nothing)).createOrReplaceTempView("by_county");
    assertThat(
            sql(
                """
                SELECT split(by_name.jurisdiction_id, ':')[0] AS by_name,
                  by_name.county_fips = by_county.county_fips AS is_same, count(*) AS agreements
                FROM by_name JOIN by_county
                  USING (state_code, agency_key, model_code, first_listed_date)
                WHERE by_county.county_fips IS NOT NULL GROUP BY ALL
                """))
        .hasRows(
            """
            by_name    | is_same | agreements
            county     | true    | 1486
            county     | false   | 8
            state      |         | 14
            unresolved |         | 74
            """);
  }

  @Test
  void nearly_every_policy_has_a_county_or_is_the_states() throws IOException {
    mart(CooperationMarts.DIM_POLICY, "policy");
    assertThat(
            sql(
                """
                SELECT left(release_id, 10) AS list_date, count(*) AS places,
                  count_if(jurisdiction_id LIKE 'county:%') AS county,
                  count_if(is_statewide) AS statewide,
                  count_if(jurisdiction_id LIKE 'unresolved:%') AS unresolved
                FROM policy GROUP BY ALL
                """))
        .hasRows(
            """
            list_date  | places | county | statewide | unresolved
            2017-12-31 | 164    | 156    | 3         | 5
            2026-11-24 | 7      | 6      | 0         | 1
            """);
    assertThat(sql("SELECT policy_location FROM policy WHERE match_method = 'none'"))
        .hasRows(
            """
            policy_location
            Aurora, Colorado
            Baltimore, Maryland
            Berkley, California
            New York City
            New York City, New York
            San Miguel, New Mexico
            """);
  }

  private static void mart(Table mart, String name) throws IOException {
    published.mart(mart).createOrReplaceTempView(name);
  }

  private static Dataset<Row> sql(String query) {
    return TestSpark.session().sql(query);
  }
}
