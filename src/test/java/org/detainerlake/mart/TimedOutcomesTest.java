package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TimedOutcomesTest {
  private static final String HEAD =
      "release_id | file_sha256 | prepare_date | jurisdiction_id | outcome_class | lift_date | detainer_count\n";

  /** The cut-off is 31 December 2015: 13 full weeks after 1 October, and one day. */
  @Test
  void an_outcome_is_told_by_its_week_of_age_and_administrative_ones_not_at_all() {
    assertThat(
            timed(
                """
                r | f | 2015-10-01 | county:17031 | declined               | 2015-10-01 | 1
                r | f | 2015-10-01 | county:17031 | declined               | 2015-10-07 | 2
                r | f | 2015-10-01 | county:17031 | declined               | 2015-10-08 | 4
                r | f | 2015-10-01 | county:17031 | honored                | 2015-10-14 | 8
                r | f | 2015-10-01 | county:17031 | released_before_pickup | 2015-10-15 | 16
                r | f | 2015-10-01 | county:17031 | notice_failure         | 2015-10-15 | 32
                r | f | 2015-10-01 | county:17031 | administrative         | 2015-10-15 | 64
                """))
        .hasRows(
            """
            jurisdiction_id | fiscal_year | timing_code | outcome_group | last_week_count | detainer_count | is_synthetic
            county:17031    | 2016        | observed    | declined      | 0               | 3              | false
            county:17031    | 2016        | observed    | declined      | 1               | 4              | false
            county:17031    | 2016        | observed    | honored       | 1               | 8              | false
            county:17031    | 2016        | observed    | other         | 2               | 48             | false
            all:US          | 2016        | observed    | declined      | 0               | 3              | false
            all:US          | 2016        | observed    | declined      | 1               | 4              | false
            all:US          | 2016        | observed    | honored       | 1               | 8              | false
            all:US          | 2016        | observed    | other         | 2               | 48             | false
            """);
  }

  @Test
  void without_a_reason_a_record_is_seen_for_its_full_weeks_a_reason_without_date_for_none() {
    assertThat(
            county(
                """
                r | f | 2015-12-25 | county:17031 | unknown  |            | 1
                r | f | 2015-12-24 | county:17031 | unknown  |            | 2
                r | f | 2015-12-17 | county:17031 | unknown  |            | 4
                r | f | 2014-12-31 | county:17031 | unknown  |            | 8
                r | f | 2010-01-01 | county:17031 | unknown  |            | 16
                r | f | 2015-12-24 | county:17031 | declined |            | 32
                r | f | 2015-12-25 | county:17031 | honored  |            | 64
                r | f | 2015-12-31 | county:17031 | other    | 2016-01-02 | 128
                """))
        .hasRows(
            """
            fiscal_year | timing_code | outcome_group | last_week_count | detainer_count
            2016        | young       |               |                 | 1
            2016        | censored    |               | 0               | 2
            2016        | censored    |               | 1               | 4
            2015        | censored    |               | 51              | 8
            2010        | censored    |               | 52              | 16
            2016        | undated     | declined      |                 | 32
            2016        | undated     | honored       |                 | 64
            2016        | young       | other         |                 | 128
            """);
  }

  /** Of 15 full days, two weeks are observed: what comes then would be seen, its absence not. */
  @Test
  void an_outcome_after_the_last_full_week_or_week_52_is_later() {
    assertThat(
            county(
                """
                r | f | 2015-12-16 | county:17031 | declined | 2015-12-29 | 1
                r | f | 2015-12-16 | county:17031 | declined | 2015-12-30 | 2
                r | f | 2015-12-16 | county:17031 | honored  | 2016-01-09 | 4
                r | f | 2014-10-01 | county:17031 | declined | 2015-10-06 | 8
                r | f | 2014-10-01 | county:17031 | declined | 2015-10-07 | 16
                """))
        .hasRows(
            """
            fiscal_year | timing_code | outcome_group | last_week_count | detainer_count
            2016        | observed    | declined      | 1               | 1
            2016        | later       | declined      | 1               | 2
            2016        | later       | honored       | 1               | 4
            2015        | observed    | declined      | 52              | 8
            2015        | later       | declined      | 52              | 16
            """);
  }

  @Test
  void a_file_without_any_lift_date_takes_no_part_nor_does_a_row_that_counts_nothing() {
    assertThat(
            county(
                """
                r | f | 2015-10-01 | county:17031 | unknown  |            | 1
                r | f | 2015-10-01 | county:17031 | declined | 2015-12-01 | 0
                r | g | 2015-10-01 | county:17031 | declined |            | 2
                r | g | 2015-10-01 | county:17031 | unknown  |            | 4
                """))
        .hasRows("timing_code | last_week_count | detainer_count\ncensored | 12 | 1");
    assertThat(county("r | g | 2015-10-01 | county:17031 | unknown | | 4")).isEmpty();
  }

  @Test
  void the_fiscal_year_is_that_of_issue_and_starts_on_1_october() {
    assertThat(
            county(
                """
                r | f | 2014-09-30 | county:17031 | declined | 2014-10-05 | 1
                r | f | 2014-10-01 | county:17031 | declined | 2014-10-05 | 2
                """))
        .hasRows("fiscal_year | detainer_count\n2014 | 1\n2015 | 2");
  }

  @Test
  void each_release_has_its_own_cut_off_and_one_made_up_row_marks_the_nation() {
    assertThat(
            timed(
                """
                    old | f | 2015-01-01 | county:17031 | unknown  |            | 1
                    old | f | 2015-01-01 | county:17031 | declined | 2015-01-08 | 2
                    new | g | 2015-01-01 | county:48201 | unknown  |            | 4
                    new | g | 2015-01-01 | county:48201 | declined | 2015-01-08 | 8
                    """,
                """
                    release_id | coverage_to_date | is_synthetic
                    old        | 2015-01-08       | true
                    new        | 2015-01-15       | false
                    """))
        .hasRows(
            """
            jurisdiction_id | timing_code | outcome_group | last_week_count | detainer_count | is_synthetic
            county:17031    | censored    |               | 0               | 1              | true
            county:17031    | later       | declined      | 0               | 2              | true
            county:48201    | censored    |               | 1               | 4              | false
            county:48201    | observed    | declined      | 1               | 8              | false
            all:US          | censored    |               | 0               | 1              | true
            all:US          | censored    |               | 1               | 4              | false
            all:US          | later       | declined      | 0               | 2              | true
            all:US          | observed    | declined      | 1               | 8              | false
            """);
  }

  /** Publication stops at a null class or jurisdiction elsewhere; nothing is guessed here. */
  @Test
  void a_record_without_class_is_left_out_and_one_without_cut_off_is_never_observed() {
    assertThat(
            timed(
                """
                    r | f | 2015-01-01 | county:17031 |          | 2015-01-08 | 1
                    r | f | 2015-01-01 |              | declined | 2015-01-08 | 2
                    """,
                "release_id | coverage_to_date | is_synthetic\nr | | false"))
        .hasRows(
            """
            jurisdiction_id | timing_code | outcome_group | last_week_count | detainer_count
                            | young       | declined      |                 | 2
            all:US          | young       | declined      |                 | 2
            """);
  }

  private static Dataset<Row> county(String rows) {
    return timed(rows).where("jurisdiction_id <> 'all:US'");
  }

  private static Dataset<Row> timed(String rows) {
    return TimingCases.timed(HEAD + rows);
  }

  private static Dataset<Row> timed(String rows, String releases) {
    return TimingCases.timed(placed(HEAD + rows), releases(releases));
  }
}
