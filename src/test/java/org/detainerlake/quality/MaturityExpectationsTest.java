package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MaturityMarts.DECLINE_MATURITY;
import static org.detainerlake.catalog.MaturityMarts.DECLINE_OUTLOOK;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaturityExpectationsTest {
  private static final GoodMarts GOOD =
      GoodMarts.all()
          .with(
              DECLINE_OUTLOOK,
              """
              week_start_date | issued_count | declined_count | unknown_count | further_declined_estimate | further_low_estimate | further_high_estimate
              2015-01-03      | 20           | 2              | 2             | 0.5                       | 0.0                  | 2.0
              2015-01-10      | 0            | 0              | 0             |                           |                      |
              """)
          .with(DECLINE_MATURITY, "weeks_at_release_count | still_declined_rate\n1 | 1.0\n2 |");

  @Test
  void a_week_told_otherwise_than_in_the_weekly_rates_stops() {
    assertThat(said(GOOD)).isEmpty();
    assertThat(said(GOOD.replacing(DECLINE_OUTLOOK, "| 20 ", "| 19 ")))
        .containsExactly("STOP outlook_equals_weekly 1.0");
    assertThat(said(GOOD.plus(DECLINE_OUTLOOK, "2015-01-17 | 1 | 0 | 0 | 0.0 | 0.0 | 0.0")))
        .containsExactly("STOP outlook_equals_weekly 1.0");
  }

  @Test
  void an_outlook_outside_its_interval_or_beyond_what_is_pending_stops() {
    for (String bad : List.of("| 2.1 | 0.0 | 2.0", "| 0.5 | -0.1 | 2.0", "| 0.5 | 0.0 | 2.1")) {
      assertThat(said(GOOD.with(DECLINE_OUTLOOK, outlook(bad))))
          .as(bad)
          .containsExactly("STOP outlook_within_bounds 1.0");
    }
  }

  @Test
  void a_share_that_is_none_stops() {
    assertThat(said(GOOD.plus(DECLINE_MATURITY, "3 | 1.1\n4 | -0.1")))
        .containsExactly("STOP maturity_is_share 2.0");
  }

  private static String outlook(String estimates) {
    return """
        week_start_date | issued_count | declined_count | unknown_count | further_declined_estimate | further_low_estimate | further_high_estimate
        2015-01-03      | 20           | 2              | 2             %s
        """
        .formatted(estimates);
  }

  private static List<String> said(GoodMarts marts) {
    return marts.said(MaturityExpectations.all());
  }
}
