package org.detainerlake.silver;

import static org.apache.spark.sql.functions.expr;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class EpisodesTest {

  @Test
  void a_gap_of_a_day_is_one_episode_and_of_two_days_two_over_the_years_end_too() {
    assertThat(
            episodes(
                """
                person_id | prepare_date | row_position | lift_reason | outcome_class
                one       | 2024-12-31   | 1            | Lifted      | ice_withdrew
                one       | 2025-01-01   | 2            | Lifted      | ice_withdrew
                two       | 2024-12-31   | 3            | Lifted      | ice_withdrew
                two       | 2025-01-02   | 4            | Lifted      | ice_withdrew
                leap      | 2024-02-28   | 5            | Lifted      | ice_withdrew
                leap      | 2024-03-01   | 6            | Lifted      | ice_withdrew
                """))
        .hasRows(
            """
            row_position | is_first_detainer | is_episode_record | issues
            1            | true              | false             | person_same_episode
            2            | false             | true              | []
            3            | true              | true              | []
            4            | false             | true              | []
            5            | true              | true              | []
            6            | false             | true              | []
            """);
  }

  /** Each is a day from the one before: the ends are two days apart, and still one episode. */
  @Test
  void a_chain_of_days_is_one_episode_and_a_later_gap_starts_the_next() {
    assertThat(
            episodes(
                """
                person_id | prepare_date | row_position | lift_reason | outcome_class
                p         | 2025-03-05   | 4            |             | unknown
                p         | 2025-03-03   | 3            |             | unknown
                p         | 2025-03-02   | 2            |             | unknown
                p         | 2025-03-01   | 1            |             | unknown
                """))
        .hasRows(
            """
            row_position | is_first_detainer | is_episode_record | issues
            1            | true              | false             | person_same_episode
            2            | false             | false             | person_same_episode
            3            | false             | true              | []
            4            | false             | true              | []
            """);
  }

  @Test
  void of_one_day_all_but_the_first_in_the_files_order_are_told_twice() {
    assertThat(
            episodes(
                """
                person_id | prepare_date | sheet_name | row_position | lift_reason | outcome_class
                p         | 2025-03-01   | b          | 1            | Lifted      | ice_withdrew
                p         | 2025-03-01   | a          | 9            | Lifted      | ice_withdrew
                p         | 2025-03-01   | a          | 8            | Lifted      | ice_withdrew
                """))
        .hasRows(
            """
            sheet_name | row_position | is_first_detainer | is_episode_record | issues
            a          | 8            | true              | false             | person_same_episode
            a          | 9            | false             | false             | person_same_day+person_same_episode
            b          | 1            | false             | true              | person_same_day
            """);
  }

  /** The person's id says which rule decides. */
  @Test
  void the_newest_with_an_outcome_stands_then_the_newest_not_administrative_then_the_newest() {
    assertThat(
            episodes(
                    """
                person_id           | prepare_date | row_position | lift_reason | outcome_class
                outcome             | 2025-03-01   | 1            | Declined    | declined
                outcome             | 2025-03-02   | 2            | Booked      | honored
                outcome             | 2025-03-03   | 3            |             | unknown
                outcome             | 2025-03-04   | 4            | Duplicate   | administrative
                not administrative  | 2025-03-01   | 5            |             | unknown
                not administrative  | 2025-03-02   | 6            |             | unknown
                not administrative  | 2025-03-03   | 7            | Duplicate   | administrative
                newest              | 2025-03-01   | 8            | Duplicate   | administrative
                newest              | 2025-03-01   | 9            | Duplicate   | administrative
                """)
                .where("is_episode_record"))
        .hasRows("row_position\n2\n6\n9");
  }

  @Test
  void a_row_of_nobody_is_its_own_episode_and_nobodys_first() {
    assertThat(
            episodes(
                """
                person_id | prepare_date | row_position | outcome_class | issues
                          | 2025-03-01   | 1            | unknown       | state_missing
                          | 2025-03-01   | 2            | unknown       | person_id_redacted
                          |              | 3            |               |
                """))
        .hasRows(
            """
            row_position | is_first_detainer | is_episode_record | issues
            1            | false             | true              | state_missing
            2            | false             | true              | person_id_redacted
            3            | false             | true              | []
            """);
  }

  @Test
  void a_row_set_aside_takes_no_part() {
    assertThat(
            episodes(
                """
                person_id | prepare_date | row_position | outcome_class | is_set_aside | issues
                p         | 2025-03-01   | 1            | honored       | true         | prepare_date_outside
                p         |              | 2            | honored       | true         | prepare_date_missing
                p         | 2025-03-01   | 3            | unknown       | false        | state_missing
                p         | 2025-03-02   | 4            | unknown       | false        | []
                """))
        .hasRows(
            """
            row_position | is_first_detainer | is_episode_record | issues
            1            | false             | true              | prepare_date_outside
            2            | false             | true              | prepare_date_missing
            3            | true              | false             | person_same_episode+state_missing
            4            | false             | true              | []
            """);
  }

  @Test
  void one_id_in_two_files_or_releases_is_two_persons() {
    assertThat(
            episodes(
                """
                release_id | file_sha256 | person_id | prepare_date | row_position | outcome_class
                r          | f           | p         | 2025-03-01   | 1            | unknown
                r          | g           | p         | 2025-03-01   | 1            | unknown
                s          | f           | p         | 2025-03-01   | 1            | unknown
                """))
        .hasRows(
            """
            release_id | file_sha256 | is_first_detainer | is_episode_record | issues
            r          | f           | true              | true              | []
            r          | g           | true              | true              | []
            s          | f           | true              | true              | []
            """);
  }

  /** Rows that do not say otherwise are used, and nothing else is wrong with them. */
  private static Dataset<Row> episodes(String classified) {
    Dataset<Row> rows = TextTable.of(SilverTables.CLASSIFIED_ROWS, classified);
    return Episodes.of(
        rows.na()
            .fill(false, new String[] {"is_set_aside"})
            .withColumn("issues", expr("coalesce(issues, array())")));
  }
}
