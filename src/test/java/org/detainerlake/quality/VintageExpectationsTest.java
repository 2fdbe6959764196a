package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.VintageMarts.*;

import java.util.List;
import org.junit.jupiter.api.Test;

class VintageExpectationsTest {
  private static final GoodMarts GOOD = GoodMarts.all();

  @Test
  void a_decline_that_no_week_recorded_holds_stops_and_listed_ones_do_not_make_up_for_it() {
    assertThat(said(GOOD.replacing(WEEKLY_RECORDED_DECLINES, "| undated        |", "| listed |")))
        .containsExactly("STOP recorded_equals_declined 1.0");
    assertThat(said(GOOD.replacing(WEEKLY_RECORDED_DECLINES, "| 0.3", "| 0.31")))
        .containsExactly("STOP recorded_equals_declined 1.0");
    assertThat(said(GOOD.plus(WEEKLY_RECORDED_DECLINES, "x | | ambiguous | 1 | 1 | 1.0")))
        .containsExactly("STOP recorded_equals_declined 1.0");
  }

  @Test
  void an_estimate_outside_its_bounds_stops() {
    String rows =
        """
        y | 2015-01-10 | listed | 2 | 3 | 1.9
        y | 2015-01-17 | listed | 2 | 3 | 3.1
        y | 2015-01-24 | listed | 2 | 3 | 3.0
        """;
    assertThat(said(GOOD.plus(WEEKLY_RECORDED_DECLINES, rows)))
        .containsExactly("STOP recorded_within_bounds 2.0");
  }

  @Test
  void causes_that_do_not_add_up_to_the_difference_stop() {
    assertThat(said(GOOD.replacing(RESTATEMENTS, "| 1\n", "| 2\n")))
        .containsExactly("STOP restatements_add_up 1.0");
    assertThat(said(GOOD.replacing(RESTATEMENTS, "| 1         | -2\n", "| 2 | -2\n")))
        .containsExactly("STOP restatements_add_up 1.0");
  }

  @Test
  void a_change_by_other_rules_that_is_not_the_difference_stops() {
    assertThat(said(GOOD.replacing(RULE_RESTATEMENTS, "| -1", "| -2")))
        .containsExactly("STOP rule_restatements_add_up 1.0");
  }

  @Test
  void records_that_came_or_went_without_being_added_or_withdrawn_stop() {
    assertThat(said(GOOD.replacing(RELEASE_CHANGES, "| 1                   | 2", "| 1 | 1")))
        .containsExactly("STOP release_changes_add_up 1.0");
  }

  private static List<String> said(GoodMarts marts) {
    return marts.said(VintageExpectations.all());
  }
}
