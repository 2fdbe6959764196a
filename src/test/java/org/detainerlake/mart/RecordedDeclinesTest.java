package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class RecordedDeclinesTest {
  private static final String TOLD =
      """
      jurisdiction_id | prepare_date | detainer_type | old_release_id | old_cut_off_date | new_release_id | new_release_date | outcome_class | old_count | new_count
      """;
  private static final String NONE = "jurisdiction_id | outcome_class | detainer_count";

  /** A key a letter; release b was made 2015-03-10, a on 2015-02-10 with records to 2015-01-31. */
  @Test
  void two_releases_date_a_decline_where_they_show_which_record_it_was() {
    assertThat(
            recorded(
                """
                first | 2015-01-05 | I | | | a | 2015-02-10 | declined | 0 | 2
                clean | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | unknown  | 3 | 1
                clean | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | declined | 0 | 2
                null  | 2015-01-05 |   | a | 2015-01-31 | b | 2015-03-10 | unknown  | 1 | 0
                null  | 2015-01-05 |   | a | 2015-01-31 | b | 2015-03-10 | declined | 0 | 1
                added | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | declined | 0 | 1
                other | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | honored  | 1 | 0
                other | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | declined | 0 | 1
                same  | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | honored  | 0 | 1
                same  | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | unknown  | 1 | 0
                """))
        .hasRows(
            """
            jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | release_id | declined_count
            first           | interval       | 2015-01-05         | 2015-02-10       | a          | 2
            clean           | interval       | 2015-02-01         | 2015-03-10       | b          | 2
            null            | interval       | 2015-02-01         | 2015-03-10       | b          | 1
            added           | ambiguous      |                    |                  | b          | 1
            other           | ambiguous      |                    |                  | b          | 1
            """);
  }

  @Test
  void a_key_that_had_more_declines_once_shows_no_interval_and_counts_what_it_has_now() {
    assertThat(
            recorded(
                """
                x | 2015-01-05 | I |   |            | a | 2015-02-10 | declined | 0 | 3
                x | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | declined | 3 | 1
                x | 2015-01-05 | I | a | 2015-01-31 | b | 2015-03-10 | unknown  | 0 | 2
                x | 2015-01-05 | I | b | 2015-02-28 | c | 2015-04-10 | declined | 1 | 2
                x | 2015-01-05 | I | b | 2015-02-28 | c | 2015-04-10 | unknown  | 2 | 1
                x | 2015-01-06 | I |   |            | a | 2015-02-10 | declined | 0 | 1
                """))
        .hasRows(
            """
            jurisdiction_id | recorded_basis | recorded_from_date | release_id | declined_count
            x               | ambiguous      |                    | a          | 3
            x               | ambiguous      |                    | b          | -2
            x               | ambiguous      |                    | c          | 1
            x               | interval       | 2015-01-06         | a          | 1
            """);
  }

  /** 364 days are 52 weeks, both ends counted. */
  @Test
  void an_interval_of_more_than_52_weeks_dates_nothing_and_neither_does_an_empty_one() {
    assertThat(
            recorded(
                """
                x | 2014-02-12 | I |   |            | a | 2015-02-10 | declined | 0 | 1
                y | 2014-02-11 | I |   |            | a | 2015-02-10 | declined | 0 | 1
                z | 2015-01-05 | I | a | 2015-02-10 | b | 2015-02-10 | declined | 0 | 1
                z | 2015-01-05 | I | a | 2015-02-10 | b | 2015-02-10 | unknown  | 1 | 0
                w | 2015-01-05 | I | a | 2015-02-09 | b | 2015-02-10 | declined | 0 | 1
                w | 2015-01-05 | I | a | 2015-02-09 | b | 2015-02-10 | unknown  | 1 | 0
                """))
        .hasRows(
            """
            jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | declined_count
            x               | interval       | 2014-02-12         | 2015-02-10       | 1
            y               | undated        |                    |                  | 1
            z               | undated        |                    |                  | 1
            w               | interval       | 2015-02-10         | 2015-02-10       | 1
            """);
  }

  @Test
  void a_lift_date_is_asked_first_and_leaves_the_rest_of_its_key_undated() {
    String current =
        """
        jurisdiction_id | prepare_date | detainer_type | release_id | outcome_class | lift_date  | detainer_count
        x               | 2015-01-05   |               | b          | declined      | 2015-01-20 | 2
        x               | 2015-01-05   |               | b          | declined      |            | 1
        x               | 2015-01-05   | I             | b          | declined      |            | 4
        x               | 2015-01-05   | I             | b          | honored       | 2015-01-20 | 8
        """;
    String told =
        """
        x | 2015-01-05 |   |   |            | b | 2015-02-10 | declined | 0 | 3
        x | 2015-01-05 | I |   |            | b | 2015-02-10 | declined | 0 | 4
        """;
    assertThat(RecordedDeclines.of(retold(told), placed(current), placed(NONE), releases()))
        .hasRows(
            """
            jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | release_id | declined_count
            x               | lift_date      | 2015-01-20         | 2015-01-20       | b          | 2
            x               | undated        |                    |                  | b          | 1
            x               | interval       | 2015-01-05         | 2015-02-10       | b          | 4
            """);
  }

  @Test
  void a_day_is_listed_by_the_newest_partial_release_that_lists_it() {
    String everything =
        """
        jurisdiction_id | release_id | outcome_class | lift_date  | detainer_count
        x               | p          | declined      | 2017-01-28 | 3
        y               | p          | declined      | 2017-01-28 | 1
        x               | q          | declined      | 2017-01-28 | 2
        x               | p          | declined      | 2017-01-29 | 5
        x               | p          | declined      |            | 7
        x               | p          | honored       | 2017-01-29 | 7
        x               | b          | declined      | 2017-01-29 | 7
        """;
    assertThat(RecordedDeclines.of(retold(""), placed(NONE), placed(everything), releases()))
        .hasRows(
            """
            jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | release_id | declined_count
            x               | listed         | 2017-01-28         | 2017-01-28       | q          | 2
            x               | listed         | 2017-01-29         | 2017-01-29       | p          | 5
            """);
  }

  private static Dataset<Row> recorded(String told) {
    return RecordedDeclines.of(retold(told), placed(NONE), placed(NONE), releases());
  }

  private static Dataset<Row> retold(String told) {
    return TextTable.of(VintageTables.RETOLD_DAYS, TOLD + told);
  }

  private static Dataset<Row> releases() {
    return MartCases.releases(
        """
        release_id | release_kind
        a          | full
        b          | full
        p          | partial
        q          | partial
        """);
  }
}
