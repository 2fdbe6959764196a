package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it stands with a lake, told without touching it. */
class LakeConditionTest {
  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void make() throws IOException {
    lake = new Lake(folder.resolve("lake"));
    lake.create();
  }

  @Test
  void a_lake_just_made_is_its_owners_alone_and_free() throws IOException {
    LakeCondition made = LakeCondition.of(lake);
    assertThat(made.owner()).isEqualTo(Files.getOwner(folder).getName());
    assertThat(made.openTables()).isEmpty();
    assertThat(made.remote()).isEmpty();
    assertThat(made.holder()).isEmpty();
    assertThat(lake.lock()).doesNotExist();
  }

  @Test
  void tables_that_others_may_look_into_are_told() throws IOException {
    Files.setPosixFilePermissions(
        lake.root().resolve("tables"), PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(LakeCondition.of(lake).openTables()).contains("rwxr-x---");
  }

  @Test
  void another_process_that_holds_it_is_named_and_keeps_it() throws Exception {
    try (LockingProcess other = LockingProcess.on(lake, "run 7, since noon")) {
      assertThat(other.says()).isEqualTo("taken");
      assertThat(LakeCondition.of(lake).holder())
          .contains(new RunLock.Holder("run 7, since noon", true));
      try (LockingProcess third = LockingProcess.on(lake, "run 8")) {
        assertThat(third.says()).isEqualTo("held by run 7, since noon");
      }
      other.dies();
    }
    assertThat(LakeCondition.of(lake).holder())
        .contains(new RunLock.Holder("run 7, since noon", false));
    assertThat(lake.lock()).hasContent("run 7, since noon");
  }

  @Test
  void this_process_does_not_lose_its_lock_by_looking() throws Exception {
    try (RunLock lock = RunLock.take(lake, "run 9")) {
      assertThat(lock.dead()).isEmpty();
      assertThat(LakeCondition.of(lake).holder()).contains(new RunLock.Holder("run 9", true));
      try (LockingProcess other = LockingProcess.on(lake, "run 10")) {
        assertThat(other.says()).isEqualTo("held by run 9");
      }
    }
    assertThat(LakeCondition.of(lake).holder()).isEmpty();
  }
}
