package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.quality.HoldLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final String GOOD =
      """
      detainer-lake {
        week = iso
        count = episodes
        maturity-weeks = 4
        error-budget = 0.02
        hold { national-total = 0.01, closed-week = 0.05, closed-week-records = 9 }
        retention { snapshots = 3, at-least = 36 hours }
      }
      """;

  private static final HoldLimits HOLD = new HoldLimits(0.01, 0.05, 9);

  @TempDir private Path conf;

  @Test
  void every_setting_is_read() throws IOException {
    assertThat(settings(GOOD))
        .isEqualTo(
            new Settings(
                conf, WeekRule.ISO, CountUnit.EPISODES, 4, 0.02, 3, Duration.ofHours(36), HOLD));
  }

  @Test
  void the_projects_own_file_holds_the_stated_defaults() {
    Path own = Path.of("conf");
    assertThat(Settings.in(own))
        .isEqualTo(
            new Settings(
                own,
                WeekRule.SATURDAY,
                CountUnit.RECORDS,
                8,
                0.001,
                8,
                Duration.ofHours(24),
                HoldLimits.DEFAULT));
  }

  @Test
  void limits_that_are_not_set_are_the_stated_ones() throws IOException {
    assertThat(settings(GOOD.replaceAll("hold .*", "")).hold()).isEqualTo(HoldLimits.DEFAULT);
  }

  @Test
  void a_limit_that_would_let_nothing_through_is_named() {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> settings(GOOD.replace("records = 9", "records = 0")));
    assertThat(failure).hasMessage("hold.closed-week-records is out of range");
    assertThat(failure.advice()).isEqualTo("use 1 or more");
  }

  @Test
  void a_folder_without_the_file_is_named() {
    Path file = conf.resolve("detainer-lake.conf");
    Failure failure = catchThrowableOfType(Failure.class, () -> Settings.in(conf));
    assertThat(failure).hasMessage("there is no " + file);
    assertThat(failure.advice()).isEqualTo("point --conf at the project's folder conf");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void an_unknown_week_is_quoted_with_the_ones_there_are() {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> settings(GOOD.replace("week = iso", "week = tuesday")));
    assertThat(failure).hasMessage("there is no week rule 'tuesday'");
    assertThat(failure.advice()).isEqualTo("use saturday, iso or sunday");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_week_may_be_written_in_any_case() {
    assertThat(Settings.weekRule("Sunday")).isEqualTo(WeekRule.SUNDAY);
    assertThat(Settings.weekRule("ISO")).isEqualTo(WeekRule.ISO);
    assertThatThrownBy(() -> Settings.weekRule(" iso"))
        .isInstanceOf(Failure.class)
        .hasMessage("there is no week rule ' iso'");
  }

  @Test
  void an_unknown_unit_is_quoted_with_the_ones_there_are() {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> settings(GOOD.replace("= episodes", "= persons")));
    assertThat(failure).hasMessage("nothing is counted by 'persons'");
    assertThat(failure.advice()).isEqualTo("use records or episodes");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Settings.countUnit("Records")).isEqualTo(CountUnit.RECORDS);
  }

  @Test
  void a_missing_setting_is_named_with_its_file() {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> settings(GOOD.replace("maturity-weeks = 4", "")));
    assertThat(failure)
        .hasMessageEndingWith("No configuration setting found for key 'maturity-weeks'");
    assertThat(failure.advice()).isEqualTo("mend " + conf.resolve("detainer-lake.conf"));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void only_what_changes_published_figures_changes_the_hash() throws IOException {
    Settings settings = settings(GOOD);
    assertThat(settings.withErrorBudget(0.5).hash()).isEqualTo(settings.hash());
    assertThat(settings(GOOD.replaceAll("hold .*", "")).hash()).isEqualTo(settings.hash());
    assertThat(settings(GOOD.replace("36 hours", "1 hour").replace("= 3", "= 9")).hash())
        .isEqualTo(settings.hash());
    assertThat(settings.withWeek(WeekRule.SUNDAY).hash()).isNotEqualTo(settings.hash());
    assertThat(settings.withCount(CountUnit.RECORDS).hash()).isNotEqualTo(settings.hash());
    assertThat(settings(GOOD.replace("weeks = 4", "weeks = 5")).hash())
        .isNotEqualTo(settings.hash());
  }

  @Test
  void a_changed_line_of_a_hand_kept_table_changes_the_hash() throws IOException {
    String before = settings(GOOD).hash();
    Files.writeString(conf.resolve("disputes.csv"), "another");
    String disputed = settings(GOOD).hash();
    Files.writeString(conf.resolve("crosswalk.csv"), "another");
    assertThat(disputed).isNotEqualTo(before);
    assertThat(settings(GOOD).hash()).isNotEqualTo(disputed);
  }

  @Test
  void a_flag_changes_one_setting() throws IOException {
    Settings settings = settings(GOOD);
    assertThat(settings.withWeek(WeekRule.SUNDAY).withErrorBudget(0.5).withCount(CountUnit.RECORDS))
        .isEqualTo(
            new Settings(
                conf, WeekRule.SUNDAY, CountUnit.RECORDS, 4, 0.5, 3, Duration.ofHours(36), HOLD));
    assertThat(settings.withCount(CountUnit.RECORDS).withWeek(WeekRule.SUNDAY).withErrorBudget(0.5))
        .isEqualTo(
            settings.withWeek(WeekRule.SUNDAY).withErrorBudget(0.5).withCount(CountUnit.RECORDS));
  }

  private Settings settings(String text) throws IOException {
    for (String table : List.of("crosswalk.csv", "disputes.csv")) {
      if (Files.notExists(conf.resolve(table))) {
        Files.writeString(conf.resolve(table), "");
      }
    }
    Files.writeString(conf.resolve("detainer-lake.conf"), text);
    return Settings.in(conf);
  }
}
