package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunLockTest {
  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void createLake() throws IOException {
    lake = new Lake(folder);
    lake.create();
  }

  @Test
  void a_second_taker_in_the_same_process_is_told_the_owner() throws Exception {
    try (RunLock first = RunLock.take(lake, "run 1")) {
      assertThatThrownBy(() -> RunLock.take(lake, "run 2"))
          .isInstanceOf(RunLock.Held.class)
          .hasMessage("run 1");
      assertThat(first).isNotNull();
    }
  }

  @Test
  void a_taker_in_another_process_is_told_the_owner() throws Exception {
    try (RunLock mine = RunLock.take(lake, "run 1");
        LockingProcess other = LockingProcess.on(lake, "run 2")) {
      assertThat(other.says()).isEqualTo("held by run 1");
      assertThat(mine).isNotNull();
    }
  }

  @Test
  void a_lake_that_another_process_holds_is_free_once_it_closes() throws Exception {
    try (LockingProcess other = LockingProcess.on(lake, "run of Zoë")) {
      assertThat(other.says()).isEqualTo("taken");
      assertThatThrownBy(() -> RunLock.take(lake, "run 2"))
          .isInstanceOf(RunLock.Held.class)
          .hasMessage("run of Zoë");
      assertThat(other.answers("close")).isEqualTo("freed");
      RunLock.take(lake, "run 2").close();
    }
  }

  @Test
  void a_process_that_dies_leaves_no_lock() throws Exception {
    try (LockingProcess other = LockingProcess.on(lake, "a run with a long name")) {
      assertThat(other.says()).isEqualTo("taken");
      other.dies();
      assertThat(lake.lock()).hasContent("a run with a long name");
      try (RunLock mine = RunLock.take(lake, "run 2")) {
        assertThat(mine).isNotNull();
        try (LockingProcess third = LockingProcess.on(lake, "run 3")) {
          assertThat(third.says()).isEqualTo("held by run 2");
        }
      }
    }
  }

  @Test
  void a_process_that_is_killed_leaves_its_name_and_the_next_run_takes_the_lake() throws Exception {
    try (LockingProcess other = LockingProcess.on(lake, "run 1, process 7 on a host")) {
      assertThat(other.says()).isEqualTo("taken");
      other.isKilled();
      try (RunLock mine = RunLock.take(lake, "run 2")) {
        assertThat(mine.dead()).contains("run 1, process 7 on a host");
        assertThat(lake.lock()).hasContent("run 2");
      }
      try (RunLock next = RunLock.take(lake, "run 3")) {
        assertThat(next.dead()).isEmpty();
      }
    }
  }

  @Test
  void a_closed_lock_names_no_owner_any_more() throws Exception {
    RunLock.take(lake, "run 1").close();
    assertThat(lake.lock()).isEmptyFile();
    RunLock.take(lake, "run 2").close();
  }

  @Test
  void an_owner_that_has_not_said_its_name_is_unknown() throws Exception {
    try (LockingProcess other = LockingProcess.on(lake, "run 1")) {
      assertThat(other.says()).isEqualTo("taken");
      Files.writeString(lake.lock(), "");
      assertThatThrownBy(() -> RunLock.take(lake, "run 2"))
          .isInstanceOf(RunLock.Held.class)
          .hasMessage("unknown");
    }
  }

  @Test
  void two_lakes_are_two_locks() throws Exception {
    Lake second = new Lake(folder.resolve("second"));
    second.create();
    try (RunLock one = RunLock.take(lake, "run 1");
        RunLock two = RunLock.take(second, "run 1")) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void a_lake_that_is_not_there_cannot_be_taken() {
    Lake missing = new Lake(folder.resolve("gone"));
    assertThatThrownBy(() -> RunLock.take(missing, "run 1"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.root().toString());
  }

  @Test
  void a_lake_reached_by_a_link_is_the_same_lake() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    try (RunLock mine = RunLock.take(lake, "run 1")) {
      assertThatThrownBy(() -> RunLock.take(new Lake(link), "run 2"))
          .isInstanceOf(RunLock.Held.class)
          .hasMessage("run 1");
      assertThat(mine).isNotNull();
    }
  }

  @Test
  void a_refused_taker_does_not_free_the_lake_for_other_processes() throws Exception {
    try (RunLock mine = RunLock.take(lake, "run 1")) {
      assertThatThrownBy(() -> RunLock.take(lake, "run 2")).isInstanceOf(RunLock.Held.class);
      try (LockingProcess other = LockingProcess.on(lake, "run 3")) {
        assertThat(other.says()).isEqualTo("held by run 1");
      }
      assertThat(mine).isNotNull();
    }
  }
}
