package org.detainerlake.quality;

import static org.detainerlake.catalog.HoldTables.CELLS;
import static org.detainerlake.catalog.HoldTables.SPANS;
import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.MartTables.DIM_WEEK;
import static org.detainerlake.catalog.VintageMarts.RULE_RESTATEMENTS;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Limits of 0.5 % of a national total, 2 % or 5 records of a closed week. */
class BreachesTest {
  private static final String HEADER =
      "area_id | state_code | period_start_date | measure_code | old_count | new_count"
          + " | has_old | has_new | is_closed | is_explained\n";
  private static final String ALL =
      "breach_code | area_id | breach_start_date | measure_code | old_count | new_count"
          + " | change_count\n";

  /** 1,000 to 1,005 is 0.5 % and may be; one record more may not. Up and down are alike. */
  @Test
  void a_national_total_may_move_by_half_a_percent() {
    assertThat(
            breaches(
                """
                a | IL | 2015-01-03 | issued   | 400  | 402  | true | true | false | false
                b |    | 2015-01-10 | issued   | 600  | 603  | true | true | false | false
                a | IL | 2015-01-03 | declined | 1000 | 994  | true | true | false | false
                a | IL | 2015-01-03 | honored  | 0    | 1    | true | true | false | false
                a | IL | 2015-01-03 | unknown  | 5000 | 5000 | true | true | false | false
                """))
        .hasRows(
            ALL
                + """
                national_total | all:US | | declined | 1000 | 994 | -6
                national_total | all:US | | honored  | 0    | 1   | 1
                """);
  }

  /** A total is of what no new release explains. */
  @Test
  void what_a_new_release_speaks_for_moves_no_total_and_no_week() {
    assertThat(
            breaches(
                """
                a | IL | 2015-01-03 | issued | 100  | 200  | true | true | true | true
                a | IL | 2015-01-10 | issued | 1000 | 1004 | true | true | true | false
                """))
        .hasRows(ALL);
  }

  /** 2 % is allowed, 2 % and more is not; neither are 5 records, however many there are. */
  @Test
  void a_closed_week_may_move_by_two_percent_and_four_records() {
    assertThat(
            breaches(
                """
                a | IL | 2015-01-03 | issued   | 50     | 51     | true | true  | true  | false
                a | IL | 2015-01-03 | declined | 49     | 50     | true | true  | true  | false
                b |    | 2015-01-10 | issued   | 200    | 204    | true | true  | true  | false
                b |    | 2015-01-10 | honored  | 1000   | 995    | true | true  | true  | false
                b |    | 2015-01-17 | unknown  | 30     | 90     | true | true  | false | false
                c | WI | 2015-01-24 | issued   | 100000 | 100000 | true | true  | true  | false
                c | WI | 2015-01-24 | declined | 9900   | 9900   | true | true  | true  | false
                c | WI | 2015-01-24 | unknown  | 90000  | 90000  | true | true  | true  | false
                """))
        .hasRows(
            ALL
                + """
                closed_week | a      | 2015-01-03 | declined | 49   | 50  | 1
                closed_week | all:US | 2015-01-03 | declined | 49   | 50  | 1
                closed_week | b      | 2015-01-10 | honored  | 1000 | 995 | -5
                closed_week | all:US | 2015-01-10 | honored  | 1000 | 995 | -5
                """);
  }

  /** Each county within its limits, the nation not; one part still open leaves it open. */
  @Test
  void weeks_of_the_nation_are_held_against_the_limits_too() {
    assertThat(
            breaches(
                """
                a | IL | 2015-01-03 | issued | 200   | 204   | true | true | true  | false
                b | WI | 2015-01-03 | issued | 200   | 201   | true | true | true  | false
                a | IL | 2015-01-10 | issued | 200   | 204   | true | true | true  | false
                b | WI | 2015-01-10 | issued | 200   | 204   | true | true | false | false
                c | WI | 2015-01-17 | issued | 90000 | 90000 | true | true | true  | false
                """))
        .hasRows(ALL + "closed_week | all:US | 2015-01-03 | issued | 400 | 405 | 5\n");
  }

  @Test
  void jurisdictions_come_and_go_only_where_a_new_release_speaks_for_all_their_weeks() {
    assertThat(
            breaches(
                """
                new   | IL | 2015-01-03 | issued | 0     | 3     | false | true | false | true
                new   | IL | 2015-01-10 | issued | 0     | 2     | false | true | false | false
                told  | IL | 2015-01-03 | issued | 0     | 3     | false | true | false | true
                gone  |    | 2015-01-03 | issued | 4     | 0     | true | false | false | false
                taken |    | 2015-01-03 | issued | 4     | 0     | true | false | false | true
                moved | IL | 2015-01-03 | issued | 1     | 0     | true | false | false | false
                moved | IL | 2015-01-10 | issued | 0     | 1     | false | true | false | false
                stays | IL | 2015-01-03 | issued | 90000 | 90000 | true | true | false | false
                """))
        .hasRows(
            ALL
                + """
                jurisdiction_added   | new  | | issued | 0 | 5 | 5
                jurisdiction_dropped | gone | | issued | 4 | 0 | -4
                """);
  }

  /** Where no new release speaks, the weeks tell it already. */
  @Test
  void other_rules_are_told_apart_from_a_new_release_that_tells_the_month_again() {
    Dataset<Row> explained =
        TextTable.of(
            SPANS,
            """
            state_code | period_start_date
            IL         | 2015-01-01
                       | 2015-01-01
            """);
    assertThat(Breaches.ofRules(restated(), explained, HoldLimits.DEFAULT))
        .hasRows(
            ALL
                + """
                other_rules | a | 2015-01-01 | declined | 49   | 50  | 1
                other_rules | b | 2015-01-01 | issued   | 1000 | 995 | -5
                """);
  }

  @Test
  void months_of_other_rules_are_asked_for_once() {
    assertThat(Breaches.months(restated()))
        .hasRows(
            """
            state_code | period_start_date | period_end_date
            IL         | 2015-01-01        | 2015-01-31
            IL         | 2015-02-01        | 2015-02-28
                       | 2015-01-01        | 2015-01-31
            WI         | 2015-01-01        | 2015-01-31
            """);
  }

  private static Dataset<Row> restated() {
    return TextTable.of(
        RULE_RESTATEMENTS,
        """
        jurisdiction_id | state_code | month_start_date | measure_code | old_count | new_count
        a               | IL         | 2015-01-01       | issued       | 50        | 51
        a               | IL         | 2015-01-01       | declined     | 49        | 50
        a               | IL         | 2015-02-01       | issued       | 0         | 9
        b               |            | 2015-01-01       | issued       | 1000      | 995
        c               | WI         | 2015-01-01       | issued       | 9         | 0
        """);
  }

  /** A lake of lists has no week. */
  @Test
  void another_week_rule_or_unit_is_another_measure() {
    Dataset<Row> records = TextTable.of(DIM_RELEASE, "count_unit\nrecords\nrecords");
    Dataset<Row> episodes = TextTable.of(DIM_RELEASE, "count_unit\nepisodes");
    Dataset<Row> saturdays = weeks("saturday\nsaturday");
    Dataset<Row> none = weeks("");
    assertThat(Breaches.ofMeasure(records, saturdays, records, saturdays)).hasRows(ALL);
    assertThat(Breaches.ofMeasure(records, none, records, saturdays)).hasRows(ALL);
    assertThat(Breaches.ofMeasure(records, saturdays, episodes, weeks("iso")))
        .hasRows(
            ALL
                + """
                other_measure | all:US | | records  | | |
                other_measure | all:US | | saturday | | |
                """);
  }

  private static Dataset<Row> weeks(String rules) {
    return TextTable.of(DIM_WEEK, "week_rule\n" + rules);
  }

  private static Dataset<Row> breaches(String cells) {
    return Breaches.of(TextTable.of(CELLS, HEADER + cells), HoldLimits.DEFAULT);
  }
}
