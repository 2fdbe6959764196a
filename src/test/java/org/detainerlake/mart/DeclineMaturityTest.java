package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MaturityMarts;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class DeclineMaturityTest {
  private static final String HEADER =
      """
      old_release_id | new_release_id | weeks_at_release_count  | gap_weeks | pending_count | declined_so_far_count | arrived_declined_count | still_pending_count | is_synthetic
      """;

  /** Age 10: 4 of 40. Age 5, after a gap of 5: 10 of 100 at once, a tenth of the 60 left later. */
  @Test
  void a_share_goes_on_from_the_age_that_the_next_release_finds() {
    assertThat(
            maturity(
                """
                a | b | 5  | 5 | 100 | 20 | 10 | 60 | false
                a | b | 10 | 5 | 40  | 30 | 4  | 30 | true
                """))
        .hasRows(
            """
            weeks_at_release_count  | pair_count | pending_count | declined_so_far_count | arrived_declined_count | still_pending_count | still_declined_rate | relative_spread_estimate | growth_estimate | is_synthetic
            5                       | 1          | 100           | 20                    | 10                     | 60                  | 0.16                | 0.316228                 | 1.8             | false
            10                      | 1          | 40            | 30                    | 4                      | 30                  | 0.1                 | 0.5                      | 1.133333        | true
            """);
  }

  /** 30 and 10 of 100 each: expected 20 twice, squares 200 - 40 over 800 make 0.2. */
  @Test
  void pairs_that_differ_widen_the_spread() {
    assertThat(
            maturity(
                """
                a | b | 50 | 60 | 100 | 10 | 30 | 20 | false
                b | c | 50 | 60 | 100 | 10 | 10 | 40 | false
                """))
        .hasRows(
            """
            weeks_at_release_count  | pair_count | still_declined_rate | relative_spread_estimate
            50                      | 2          | 0.2                 | 0.570088
            """);
  }

  @Test
  void ages_are_pooled_with_two_weeks_on_either_side_and_a_gap_not_told_goes_on_from_the_next() {
    assertThat(
            maturity(
                """
                a | b | 10 | 20 | 100 | 0 | 10 | 50 | false
                a | b | 12 | 20 | 100 | 0 | 30 | 50 | false
                a | b | 40 | 80 | 100 | 0 | 50 | 50 | false
                """))
        .hasRows(
            """
            weeks_at_release_count  | still_declined_rate | growth_estimate
            10                      | 0.45                |
            12                      | 0.45                |
            40                      | 0.5                 |
            """);
  }

  @Test
  void nothing_pending_gives_no_share_and_fewer_declines_than_before_none_below_zero() {
    assertThat(
            maturity(
                """
                a | b | 10 | 5 | 0  | 7 | 0  | 0  | false
                a | b | 20 | 5 | 10 | 7 | -2 | 10 | false
                a | b | 30 | 5 | 10 | 7 | 30 | 10 | false
                """))
        .hasRows(
            """
            weeks_at_release_count  | pending_count | still_declined_rate | relative_spread_estimate | growth_estimate
            10                      | 0             |                     |                          |
            20                      | 10            | 0.8                 | 1.0                      | 2.142857
            30                      | 10            | 1.0                 | 0.182574                 | 2.428571
            """);
    assertThat(maturity("")).isEmpty();
  }

  /** Ages to the day a release was made: 2 to 8 March is the ninth week after 5 January. */
  @Test
  void pending_records_are_counted_by_age_in_the_older_of_two_releases() {
    Dataset<Row> retold =
        TextTable.of(
            VintageTables.RETOLD_DAYS,
            """
            jurisdiction_id | prepare_date | old_release_id | new_release_id | new_release_date | outcome_class | old_count | new_count
            x               | 2015-01-05   | a              | b              | 2015-04-14       | unknown       | 9         | 5
            y               | 2015-01-06   | a              | b              | 2015-04-14       | unknown       | 1         | 1
            x               | 2015-01-05   | a              | b              | 2015-04-14       | declined      | 2         | 5
            x               | 2015-01-05   | a              | b              | 2015-04-14       | honored       | 2         | 3
            x               | 2015-01-05   |                | a              | 2015-03-10       | unknown       | 0         | 9
            x               | 2015-03-10   | a              | b              | 2015-04-14       | unknown       | 3         | 0
            x               | 2013-03-05   | a              | b              | 2015-04-14       | unknown       | 3         | 0
            """);
    assertThat(
            PendingCohorts.of(
                retold,
                MartCases.releases(
                    """
                    release_id | release_date | is_synthetic
                    a          | 2015-03-10   | false
                    b          | 2015-04-14   | true
                    """)))
        .hasRows(
            """
            old_release_id | new_release_id | weeks_at_release_count  | gap_weeks | pending_count | declined_so_far_count | arrived_declined_count | still_pending_count | is_synthetic
            a              | b              | 9                       | 5         | 10            | 2                     | 3                      | 6                   | true
            a              | b              | 0                       | 5         | 3             | 0                     | 0                      | 0                   | true
            """);
  }

  private static Dataset<Row> maturity(String cohorts) {
    return DeclineMaturity.of(TextTable.of(MaturityMarts.PENDING_COHORTS, HEADER + cohorts));
  }
}
