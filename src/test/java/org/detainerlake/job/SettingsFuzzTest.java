package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any settings are sound, or refused with what to mend. */
class SettingsFuzzTest {
  @TempDir Path conf;

  @FuzzTest(maxDuration = "3m")
  void any_settings_are_sound_or_refused(byte[] settings) throws IOException {
    Files.write(conf.resolve("detainer-lake.conf"), settings);
    try {
      assertThat(Settings.in(conf).keepSnapshots()).isPositive();
    } catch (Failure failure) {
      assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(failure.advice()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "3m")
  void any_settings_of_spark_are_known_or_refused(byte[] settings) throws IOException {
    Files.write(conf.resolve("spark-defaults.conf"), settings);
    try {
      assertThat(SparkDefaults.in(conf).stringPropertyNames())
          .allSatisfy(key -> assertThat(key).startsWith("spark."));
    } catch (Failure failure) {
      assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(failure.advice()).isNotBlank();
    }
  }
}
