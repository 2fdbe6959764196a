package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.VintageMarts.WEEKLY_RECORDED_DECLINES;

import java.util.List;
import org.junit.jupiter.api.Test;

class BulkExpectationsTest {
  private static final GoodMarts GOOD =
      GoodMarts.all()
          .with(
              WEEKLY_DECLINE_RATES,
              """
              jurisdiction_id | week_start_date | issued_count | declined_count | honored_count | bulk_issued_count | bulk_declined_count | bulk_honored_count | has_bulk_day
              county:17031    | 2015-01-03      | 30           | 20             | 5              | 30                | 20                  | 5                  | true
              county:17031    | 2015-01-10      | 2            | 1              | 1              | 0                 | 0                   | 0                  | false
              """)
          .with(
              BULK_DAYS,
              """
              jurisdiction_id | week_start_date | measure_code
              county:17031    | 2015-01-03      | issued
              county:17031    | 2015-01-03      | declined
              county:17031    | 2015-01-10      | declines_recorded
              """)
          .with(
              WEEKLY_RECORDED_DECLINES,
              """
              jurisdiction_id | recorded_estimate | bulk_estimate
              county:17031    | 10.0              | 10.0
              county:17031    | 10.0              | 0.0
              """);

  @Test
  void good_marts_pass() {
    assertThat(said(GOOD)).isEmpty();
  }

  @Test
  void more_on_bulk_days_than_in_their_week_stops() {
    String rows =
        """
        a | 2015-01-03 | 30 | 20 | 5 | 31 | 20 | 5 | true
        b | 2015-01-03 | 30 | 20 | 5 | 30 | 21 | 5 | true
        c | 2015-01-03 | 30 | 20 | 5 | 30 | 20 | 6 | true
        d | 2015-01-03 | 30 | 20 | 5 | 24 | 20 | 5 | true
        """;
    assertThat(said(GOOD.plus(WEEKLY_DECLINE_RATES, rows)))
        .containsExactly("STOP bulk_within_counts 4.0");
  }

  @Test
  void a_bulk_day_of_issue_in_a_week_that_does_not_say_so_stops() {
    String rows =
        """
        county:17031 | 2015-01-10 | issued
        county:17031 | 2015-01-17 | declined
        county:17031 | 2015-01-17 | declines_recorded
        """;
    assertThat(said(GOOD.plus(BULK_DAYS, rows))).containsExactly("STOP bulk_days_marked 2.0");
  }

  @Test
  void more_declines_on_bulk_days_than_recorded_stop() {
    assertThat(said(GOOD.plus(WEEKLY_RECORDED_DECLINES, "x | 1.0 | 1.1\ny | 1.0 | -0.1")))
        .containsExactly("STOP bulk_within_recorded 2.0");
  }

  private static List<String> said(GoodMarts marts) {
    return marts.said(BulkExpectations.all());
  }
}
