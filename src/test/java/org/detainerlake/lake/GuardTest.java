package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.detainerlake.testing.S3Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a lake on a real server of S3, which has none itself. */
class GuardTest {
  private static final String NEEDED =
      "say --lock FILE, or set DETAINER_LOCK: a file on a local disk of the one machine that starts"
          + " all runs on this lake";

  @TempDir Path folder;
  private Lake lake;
  private String host;

  @BeforeEach
  void make(TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    lake = new Lake(Lake.path(S3Server.address() + "/" + name));
    lake.create();
    host = InetAddress.getLocalHost().getHostName();
  }

  private RunLock taken(String lock, String owner) throws Exception {
    return RunLock.take(lake, Optional.of(folder.resolve(lock)), owner);
  }

  private LakeFault fault(Optional<Path> lock) {
    LakeFault fault =
        catchThrowableOfType(LakeFault.class, () -> RunLock.take(lake, lock, "run 1"));
    assertThat(fault.kind()).isEqualTo(LakeFault.Kind.PLACE);
    return fault;
  }

  @Test
  void without_a_lock_it_is_refused_and_nothing_is_written() throws IOException {
    LakeFault none = fault(Optional.empty());
    assertThat(none)
        .hasMessage(
            "a lake at %s needs a lock: an object store has none that keeps two runs apart",
            lake.root());
    assertThat(none.advice()).isEqualTo(NEEDED);
    Path nowhere = folder.resolve("nowhere/lock");
    LakeFault lost = fault(Optional.of(nowhere));
    assertThat(lost)
        .hasMessage("the lock %s cannot be: there is no folder %s", nowhere, nowhere.getParent());
    assertThat(lost.advice()).isEqualTo(NEEDED);
    assertThat(Guard.of(lake)).isEmpty();
  }

  @Test
  void the_first_run_names_its_lock_and_one_run_has_it_at_a_time() throws Exception {
    Guard guard = new Guard(host, folder.toRealPath().resolve("lock").toString());
    try (RunLock lock = taken("lock", "run 1")) {
      assertThat(lock.dead()).isEmpty();
      assertThat(lock.remote()).isEmpty();
      assertThat(Guard.of(lake)).contains(guard);
      assertThat(RunLock.holder(lake)).contains(new RunLock.Holder("run 1", true));
      assertThatThrownBy(() -> taken("lock", "run 2"))
          .isInstanceOf(RunLock.Held.class)
          .hasMessage("run 1");
    }
    assertThat(RunLock.holder(lake)).isEmpty();
    taken("lock", "run 3").close();
    assertThat(Files.readString(lake.lock())).isEqualTo(guard.host() + "\n" + guard.file() + "\n");
  }

  @Test
  void a_run_that_died_left_its_name() throws Exception {
    taken("lock", "run 1").close();
    Files.writeString(folder.resolve("lock"), "run 2, process 7\n");
    assertThat(RunLock.holder(lake)).contains(new RunLock.Holder("run 2, process 7", false));
    try (RunLock lock = taken("lock", "run 3")) {
      assertThat(lock.dead()).contains("run 2, process 7");
    }
  }

  @Test
  void a_run_with_another_lock_is_refused_until_the_old_one_is_removed() throws Exception {
    taken("lock", "run 1").close();
    LakeFault other = fault(Optional.of(folder.resolve("other")));
    assertThat(other)
        .hasMessage(
            "the lake at %s is guarded by the lock %s of host %s, and this run has the lock %s of"
                + " host %s",
            lake.root(),
            folder.toRealPath().resolve("lock"),
            host,
            folder.toRealPath().resolve("other"),
            host);
    assertThat(other.advice())
        .isEqualTo(
            "start it there, with that lock; to move the lock, see that no run is at work, remove"
                + " %s and start the next run with the new one",
            lake.lock());
    Files.delete(lake.lock());
    taken("other", "run 2").close();
    assertThat(Guard.of(lake).orElseThrow().file()).endsWith("/other");
  }

  @Test
  void the_lock_of_another_machine_of_that_name_is_another() throws Exception {
    Files.writeString(lake.lock(), "elsewhere\n" + folder.toRealPath().resolve("lock") + "\n");
    assertThat(fault(Optional.of(folder.resolve("lock"))))
        .hasMessageContaining("of host elsewhere, and this run has the lock");
    assertThat(Guard.of(lake).orElseThrow().isHere()).isFalse();
    assertThat(RunLock.holder(lake)).isEmpty();
    Files.writeString(lake.lock(), "half\n");
    assertThat(fault(Optional.of(folder.resolve("lock"))))
        .hasMessageContaining("is guarded by the lock ? of host ?");
  }

  /** A lake whose place has a lock asks for no other. */
  @Test
  void a_lake_on_a_disk_has_its_own() throws Exception {
    Lake local = new Lake(folder.resolve("lake"));
    local.create();
    RunLock.take(local, Optional.of(folder.resolve("unused")), "run 1").close();
    assertThat(folder.resolve("unused")).doesNotExist();
  }
}
