package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.report.Counts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the weekly report tells of all places together has addresses too. */
class ExplainedSumsTest {
  @TempDir static Path folder;
  private static ExplainedLake lake;
  private static String week;
  private static Counts counts;

  @BeforeAll
  static void build() throws IOException {
    lake = ExplainedLake.of(folder);
    week =
        lake.some(WEEKLY_DECLINE_RATES, "declined_count > 0").getAs("week_start_date").toString();
    counts = Counts.of(weekly("week_start_date", week));
  }

  private static List<Row> weekly(String column, String value) throws IOException {
    return lake.refresh()
        .mart(WEEKLY_DECLINE_RATES)
        .where("%s = '%s'".formatted(column, value))
        .collectAsList();
  }

  private static String explained(String column) throws IOException {
    return lake.explain("weekly_decline_rates/*/" + week + "/" + column);
  }

  @Test
  void a_count_of_all_places_is_recounted_from_its_records() throws IOException {
    assertThat(explained("issued_count"))
        .contains("value        " + counts.issued() + "\n")
        .contains("recounted    issued_count " + counts.issued() + ", as published");
  }

  @Test
  void a_rate_of_all_places_is_made_of_sums_and_no_mean_of_rates() throws IOException {
    assertThat(explained("decline_rate_of_decided"))
        .contains("value        " + counts.declinedOfDecided().orElseThrow().value() + "\n")
        .contains("recounted    declined_count " + counts.declined() + ", honored_count ");
    assertThat(explained("decided_rate_low"))
        .contains("value        " + counts.declinedOfDecided().orElseThrow().low() + "\n");
  }

  @Test
  void one_place_over_all_weeks_adds_up_as_well() throws IOException {
    Row row = lake.some(WEEKLY_DECLINE_RATES, "declined_count > 0");
    String place = row.getAs("jurisdiction_id");
    Counts all = Counts.of(weekly("jurisdiction_id", place));
    assertThat(lake.explain("weekly_decline_rates/" + place + "/*/declined_count"))
        .contains("recounted    declined_count " + all.declined() + ", as published");
  }

  @Test
  void what_does_not_add_up_has_no_sum() {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> lake.explain("rolling_decline_rates/nation/all:US/*/2024-10-12/issued_count"));
    assertThat(failure.getMessage())
        .isEqualTo("rolling_decline_rates.issued_count does not add up over *");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
