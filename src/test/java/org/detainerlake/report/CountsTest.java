package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CooperationMarts;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void counts_of_rows_add_up_and_shares_are_made_of_the_sums() {
    Counts counts =
        Counts.of(
            rows(
                """
                issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | unknown_count
                10           | 1              | 2             | 1                    | 1                   | 5
                20           | 2              | 1             | 0                    | 2                   | 15
                """));
    assertThat(counts).isEqualTo(new Counts(30, 3, 3, 1, 3, 20));
    assertThat(counts.declinedOfDecided()).contains(new Share(3, 6));
    assertThat(counts.declinedOfIssued()).contains(new Share(3, 30));
    assertThat(counts.declinedOfResolved()).contains(new Share(3, 10));
    assertThat(counts.unknownOfIssued()).contains(new Share(20, 30));
  }

  @Test
  void nothing_has_no_share_and_is_not_0_percent() {
    assertThat(Counts.of(List.of()).declinedOfDecided()).isEmpty();
    assertThat(Counts.NONE.unknownOfIssued()).isEmpty();
  }

  @Test
  void a_mart_that_has_fewer_counts_gives_those_it_has() {
    List<Row> quarters =
        TextTable.of(
                CooperationMarts.COOPERATION_CONTEXT,
                """
                issued_count | declined_count | honored_count | unknown_count
                4            | 1              | 2             | 1
                """)
            .collectAsList();
    assertThat(Counts.of(quarters)).isEqualTo(new Counts(4, 1, 2, 0, 0, 1));
  }

  /** Wilson (1927): of 1, of none and of all the interval stays within 0 and 1. */
  @Test
  void an_interval_is_wilsons_as_in_the_marts() {
    assertThat(new Share(0, 1).low()).isEqualTo(0);
    assertThat(new Share(0, 1).high()).isCloseTo(0.793451, within(1e-6));
    assertThat(new Share(5, 5).high()).isEqualTo(1);
    assertThat(new Share(1, 4).low()).isCloseTo(0.045587, within(1e-6));
    assertThat(new Share(1, 4).high()).isCloseTo(0.699358, within(1e-6));
  }

  @Test
  void a_part_that_is_larger_than_its_whole_is_no_share() {
    assertThatThrownBy(() -> new Share(3, 2)).hasMessage("3 of 2 is no share");
  }

  private static List<Row> rows(String text) {
    return TextTable.of(MartTables.WEEKLY_DECLINE_RATES, text).collectAsList();
  }
}
