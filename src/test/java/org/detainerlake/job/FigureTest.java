package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Field;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may ask of explain, before any lake is opened. */
class FigureTest {
  private static final String KNOWN =
      "weekly_decline_rates/county:48453/2015-06-13/decline_rate_of_decided";

  @TempDir private Path folder;

  @Test
  void a_figure_has_its_mart_its_key_and_its_column() {
    Figure figure = Figure.of(KNOWN);
    assertThat(figure.mart().name()).isEqualTo("weekly_decline_rates");
    assertThat(figure.column()).isEqualTo(DECLINE_RATE_OF_DECIDED);
    assertThat(figure.counts()).containsExactly(DECLINED_COUNT, HONORED_COUNT);
  }

  @Test
  void what_names_no_figure_is_told_with_what_to_write() {
    assertRefused("decline_rate", "'decline_rate' names no figure", "write MART/KEY/.../COLUMN");
    assertRefused("weekly/x/y", "there is no mart 'weekly'", "use one of weekly_decline_rates, ");
    assertRefused(
        "weekly_decline_rates/county:48453/issued_count",
        "the key of weekly_decline_rates has 2 columns, not 1",
        "write weekly_decline_rates/<jurisdiction_id>/<week_start_date>/<column>");
    assertRefused(
        "weekly_decline_rates/county:48453/2015-06-13/decline_rate",
        "weekly_decline_rates has no column 'decline_rate'",
        "nearest are decline_rate_of_");
    assertRefused(
        "weekly_decline_rates/county:48453/2015-6-13/issued_count",
        "'2015-6-13' is no week_start_date",
        "write a date such as 2015-06-13");
    assertRefused(
        "outcome_breakdown/county:48453/f/xv/-/unknown/detainer_count",
        "'xv' is no calendar_year",
        "write a whole number such as 2015");
  }

  @Test
  void the_command_ends_with_2_where_there_is_no_such_mart_or_lake() {
    String lake = folder.resolve("none").toString();
    assertThat(Main.run("explain", "weekly/x/y", "--lake", lake)).isEqualTo(2);
    assertThat(Main.run("explain", KNOWN, "--lake", lake)).isEqualTo(2);
    assertThat(Main.run("explain", "--lake", lake)).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_week_a_quarter_and_a_year_are_days_of_issue() {
    assertThat(condition(WEEK_START_DATE, "2015-06-13"))
        .isEqualTo("prepare_date BETWEEN DATE '2015-06-13' AND DATE '2015-06-19'");
    assertThat(condition(QUARTER_START_DATE, "2015-04-01"))
        .isEqualTo("prepare_date BETWEEN DATE '2015-04-01' AND DATE '2015-06-30'");
    assertThat(condition(CALENDAR_YEAR, "2016"))
        .isEqualTo("prepare_date BETWEEN DATE '2016-01-01' AND DATE '2016-12-31'");
    assertThat(condition(JURISDICTION_ID, "county:48453"))
        .isEqualTo("jurisdiction_id = 'county:48453'");
    assertThat(new KeyCell(LIFT_REASON, null).condition()).isEqualTo("lift_reason IS NULL");
  }

  @Test
  void a_text_is_a_text_whatever_stands_in_it() {
    SparkSession spark = TestSpark.session();
    for (String text :
        new String[] {"it's", "a\\nb", "' OR true --", "${spark.app.name}", "a\nb", "é \\u0041"}) {
      assertThat(spark.sql("SELECT " + KeyCell.literal(text)).head().getString(0)).isEqualTo(text);
    }
  }

  private static String condition(Field field, String text) {
    return KeyCell.of(field, Optional.of(text)).condition();
  }

  private static void assertRefused(String text, String what, String advice) {
    assertThatThrownBy(() -> Figure.of(text))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(failure).hasMessage(what);
              assertThat(failure.advice()).startsWith(advice);
            });
  }
}
