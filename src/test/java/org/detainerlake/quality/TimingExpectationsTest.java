package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.TimingMarts.*;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingExpectationsTest {
  private static final GoodMarts GOOD = GoodMarts.all();

  @Test
  void more_outcomes_than_records_stop() {
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, "| 0.625 ", "| 0.626 ")))
        .containsExactly("STOP incidences_add_up 1.0");
  }

  @Test
  void an_incidence_that_falls_stops() {
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, "| 0.375 ", "| 0.249 ")))
        .containsExactly("STOP incidence_never_falls 1.0");
  }

  @Test
  void an_incidence_outside_its_interval_stops() {
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, "| 0.08 ", "| 0.38 ")))
        .containsExactly("STOP incidence_in_interval 1.0");
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, "| 0.7\n", "| 1.1\n")))
        .containsExactly("STOP incidence_in_interval 1.0");
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, "| 0.2 ", "| -0.2 ")))
        .containsExactly("STOP incidence_in_interval 1.0");
  }

  @Test
  void parts_that_are_not_those_issued_stop() {
    String row = "county:17031    | 2015        | 4            | 0           | 4 ";
    assertThat(said(GOOD.replacing(TIME_TO_DECLINE, row, row.replace("| 4     ", "| 5     "))))
        .containsExactly("STOP timing_parts_add_up 1.0");
    assertThat(said(GOOD.plus(TIME_TO_DECLINE, "x | 2015 | 1 | 0 | 1 | 0 | 0 | 1 | 0 | 0")))
        .containsExactly("STOP timing_parts_add_up 1.0");
    assertThat(said(GOOD.plus(TIME_TO_DECLINE, "x | 2015 | 1 | 0 | 1 | 0 | 0 | 0 | 1 | 0")))
        .containsExactly("STOP timing_parts_add_up 1.0");
  }

  @Test
  void those_at_risk_at_first_are_those_under_observation() {
    String first = "declined      | 0                       | 8 ";
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, first, first.replace("8", "9"))))
        .containsExactly("STOP at_risk_equals_observed 1.0");
    assertThat(said(GOOD.plus(TIME_TO_OUTCOME, "x | 2015 | declined | 0 | 1 | 0 | 0.0")))
        .containsExactly("STOP at_risk_equals_observed 1.0");
  }

  @Test
  void outcomes_by_week_are_those_with_a_date() {
    String events = "| 4             | 3 ";
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, events, "| 4 | 2 ")))
        .containsExactly("STOP events_equal_dated 1.0");
    assertThat(said(GOOD.replacing(TIME_TO_OUTCOME, "| 1           | 0.375", "| 2 | 0.375")))
        .containsExactly("STOP events_equal_dated 1.0", "STOP declines_equal_dated 1.0");
    assertThat(
            said(
                GOOD.replacing(
                    TIME_TO_DECLINE,
                    "| 0           | 3                    | 0",
                    "| 0           | 3                    | 1")))
        .containsExactly("STOP declines_equal_dated 1.0");
  }

  private static List<String> said(GoodMarts marts) {
    return marts.said(TimingExpectations.all());
  }
}
