package org.detainerlake.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartStyleTest {
  @Test
  void every_outcome_and_position_has_a_colour() {
    assertThat(
            List.of(
                "declined",
                "honored",
                "notice_failure",
                "administrative",
                "other",
                "unknown",
                "released_before_pickup",
                "transferred",
                "ice_withdrew",
                "not_removable",
                "ice_did_not_pick_up",
                "far_below",
                "below",
                "within",
                "above",
                "far_above",
                "preliminary",
                "series-8"))
        .allSatisfy(
            named ->
                assertThat(ChartStyle.css())
                    .containsPattern(Pattern.compile("\\.chart \\." + named + "\\b[^{}]*\\{")));
  }

  @Test
  void the_sheet_asks_for_nothing_from_elsewhere() {
    assertThat(ChartStyle.css()).doesNotContain("@import", "url(", "<").hasSizeLessThan(8_000);
  }
}
