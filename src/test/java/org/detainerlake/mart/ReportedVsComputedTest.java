package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class ReportedVsComputedTest {
  private static final String FIGURES =
      """
      edition_id | report_section | week_start_date | week_end_date | state_code | reported_fips | reported_place | measure_code      | reported_count | figure_status | correction_class
      W1         | I              | 2017-01-28      | 2017-02-03    | IL         | 17031         | Cook           | issued            | 13             | standing      |
      W1         | I              | 2017-01-28      | 2017-02-03    | IA         | 19069         | Franklin       | issued            | 5              | retracted     | name_ambiguity
      W1         | I              | 2017-01-28      | 2017-02-03    | TX         | 17031         | Cooke          | issued            | 1              | standing      |
      W1         | I              | 2017-01-28      | 2017-02-03    | NY         |               | New York City  | issued            | 73             | standing      |
      W1         | I              | 2017-01-28      | 2017-02-03    |            |               | ALL            | issued            | 3083           | standing      |
      W1         | II             | 2017-01-28      | 2017-02-03    | IL         | 17031         | Cook           | declines_recorded | 2              | disputed      | bulk_policy_day
      W2         | I              | 2017-02-04      | 2017-02-10    | IL         | 17031         | Cook           | issued            |                | standing      |
      W3         | I              |                 |               | IL         | 17031         | Cook           | issued            | 1              | standing      |
      """;

  private static final String PLACED =
      """
      jurisdiction_id | prepare_date | outcome_class  | detainer_count
      county:17031    | 2017-01-27   | unknown        | 100
      county:17031    | 2017-01-28   | unknown        | 7
      county:17031    | 2017-02-03   | declined       | 5
      county:17031    | 2017-02-03   | administrative | 50
      county:17031    | 2017-02-04   | unknown        | 200
      county:19137    | 2017-02-01   | unknown        | 9
      unresolved:none | 2017-02-01   | unknown        | 4
                      | 2017-02-01   | unknown        | 1
      """;

  @Test
  void a_number_printed_stands_beside_what_became_of_it_and_what_records_give() {
    assertThat(compared("r | full | 2017-01-01 | 2017-02-03 | *"))
        .hasRows(
            """
            edition_id | report_section | reported_place | state_code | jurisdiction_id | reported_count | standing_count | computed_count | computed_basis_code | difference_count
            W1         | I              | Cook           | IL         | county:17031    | 13             | 13             | 12             | records             | -1
            W1         | I              | Franklin       | IA         | county:19069    | 5              | 0              | 0              | records             | -5
            W1         | I              | Cooke          | TX         |                 | 1              | 1              |                | no_county           |
            W1         | I              | New York City  | NY         |                 | 73             | 73             |                | no_county           |
            W1         | I              | ALL            |            |                 | 3083           | 3083           | 26             | records             | -3057
            W1         | II             | Cook           | IL         | county:17031    | 2              | 2              |                | no_recorded_dates   |
            W2         | I              | Cook           | IL         | county:17031    |                |                |                | no_release_covers   |
            W3         | I              | Cook           | IL         | county:17031    | 1              | 1              |                | no_release_covers   |
            """);
  }

  @Test
  void only_a_full_release_of_the_whole_week_and_state_can_give_a_number() {
    for (String release :
        new String[] {
          "r | partial | 2017-01-01 | 2017-12-31 | *",
          "r | full | 2017-01-29 | 2017-12-31 | *",
          "r | full | 2017-01-01 | 2017-02-02 | *",
          "r | full | 2017-01-01 | 2017-12-31 | TX,none"
        }) {
      assertThat(compared(release).where("edition_id = 'W1' and computed_count is not null"))
          .isEmpty();
    }
    assertThat(compared("r | full | 2017-01-28 | 2017-02-03 | IA,IL").where("edition_id = 'W1'"))
        .hasRows(
            """
            report_section | reported_place | computed_count
            I              | Cook           | 12
            I              | Franklin       | 0
            I              | Cooke          |
            I              | New York City  |
            I              | ALL            |
            II             | Cook           |
            """);
  }

  private static Dataset<Row> compared(String release) {
    return ReportedVsComputed.of(
        TextTable.of(ContextTables.PUBLISHED_FIGURES, FIGURES),
        MartCases.placed(PLACED),
        MartCases.releases(
            "release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states\n"
                + release),
        TextTable.of(
            ReferenceTables.COUNTIES,
            """
            county_fips | state_code
            17031       | IL
            19069       | IA
            """));
  }
}
