package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of any length for measuring, from the command line. */
class SampleCommandTest {
  @TempDir private Path folder;

  @Test
  void it_writes_the_rows_asked_for() throws IOException {
    assertThat(sample("ddp-tidy-csv", "1234", "1")).isZero();
    Path file = folder.resolve("SYNTHETIC_detainers_tidy_2025-10-15.csv");
    assertThat(Files.readAllLines(file)).hasSize(1_235);
  }

  @Test
  void more_rows_than_its_sheets_hold_are_refused() {
    assertThat(sample("icli-2025-xlsx", "3000001", "3")).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_layout_without_a_sample_of_all_records_is_refused() {
    assertThat(sample("register-hifld", "10", "1")).isEqualTo(2);
    assertThat(sample("ddor-section2-csv", "10", "1")).isEqualTo(2);
    assertThat(sample("ddp-tidy-csv", "0", "1")).isEqualTo(2);
  }

  private int sample(String layout, String rows, String sheets) {
    return Main.run(
        "sample",
        "--layout",
        layout,
        "--rows",
        rows,
        "--sheets",
        sheets,
        "--out",
        folder.toString());
  }
}
