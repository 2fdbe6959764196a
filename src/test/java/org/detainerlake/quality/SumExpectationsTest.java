package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.DIM_JURISDICTION;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.PeriodMarts.*;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Harris County has one week, with ten issued, and the first of the lake's two. */
class SumExpectationsTest {
  private static final GoodMarts GOOD = GoodMarts.all();

  @Test
  void good_sums_pass() {
    assertThat(said(GOOD)).isEmpty();
  }

  /** Eight jurisdictions with a week that nothing sums up, each by another of the eight counts. */
  @Test
  void a_week_that_no_period_and_no_window_counts_stops_whichever_count_it_is() {
    String weeks =
        IntStream.range(0, COUNTS.size())
            .mapToObj(
                own ->
                    "x%d | county | 2015-01-03 | ".formatted(own)
                        + IntStream.range(0, COUNTS.size())
                            .mapToObj(i -> i == own ? "1" : "0")
                            .collect(Collectors.joining(" | ")))
            .collect(Collectors.joining("\n"));
    assertThat(said(GOOD.plus(WEEKLY_DECLINE_RATES, weeks)))
        .containsExactly("STOP periods_equal_weekly 32.0", "STOP windows_tile_weekly 3.0");
  }

  @Test
  void a_month_that_is_lost_stops() {
    String month = "jurisdiction | county:48201 | month | 2015-01-01 | 10";
    assertThat(said(GOOD.replacing(CALENDAR_DECLINE_RATES, month, month.replace("10", "9"))))
        .containsExactly(
            "STOP periods_equal_weekly 1.0", "STOP months_add_up 1.0", "STOP areas_add_up 4.0");
  }

  @Test
  void a_quarter_in_another_place_of_the_year_stops() {
    String quarter = "| all:IL | quarter | 2015-01-01";
    assertThat(
            said(
                GOOD.replacing(CALENDAR_DECLINE_RATES, quarter, quarter.replace("01-01", "04-01"))))
        .containsExactly("STOP months_add_up 2.0", "STOP areas_add_up 2.0");
  }

  @Test
  void a_year_that_is_not_its_quarters_stops() {
    String year = "jurisdiction | county:17031 | fiscal_year | 2014-10-01";
    assertThat(
            said(GOOD.replacing(CALENDAR_DECLINE_RATES, year, year.replace("2014-10", "2015-10"))))
        .containsExactly("STOP months_add_up 2.0", "STOP areas_add_up 8.0");
  }

  /** Of four periods and two weeks of three windows: the counties of Texas, and of the nation. */
  @Test
  void local_sums_hold_counties_and_no_others() {
    assertThat(said(GOOD.replacing(DIM_JURISDICTION, "county:48201    | true ", "county:48201 | ")))
        .containsExactly("STOP areas_add_up 8.0", "STOP windows_hold_their_weeks 2.0");
  }

  /** Thirty issued in one week: the county has windows of its own, and so has its state. */
  @Test
  void a_window_that_does_not_hold_its_weeks_stops() {
    GoodMarts good =
        GOOD.plusWeeks("county:48201 | county | 2015-01-10 | 30 | 0 | 0 | 0 | 30 | 30 | 0 | 0");
    assertThat(said(good)).isEmpty();
    for (String area : List.of("jurisdiction | county:48201", "state_local | local:TX")) {
      String window = area + " | 4 | 2015-01-10 | 40";
      assertThat(said(good.replacing(ROLLING_DECLINE_RATES, window, window.replace("40", "41"))))
          .as(area)
          .containsExactly("STOP windows_hold_their_weeks 1.0");
      assertThat(said(good.replacing(ROLLING_DECLINE_RATES, window, "jurisdiction | x | 13 | | 0")))
          .as("none of " + area)
          .containsExactly("STOP windows_hold_their_weeks 1.0");
    }
  }

  @Test
  void a_longer_window_of_the_nation_that_does_not_hold_its_weeks_stops() {
    String nation = "nation | all:US | 13 | 2015-01-10 | 20";
    assertThat(
            said(
                GOOD.replacing(
                    ROLLING_DECLINE_RATES, nation, nation.replace("10 | 20", "10 | 21"))))
        .containsExactly("STOP windows_tile_weekly 1.0");
  }

  private static List<String> said(GoodMarts marts) {
    return marts.said(
        Stream.concat(SumExpectations.all().stream(), WindowExpectations.all().stream()).toList());
  }
}
