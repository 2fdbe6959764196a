package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.detainerlake.catalog.ContextMarts;
import org.detainerlake.catalog.MartTables;
import org.junit.jupiter.api.Test;

class WeeksTest {
  private static final TextMarts MARTS =
      TextMarts.of(
              MartTables.DIM_WEEK,
              """
              week_start_date | week_rule
              2015-01-03      | saturday
              2015-01-10      | saturday
              2015-01-17      | saturday
              """)
          .with(
              MartTables.WEEKLY_DECLINE_RATES,
              """
              jurisdiction_id | week_start_date | is_preliminary
              county:17031    | 2015-01-03      | false
              county:48201    | 2015-01-10      | false
              county:17031    | 2015-01-17      | false
              county:48201    | 2015-01-17      | true
              """);

  @Test
  void the_newest_final_week_is_final_everywhere() {
    assertThat(Weeks.in(MARTS).newestFinal())
        .contains(new Week(LocalDate.parse("2015-01-10"), "saturday"));
  }

  @Test
  void a_week_is_named_by_its_first_day() {
    Weeks weeks = Weeks.in(MARTS);
    assertThat(weeks.starting(LocalDate.parse("2015-01-03"))).isPresent();
    assertThat(weeks.starting(LocalDate.parse("2015-01-04"))).isEmpty();
  }

  @Test
  void weeks_of_the_report_of_2017_are_known_without_a_record() {
    Weeks weeks =
        Weeks.in(
            TextMarts.of(
                ContextMarts.REPORTED_VS_COMPUTED,
                "edition_id | week_start_date\n2017-W1 | 2017-01-28\n2017-W3 |"));
    assertThat(weeks.newestFinal()).contains(new Week(LocalDate.parse("2017-01-28"), null));
  }

  @Test
  void a_lake_without_weeks_has_none() {
    assertThat(Weeks.in(new TextMarts()).newestFinal()).isEmpty();
  }
}
