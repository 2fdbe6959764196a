package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void createLake() throws IOException {
    lake = new Lake(folder);
    lake.create();
  }

  @Test
  void inputs_that_fit_four_times_are_no_matter() throws IOException {
    assertThat(Room.warning(lake, 0)).isEmpty();
    assertThat(Room.warning(lake, 1000)).isEmpty();
  }

  @Test
  void inputs_that_may_not_fit_are_told_with_both_sizes() throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    assertThat(Room.warning(lake, free).orElseThrow())
        .startsWith("the disk of " + folder + " has ")
        .endsWith(" may need four times as much");
  }

  @Test
  void a_full_disk_is_known_at_any_depth_and_however_it_is_wrapped() {
    IOException full = new IOException("/data/part-0: No space left on device");
    Exception suppressed = new IllegalStateException("write failed");
    suppressed.addSuppressed(full);
    assertThat(Room.fault(new RuntimeException(new UncheckedIOException(full)), lake)).isPresent();
    assertThat(Room.fault(new RuntimeException("x", suppressed), lake)).isPresent();
    assertThat(Room.fault(new IOException("Disk quota exceeded"), lake).orElseThrow())
        .hasMessageMatching("a disk is full: .* has \\d+\\.\\d MB free, .* has \\d+\\.\\d MB");
  }

  @Test
  void other_errors_are_no_full_disk() {
    assertThat(Room.fault(new IOException("Permission denied"), lake)).isEmpty();
    assertThat(Room.fault(new IllegalStateException(), lake)).isEmpty();
  }
}
