package org.detainerlake.mart;

import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.ReleaseFields;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class WeekRuleTest {
  private static final Map<String, DayOfWeek> FIRST_DAYS =
      Map.of("saturday", DayOfWeek.SATURDAY, "iso", DayOfWeek.MONDAY, "sunday", DayOfWeek.SUNDAY);

  @Test
  void a_week_is_known_by_its_first_day() {
    assertThat(
            starts(
                """
                release_id         | prepare_date
                saturday           | 2015-01-03
                sunday             | 2015-01-04
                monday             | 2015-01-05
                friday             | 2015-01-09
                never              |
                """))
        .hasRows(
            """
            day               | saturday   | iso        | sunday
            saturday          | 2015-01-03 | 2014-12-29 | 2014-12-28
            sunday            | 2015-01-03 | 2014-12-29 | 2015-01-04
            monday            | 2015-01-03 | 2015-01-05 | 2015-01-04
            friday            | 2015-01-03 | 2015-01-05 | 2015-01-04
            never             |            |            |
            """);
  }

  @Test
  void years_and_leap_days_are_no_borders() {
    assertThat(
            starts(
                """
                release_id         | prepare_date
                first of the year  | 2015-01-01
                iso year 2015      | 2016-01-03
                leap day           | 2012-02-29
                after leap day     | 2012-03-01
                last day of 2016   | 2016-12-31
                """))
        .hasRows(
            """
            day               | saturday   | iso        | sunday
            first of the year | 2014-12-27 | 2014-12-29 | 2014-12-28
            iso year 2015     | 2016-01-02 | 2015-12-28 | 2016-01-03
            leap day          | 2012-02-25 | 2012-02-27 | 2012-02-26
            after leap day    | 2012-02-25 | 2012-02-27 | 2012-02-26
            last day of 2016  | 2016-12-31 | 2016-12-26 | 2016-12-25
            """);
  }

  private static Dataset<Row> starts(String days) {
    return TextTable.of(GoldTables.DAILY_OUTCOMES, days)
        .select(
            ReleaseFields.RELEASE_ID.col().as("day"),
            WeekRule.SATURDAY.startOf(PREPARE_DATE.col()).as("saturday"),
            WeekRule.ISO.startOf(PREPARE_DATE.col()).as("iso"),
            WeekRule.SUNDAY.startOf(PREPARE_DATE.col()).as("sunday"));
  }

  /** Every day of thirty years under every rule, in one dataset, against java.time. */
  @Test
  void every_day_lies_in_the_week_that_java_time_says() {
    List<Date> days =
        LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)).map(Date::valueOf).toList();
    Dataset<Row> dates =
        TestSpark.session().createDataset(days, Encoders.DATE()).toDF(PREPARE_DATE.name());
    List<Row> rows =
        Stream.of(WeekRule.values())
            .map(
                rule ->
                    dates.select(
                        lit(rule.code()), PREPARE_DATE.col(), rule.startOf(PREPARE_DATE.col())))
            .reduce(Dataset::union)
            .orElseThrow()
            .collectAsList();
    Assertions.assertThat(rows)
        .hasSize(3 * days.size())
        .allSatisfy(
            row ->
                Assertions.assertThat(row.getDate(2).toLocalDate())
                    .isEqualTo(
                        row.getDate(1)
                            .toLocalDate()
                            .with(previousOrSame(FIRST_DAYS.get(row.getString(0))))));
  }

  @Test
  void codes_are_those_of_the_command_line() {
    Assertions.assertThat(WeekRule.values())
        .extracting(WeekRule::code)
        .containsExactlyInAnyOrderElementsOf(FIRST_DAYS.keySet());
  }
}
