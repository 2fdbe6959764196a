package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir Path parent;

  @Test
  void what_is_spilled_is_its_owners_alone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Scratch.in(parent))))
        .isEqualTo("rwx------");
  }

  @Test
  void what_a_killed_run_left_is_removed_and_what_others_use_is_not()
      throws IOException, InterruptedException {
    Path left = rows("detainer-lake-scratch-%d-1".formatted(deadProcess()));
    Path used = rows("detainer-lake-scratch-%d-1".formatted(ProcessHandle.current().pid()));
    Path foreign = rows("spark-1");
    Path mine = Scratch.in(parent);
    assertThat(left).doesNotExist();
    assertThat(used).isDirectoryContaining("glob:**rows");
    assertThat(foreign).isDirectoryContaining("glob:**rows");
    assertThat(mine).isEmptyDirectory().isNotEqualTo(used);
  }

  private static long deadProcess() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private Path rows(String name) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    Files.writeString(folder.resolve("rows"), "x");
    return folder;
  }
}
