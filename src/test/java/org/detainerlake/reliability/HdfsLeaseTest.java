package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeCondition;
import org.detainerlake.lake.RunLock;
import org.detainerlake.lake.hdfs.FencedLog;
import org.detainerlake.lake.hdfs.HdfsLease;
import org.detainerlake.testing.HdfsServer;
import org.detainerlake.testing.Tool;
import org.detainerlake.testing.Until;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Runs on one lake on a real HDFS: one works, and one that lost the lake changes nothing there. */
class HdfsLeaseTest {
  private static final String LOST = "the lease of %s is not this run's any more";

  private Lake lake;

  @BeforeEach
  void make(TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    lake = new Lake(Lake.path(HdfsServer.address() + "/" + name));
    lake.create();
  }

  @Test
  void one_process_has_the_lake_and_others_are_told_which_until_it_gives_it_back()
      throws Exception {
    try (Contender one = Contender.on(lake.root());
        Contender other = Contender.on(lake.root())) {
      assertThat(answer(one, "take")).isEqualTo("taken");
      assertThat(answer(other, "take")).isEqualTo("held by " + one.owner());
      assertThat(LakeCondition.of(lake).holder()).contains(new RunLock.Holder(one.owner(), true));
      assertThat(answer(one, "free")).isEqualTo("freed");
      assertThat(LakeCondition.of(lake).holder()).isEmpty();
      assertThat(answer(other, "take")).isEqualTo("taken");
    }
  }

  @Test
  void this_process_has_it_once() throws Exception {
    try (RunLock lock = RunLock.take(lake, "run 1")) {
      assertThat(lock.dead()).isEmpty();
      assertThat(lock.remote()).isEmpty();
      assertThatThrownBy(() -> RunLock.take(lake, "run 2"))
          .isInstanceOf(RunLock.Held.class)
          .hasMessage("run 1");
    }
    RunLock.take(lake, "run 3").close();
  }

  @Test
  void who_lost_the_lake_renames_removes_and_commits_nothing() throws Exception {
    Path ready = Files.writeString(lake.marts().resolve("CURRENT.tmp"), "00002-0123456789ab\n");
    Path log = Files.createDirectories(lake.root().resolve("tables/t/_delta_log"));
    RunLock lost = RunLock.take(lake, "run 1");
    takenFromIt();
    String why = LOST.formatted(lake.root());
    assertThatThrownBy(() -> Files.move(ready, lake.marts().resolve("CURRENT")))
        .isInstanceOf(HdfsLease.Lost.class)
        .hasMessage(why);
    assertThatThrownBy(() -> Files.delete(ready)).hasMessage(why);
    assertThatThrownBy(() -> commit(log)).cause().hasMessage(why);
    assertThat(PathUtils.isEmptyDirectory(log)).isTrue();
    assertThat(Files.exists(ready)).isTrue();
    assertThat(Files.exists(lake.marts().resolve("CURRENT"))).isFalse();
    try (Contender next = Contender.on(lake.root())) {
      assertThat(answer(next, "take")).isEqualTo("taken");
      lost.close();
      assertThat(LakeCondition.of(lake).holder()).contains(new RunLock.Holder(next.owner(), true));
    }
  }

  @Test
  void without_the_lake_nothing_of_it_is_renamed() throws IOException {
    Path file = Files.writeString(lake.root().resolve("a"), "a");
    assertThatThrownBy(() -> Files.move(file, lake.root().resolve("b")))
        .hasMessage("this process does not hold the lake of " + lake.root().resolve("b"));
  }

  @Test
  void a_commit_of_the_holder_is_made_and_none_twice() throws Exception {
    Path log = Files.createDirectories(lake.root().resolve("tables/t/_delta_log"));
    try (RunLock lock = RunLock.take(lake, "run 1")) {
      commit(log);
      assertThat(Files.readString(log.resolve("0.json"))).isEqualTo("first\nsecond\n");
      assertThatThrownBy(() -> commit(log))
          .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
      assertThat(lock.dead()).isEmpty();
    }
  }

  /** As one that stood still for a minute is: the NameNode may give its lease to who asks. */
  @Test
  @Tag("long")
  void a_process_that_stood_still_too_long_finds_the_lake_taken() throws Exception {
    Files.writeString(lake.root().resolve("a"), "a");
    try (Contender frozen = Contender.on(lake.root());
        Contender next = Contender.on(lake.root())) {
      assertThat(answer(frozen, "take")).isEqualTo("taken");
      assertThat(Tool.run("kill", "-STOP", "" + frozen.pid()).exit()).isZero();
      assertThat(answer(next, "take")).isEqualTo("held by " + frozen.owner());
      Until.is("the end of the lease", () -> answer(next, "take").equals("taken"));
      assertThat(Tool.run("kill", "-CONT", "" + frozen.pid()).exit()).isZero();
      assertThat(answer(frozen, "rename")).isEqualTo(LOST.formatted(lake.root()));
      assertThat(answer(next, "rename")).isEqualTo("renamed to b");
    }
  }

  private static String answer(Contender contender, String order) throws IOException {
    contender.tell(order);
    return contender.says();
  }

  /** What the NameNode does by itself after a minute without a word. */
  private void takenFromIt() throws Exception {
    URI namenode = URI.create(HdfsServer.address());
    try (FileSystem other = FileSystem.newInstance(namenode, new Configuration())) {
      assertThat(
              ((DistributedFileSystem) other)
                  .recoverLease(new org.apache.hadoop.fs.Path(lake.root() + "/LOCK")))
          .isTrue();
    }
  }

  private static void commit(Path log) throws IOException {
    Configuration hadoop = new Configuration();
    Iterator<String> actions = List.of("first", "second").iterator();
    try {
      new FencedLog(hadoop)
          .write(new org.apache.hadoop.fs.Path(log + "/0.json"), actions, false, hadoop);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }
}
