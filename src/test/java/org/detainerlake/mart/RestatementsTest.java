package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class RestatementsTest {
  private static final String TOLD =
      """
      jurisdiction_id | prepare_date | detainer_type | old_release_id | new_release_id | outcome_class | old_count | new_count
      """;

  @Test
  void an_outcome_that_arrives_late_restates_two_figures_and_not_those_issued() {
    assertThat(
            restated(
                """
                county:17031 | 2015-01-05 | I |   | q | unknown  | 0 | 3
                county:17031 | 2015-01-05 | I | q | r | unknown  | 3 | 1
                county:17031 | 2015-01-05 | I | q | r | declined | 0 | 2
                county:17031 | 2015-01-31 |   | q | r | declined | 4 | 4
                county:17031 | 2015-02-01 |   | q | r | unknown  | 4 | 4
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name | month_start_date | measure_code | old_release_id | new_release_id | cause_code   | old_count | new_count | change_count | is_synthetic
            county:17031    | Cook County, IL   | 2015-01-01       | unknown      | q              | r              | late_outcome | 3         | 1         | -2           | false
            county:17031    | Cook County, IL   | 2015-01-01       | declined     | q              | r              | late_outcome | 4         | 6         | 2            | false
            """);
  }

  @Test
  void a_record_that_moves_county_is_no_record_added() {
    assertThat(
            restated(
                """
                county:17031 | 2015-01-05 |   | q | r | declined | 2 | 1
                county:48201 | 2015-01-05 |   | q | r | declined | 0 | 1
                county:48201 | 2015-01-05 | I | q | r | declined | 0 | 1
                """))
        .hasRows(
            """
            jurisdiction_id | measure_code | cause_code      | old_count | new_count | change_count
            county:17031    | issued       | place_corrected | 2         | 1         | -1
            county:17031    | declined     | place_corrected | 2         | 1         | -1
            county:48201    | issued       | place_corrected | 0         | 2         | 1
            county:48201    | issued       | record_added    | 0         | 2         | 1
            county:48201    | declined     | place_corrected | 0         | 2         | 1
            county:48201    | declined     | record_added    | 0         | 2         | 1
            """);
  }

  /** Three leave Cook, one comes to Harris and one to no place: one of the three was withdrawn. */
  @Test
  void what_finds_no_other_place_was_withdrawn() {
    assertThat(
            restated(
                """
                county:17031    | 2015-01-05 | I | q | r | honored        | 3 | 0
                county:48201    | 2015-01-05 | I | q | r | honored        | 0 | 1
                unresolved:none | 2015-01-05 | I | q | r | administrative | 0 | 1
                """))
        .hasRows(
            """
            jurisdiction_id | measure_code | cause_code       | old_count | new_count | change_count
            county:17031    | issued       | place_corrected  | 3         | 0         | -2
            county:17031    | issued       | record_withdrawn | 3         | 0         | -1
            county:17031    | honored      | place_corrected  | 3         | 0         | -2
            county:17031    | honored      | record_withdrawn | 3         | 0         | -1
            county:48201    | issued       | place_corrected  | 0         | 1         | 1
            county:48201    | honored      | place_corrected  | 0         | 1         | 1
            """);
  }

  @Test
  void an_outcome_that_becomes_another_was_revised_and_one_taken_back_too() {
    assertThat(
            restated(
                """
                county:17031 | 2015-01-05 | I | q | r | honored        | 2 | 1
                county:17031 | 2015-01-05 | I | q | r | declined       | 0 | 1
                county:17031 | 2015-02-05 | I | q | r | transferred    | 1 | 0
                county:17031 | 2015-02-05 | I | q | r | unknown        | 0 | 1
                county:17031 | 2015-03-05 | I | q | r | unknown        | 1 | 0
                county:17031 | 2015-03-05 | I | q | r | administrative | 0 | 1
                county:17031 | 2015-04-05 | I | q | r | transferred    | 1 | 0
                county:17031 | 2015-04-05 | I | q | r | other          | 0 | 1
                """))
        .hasRows(
            """
            month_start_date | measure_code | cause_code      | change_count
            2015-01-01       | honored      | outcome_revised | -1
            2015-01-01       | declined     | outcome_revised | 1
            2015-02-01       | unknown      | outcome_revised | 1
            2015-03-01       | unknown      | late_outcome    | -1
            2015-03-01       | issued       | late_outcome    | -1
            """);
  }

  /** Five unknown and a declined become two unknown, two declined and two honored; one is new. */
  @Test
  void changes_of_one_key_are_explained_by_number_first_and_add_up() {
    assertThat(
            restated(
                """
                county:17031 | 2015-01-05 | I | q | r | unknown     | 5 | 2
                county:17031 | 2015-01-05 | I | q | r | declined    | 1 | 3
                county:17031 | 2015-01-05 | I | q | r | honored     | 0 | 3
                county:17031 | 2015-01-05 | I | q | r | transferred | 1 | 0
                """))
        .hasRows(
            """
            measure_code | cause_code      | old_count | new_count | change_count
            issued       | record_added    | 7         | 8         | 1
            unknown      | late_outcome    | 5         | 2         | -3
            declined     | record_added    | 1         | 3         | 1
            declined     | late_outcome    | 1         | 3         | 1
            honored      | late_outcome    | 0         | 3         | 2
            honored      | outcome_revised | 0         | 3         | 1
            """);
  }

  /** Release q tells up to 15 January, so later days are told by p and r alone. */
  @Test
  void each_pair_of_releases_has_its_own_part_of_a_month() {
    assertThat(
            restated(
                """
                county:17031 | 2015-01-05 | I | p | q | unknown  | 2 | 1
                county:17031 | 2015-01-05 | I | p | q | declined | 0 | 1
                county:17031 | 2015-01-05 | I | q | r | unknown  | 1 | 0
                county:17031 | 2015-01-05 | I | q | r | declined | 1 | 2
                county:17031 | 2015-01-20 | I | p | r | unknown  | 1 | 0
                """))
        .hasRows(
            """
            measure_code | old_release_id | new_release_id | cause_code       | old_count | new_count | change_count
            unknown      | p              | q              | late_outcome     | 2         | 1         | -1
            declined     | p              | q              | late_outcome     | 0         | 1         | 1
            unknown      | q              | r              | late_outcome     | 1         | 0         | -1
            declined     | q              | r              | late_outcome     | 1         | 2         | 1
            unknown      | p              | r              | record_withdrawn | 1         | 0         | -1
            issued       | p              | r              | record_withdrawn | 1         | 0         | -1
            """);
  }

  @Test
  void a_release_says_what_it_changed() {
    Dataset<Row> retold =
        retold(
            """
                    county:17031 | 2015-01-05 | I |   | q | unknown  | 0 | 4
                    county:17031 | 2015-01-05 | I | q | r | unknown  | 4 | 1
                    county:17031 | 2015-01-05 | I | q | r | declined | 0 | 2
                    county:48201 | 2015-01-05 | I | q | r | honored  | 0 | 1
                    county:48201 | 2015-01-06 | I | q | r | honored  | 1 | 0
                    county:48201 | 2015-01-06 | I | q | r | declined | 0 | 1
                    county:48201 | 2015-01-07 | I | q | r | declined | 1 | 0
                    county:48201 | 2015-01-08 |   | q | r | declined | 0 | 1
                    """);
    assertThat(ReleaseChanges.of(retold, KeyChanges.of(retold), releases()))
        .hasRows(
            """
            new_release_id | old_release_id | old_count | new_count | records_added_count | records_withdrawn_count | outcomes_arrived_count | outcomes_revised_count | places_corrected_count | release_note                                                                                                        | is_synthetic
            q              |                | 0         | 4         | 0                   | 0                       | 0                      | 0                      | 0                      | q tells of 4 records of days that no release had told of.                                                           | true
            r              | q              | 6         | 6         | 1                   | 1                       | 2                      | 1                      | 1                      | r beside q: records added 1, withdrawn 1; outcomes arrived 2, revised 1; places corrected 1.                        | false
            """);
  }

  private static Dataset<Row> restated(String told) {
    Dataset<Row> retold = retold(told);
    return Restatements.of(retold, KeyChanges.of(retold), MartCases.jurisdictions(), releases());
  }

  private static Dataset<Row> retold(String told) {
    return TextTable.of(VintageTables.RETOLD_DAYS, TOLD + told);
  }

  private static Dataset<Row> releases() {
    return MartCases.releases("release_id | is_synthetic\nq | true\nr | false");
  }
}
