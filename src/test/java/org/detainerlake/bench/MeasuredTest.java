package org.detainerlake.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detainerlake.testing.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {
  @TempDir Path folder;

  /** As the launcher does on the first run after a build: Java is a child of the shell. */
  @Test
  void what_a_child_of_the_command_uses_counts_too() throws Exception {
    List<String> java =
        JavaCommand.of(
            List.of("-Xms64m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"),
            System.getProperty("java.class.path"),
            Busy.class,
            List.of());
    Path script = Files.writeString(folder.resolve("script"), "\"$@\"; exit $?\n");
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(java);
    Measured measured = Measured.run(command, said());
    assertThat(measured.seconds()).isGreaterThan(0.5);
    assertThat(measured.cpuSeconds()).isBetween(0.5, 60.0);
    assertThat(measured.peakMegabytes()).isBetween(64.0, 1000.0);
    assertThat(measured.writtenMegabytes()).isBetween(2.0, 20.0);
  }

  /** Half a second of one core, and two megabytes said. */
  static final class Busy {
    private Busy() {}

    public static void main(String[] words) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      System.out.print("x".repeat(2 << 20));
      while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < start + 500_000_000L) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void a_command_that_fails_is_no_figure() {
    assertThatThrownBy(() -> Measured.run(List.of("false"), said()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("false ended with 1, see ");
  }

  private File said() {
    return folder.resolve("said.txt").toFile();
  }
}
