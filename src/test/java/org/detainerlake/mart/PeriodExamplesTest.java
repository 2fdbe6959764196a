package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What the method says of periods and windows, as it says it. */
class PeriodExamplesTest {

  @Test
  void the_nation_by_period() throws IOException {
    assertExample(
        "calendar_decline_rates",
        input -> PeriodCases.calendar(input).where("area_level = 'nation'"));
  }

  @Test
  void a_window_and_the_one_a_year_before() throws IOException {
    assertExample(
        "rolling_decline_rates",
        input ->
            PeriodCases.rolling(input)
                .where("area_level = 'nation' and window_weeks = 4")
                .where("week_start_date = '2015-01-03'"));
  }

  private static void assertExample(String mart, Function<String, Dataset<Row>> measure)
      throws IOException {
    String method = Files.readString(Path.of("src/site/markdown/method.md"));
    String example = method.split("example: " + mart + "\ninput\n")[1].split("```")[0];
    String[] parts = example.split("output\n");
    assertThat(measure.apply(parts[0])).hasRows(parts[1]);
  }
}
