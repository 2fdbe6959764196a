package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.daily;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.junit.jupiter.api.Test;

class WeekDimensionTest {

  @Test
  void weeks_without_a_detainer_are_there() {
    assertThat(
            WeekDimension.of(
                daily(
                    """
                    release_id | prepare_date
                    r          | 2016-01-09
                    r          | 2015-12-20
                    r          | 2015-12-19
                    r          |
                    """),
                WeekRule.SATURDAY))
        .hasRows(
            """
            week_start_date | week_end_date | week_rule | calendar_year
            2015-12-19      | 2015-12-25    | saturday  | 2015
            2015-12-26      | 2016-01-01    | saturday  | 2015
            2016-01-02      | 2016-01-08    | saturday  | 2016
            2016-01-09      | 2016-01-15    | saturday  | 2016
            """);
  }

  @Test
  void the_first_day_of_the_week_is_in_the_fiscal_year_that_starts_in_october() {
    assertThat(
            WeekDimension.of(
                daily(
                    """
                    release_id | prepare_date
                    r          | 2011-09-24
                    r          | 2011-10-08
                    """),
                WeekRule.SATURDAY))
        .hasRows(
            """
            week_start_date | fiscal_year | calendar_year
            2011-09-24      | 2011        | 2011
            2011-10-01      | 2012        | 2011
            2011-10-08      | 2012        | 2011
            """);
    assertThat(WeekDimension.of(daily("prepare_date\n2013-10-02"), WeekRule.ISO))
        .hasRows(
            """
            week_start_date | week_end_date | week_rule | fiscal_year
            2013-09-30      | 2013-10-06    | iso       | 2013
            """);
    assertThat(WeekDimension.of(daily("prepare_date\n2012-12-31"), WeekRule.SUNDAY))
        .hasRows(
            """
            week_start_date | week_end_date | week_rule | fiscal_year | calendar_year
            2012-12-30      | 2013-01-05    | sunday    | 2013        | 2012
            """);
  }

  @Test
  void no_dated_row_gives_no_week() {
    assertThat(WeekDimension.of(daily("prepare_date"), WeekRule.ISO)).isEmpty();
    assertThat(WeekDimension.of(daily("release_id | prepare_date\nr |"), WeekRule.ISO)).isEmpty();
  }
}
