package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

  @Test
  void no_lake_is_made_where_no_folder_can_be() {
    Path bucket = Path.of("s3a://bucket/lake");
    Failure failure = catchThrowableOfType(Failure.class, () -> Lakes.requireLocal(bucket));
    assertThat(failure).hasMessage("s3a:/bucket/lake is no folder of this machine");
    assertThat(failure.advice())
        .isEqualTo("name a local folder: what keeps two runs apart is a lock on a local disk");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    Lakes.requireLocal(parent.resolve("a: b"));
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
