package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeSettingsTest {
  private static final String CHECKSUMS = "parquet.page.verify-checksum.enabled";
  private static final String UMASK = "fs.permissions.umask-mode";
  private final SparkSession spark = TestSpark.session().newSession();

  @Test
  void what_we_run_with_is_safe() {
    assertThatNoException().isThrownBy(() -> SafeSettings.require(spark));
  }

  @ParameterizedTest
  @CsvSource({
    "spark.sql.ansi.enabled, false, an overflow or a bad cast becomes a value, true",
    "spark.sql.session.timeZone, America/Chicago, a day may become the day before, UTC",
    "spark.sql.files.ignoreCorruptFiles, true, damaged files are left out unsaid, false",
    "spark.sql.files.ignoreMissingFiles, true, lost files are left out unsaid, false",
    "spark.sql.legacy.timeParserPolicy, LEGACY, a mistyped date becomes another, CORRECTED"
  })
  void a_setting_that_changes_figures_unsaid_is_refused_by_name(
      String name, String value, String otherwise, String safe) {
    spark.conf().set(name, value);
    Failure failure = refused();
    assertThat(failure.getMessage()).isEqualTo("%s is %s: %s".formatted(name, value, otherwise));
    assertThat(failure.advice())
        .isEqualTo("set it to %s, in spark-defaults.conf or with --conf of spark-submit", safe);
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void so_is_one_of_hadoop() {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    hadoop.unset(CHECKSUMS);
    try {
      assertThat(refused().getMessage())
          .isEqualTo(
              "spark.hadoop." + CHECKSUMS + " is not set: a flipped byte becomes a wrong sum");
    } finally {
      hadoop.set(CHECKSUMS, "true");
    }
  }

  @Test
  void so_is_one_that_lets_others_read_rows() {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    hadoop.set(UMASK, "022");
    try {
      assertThat(refused().getMessage())
          .isEqualTo("spark.hadoop.%s is 022: rows of persons are written for all to read", UMASK);
    } finally {
      hadoop.set(UMASK, "077");
    }
  }

  private Failure refused() {
    return catchThrowableOfType(Failure.class, () -> SafeSettings.require(spark));
  }
}
