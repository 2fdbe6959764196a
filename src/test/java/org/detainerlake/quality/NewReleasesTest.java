package org.detainerlake.quality;

import static org.detainerlake.catalog.BronzeTables.FILES;
import static org.detainerlake.catalog.HoldTables.SPANS;
import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class NewReleasesTest {
  private static final String FILE =
      "release_id | file_sha256 | subject | release_kind | coverage_from_date | coverage_to_date"
          + " | coverage_states\n";

  /** The release of 1 January in two files, and one of Wisconsin in February. */
  private static final Dataset<Row> KNOWN = TextTable.of(DIM_RELEASE, "release_id\nr1\nr3\n");

  /** New are b, a further file of r1; r2, which r3 speaks after; r4; an extract; a list. */
  private static final Dataset<Row> LEDGER =
      TextTable.of(
          FILES,
          FILE
              + """
              r1 | a | detainers | full    | 2015-01-01 | 2015-01-09 | *
              r1 | b | detainers | full    | 2015-01-10 | 2015-01-16 | *
              r2 | c | detainers | full    | 2015-02-14 | 2015-02-20 | WI,none
              r3 | d | detainers | full    | 2015-02-14 | 2015-02-20 | WI
              r4 | e | detainers | full    | 2015-01-10 | 2015-01-10 | IL
              r5 | f | detainers | partial | 2015-01-01 | 2015-12-31 | *
              r6 | g | policies  | list    |            |            |
              """);

  @Test
  void a_release_is_behind_the_weeks_that_it_speaks_for_last() {
    assertThat(
            among(
                """
                IL | 2015-01-03 | 2015-01-09
                IL | 2015-01-10 | 2015-01-16
                WI | 2015-01-10 | 2015-01-16
                WI | 2015-02-14 | 2015-02-20
                   | 2015-02-14 | 2015-02-20
                """))
        .hasRows(
            """
            state_code | period_start_date | period_end_date
            IL         | 2015-01-10        | 2015-01-16
                       | 2015-02-14        | 2015-02-20
            """);
  }

  /** One day is enough, the last of the span as well as the first. */
  @Test
  void a_release_is_behind_a_whole_span_of_which_it_tells_a_day() {
    assertThat(
            among(
                """
                IL | 2015-01-01 | 2015-01-10
                IL | 2015-01-11 | 2015-01-31
                """))
        .hasRows(
            """
            state_code | period_start_date | period_end_date
            IL         | 2015-01-01        | 2015-01-10
            """);
  }

  private static Dataset<Row> among(String spans) {
    String header = "state_code | period_start_date | period_end_date\n";
    return NewReleases.among(TextTable.of(SPANS, header + spans), LEDGER, KNOWN);
  }
}
