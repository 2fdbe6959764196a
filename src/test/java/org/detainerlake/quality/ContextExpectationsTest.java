package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.CooperationMarts.*;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContextExpectationsTest {
  private static final GoodMarts GOOD = GoodMarts.all();

  @Test
  void good_marts_pass_and_so_do_empty_ones() {
    assertThat(said(GOOD)).isEmpty();
    assertThat(said(GOOD.emptied())).isEmpty();
  }

  @Test
  void a_place_counted_differently_stops_though_the_sums_agree() {
    GoodMarts swapped =
        GOOD.with(
            COOPERATION_CONTEXT,
            """
            jurisdiction_id | jurisdiction_type | quarter_start_date | issued_count | declined_count
            county:17031    | county            | 2015-01-01         | 11           | 1
            county:48201    | county            | 2015-01-01         | 9            | 1
            """);
    assertThat(said(swapped)).containsExactly("cooperation_equals_weekly 2.0");
  }

  @Test
  void declines_are_compared_too_and_a_place_may_be_on_one_side_only() {
    assertThat(said(GOOD.replacing(COOPERATION_CONTEXT, "10           | 1", "10 | 2")))
        .containsExactly("cooperation_equals_weekly 2.0");
    assertThat(said(GOOD.plus(COOPERATION_CONTEXT, "state:TX | state | 2015-01-01 | 1 | 0")))
        .containsExactly("cooperation_equals_weekly 1.0");
    assertThat(said(GOOD.plus(WEEKLY_DECLINE_RATES, "state:TX | state | 2015-01-03 | 1 | 1")))
        .containsExactly("cooperation_equals_weekly 1.0");
  }

  @Test
  void every_kind_of_jurisdiction_is_compared() {
    String others = "federal:TX | federal | 2015-01-03 | 7 | 1\n | | 2015-01-03 | 7 | 1";
    assertThat(said(GOOD.plus(WEEKLY_DECLINE_RATES, others)))
        .containsExactly("cooperation_equals_weekly 2.0");
  }

  @Test
  void an_agency_or_policy_in_another_states_county_stops() {
    assertThat(said(GOOD.plus(DIM_AGREEMENT, "IL | 48201\nTX | 48201\nTX | ")))
        .containsExactly("no_agency_across_states 1.0");
    assertThat(said(GOOD.plus(DIM_POLICY, "r | IL | 48201\nr | TX | 48201\nr | TX | ")))
        .containsExactly("no_policy_across_states 1.0");
  }

  /** What does not pass, as name and number. */
  private static List<String> said(GoodMarts marts) {
    return ContextExpectations.all().stream()
        .map(expectation -> Checks.of(expectation, marts))
        .filter(verdict -> verdict.level() != Verdict.Level.PASS)
        .map(verdict -> verdict.expectation().name() + " " + verdict.value())
        .toList();
  }
}
