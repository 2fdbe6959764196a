package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lake and its files need on a cluster; here the executor is this process. */
class SharedFoldersTest {
  private static final String MODE = "spark.submit.deployMode";

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(MODE);
  }

  @Test
  void a_folder_that_an_executor_does_not_see_is_named_with_its_host() {
    Path missing = folder.resolve("lake");
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> SharedFolders.require(TestSpark.session(), List.of(folder, missing)));
    assertThat(failure.getMessage())
        .matches("executors on \\S+ do not see \\Q" + missing + "\\E, though the driver does");
    assertThat(failure.advice())
        .isEqualTo(
            "keep lake and files in folders that all hosts mount under one path, for one user");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.SOURCE_UNUSABLE);
  }

  @Test
  void one_that_all_see_is_not() {
    assertThatNoException()
        .isThrownBy(() -> SharedFolders.require(TestSpark.session(), List.of(folder)));
  }

  @Test
  void a_relative_path_is_refused_in_cluster_mode_alone() {
    SharedFolders.requireAbsolute(Path.of("lake"));
    System.setProperty(MODE, "cluster");
    SharedFolders.requireAbsolute(folder);
    Failure failure =
        catchThrowableOfType(Failure.class, () -> SharedFolders.requireAbsolute(Path.of("lake")));
    assertThat(failure)
        .hasMessage("lake is relative, and in cluster mode nobody knows to which folder");
    assertThat(failure.advice())
        .isEqualTo("name it by its whole path, as all hosts of the cluster have it");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
