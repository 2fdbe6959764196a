package org.detainerlake.lake.hdfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detainerlake.lake.hadoop.HadoopFiles;
import org.detainerlake.lake.hadoop.Unanswered;
import org.detainerlake.testing.DeafServer;
import org.detainerlake.testing.HdfsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What Java asks of files, asked of a real HDFS. */
class HdfsFilesTest {
  private Path folder;
  private HdfsLease lease;

  @BeforeEach
  void make(TestInfo test) throws Exception {
    folder = Hdfs.path(HdfsServer.address() + "/" + test.getTestMethod().orElseThrow().getName());
    Files.createDirectories(folder);
    lease = HdfsLease.take(folder.resolve("LOCK"), "a test").orElseThrow();
  }

  @AfterEach
  void free() throws IOException {
    lease.close();
  }

  @Test
  void a_path_is_the_whole_address_and_its_names_those_of_unix() {
    Path file = Hdfs.path("hdfs://namenode:8020/lake/a b/../r=1%2F2").normalize();
    assertThat(file).hasToString("hdfs://namenode:8020/lake/r=1%2F2");
    assertThat(file.getFileName()).hasToString("r=1%2F2");
    assertThat(file.getParent().relativize(file)).hasToString("r=1%2F2");
    assertThat(file.resolveSibling("b").toUri()).hasToString("hdfs://namenode:8020/lake/b");
    assertThat(file).isEqualTo(Hdfs.path("hdfs://namenode:8020/lake/r=1%2F2"));
    assertThat(file).isNotEqualTo(Hdfs.path("hdfs://other:8020/lake/r=1%2F2"));
    assertThat(file.startsWith(Hdfs.path("hdfs://namenode:8020/lake"))).isTrue();
    assertThat(file.startsWith(Hdfs.path("hdfs://other:8020/lake"))).isFalse();
    assertThatThrownBy(() -> file.resolve(Path.of("local")))
        .isInstanceOf(ProviderMismatchException.class)
        .hasMessage("local is no path of hdfs");
    assertThatThrownBy(() -> Hdfs.path("hdfs:///lake"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hdfs:///lake names no NameNode, as hdfs://host:8020/lake does");
    assertThatThrownBy(() -> Hdfs.path("hdfs://namenode:8020/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hdfs://namenode:8020/ names no folder");
  }

  @Test
  void what_is_written_is_read_and_listed() throws IOException {
    Path file = Files.writeString(folder.resolve("détenus.txt"), "one\ntwo\n");
    assertThat(Files.readString(file)).isEqualTo("one\ntwo\n");
    assertThat(Files.readAllLines(file)).containsExactly("one", "two");
    assertThat(Files.size(file)).isEqualTo(8);
    assertThat(Files.isRegularFile(file)).isTrue();
    assertThat(names(folder)).containsExactly("", "/LOCK", "/" + file.getFileName());
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(deep.resolve("c"), "");
    assertThat(names(folder.resolve("a"))).containsExactly("/a", "/a/b", "/a/b/c");
    assertThatThrownBy(
            () ->
                Files.writeString(
                    file, "", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
        .isInstanceOf(IOException.class);
    assertThat(Files.readString(file)).isEqualTo("one\ntwo\n");
  }

  private List<String> names(Path top) throws IOException {
    try (Stream<Path> walk = Files.walk(top)) {
      return walk.map(path -> path.toString().substring(folder.toString().length())).toList();
    }
  }

  @Test
  void a_folder_is_made_once_and_removed_whole() throws IOException {
    Path made = Files.createDirectory(folder.resolve("made"));
    assertThatThrownBy(() -> Files.createDirectory(made))
        .isInstanceOf(FileAlreadyExistsException.class);
    Files.writeString(made.resolve("in it"), "");
    assertThatThrownBy(() -> Files.delete(made)).isInstanceOf(IOException.class);
    HadoopFiles.delete(made);
    assertThat(Files.exists(made)).isFalse();
    assertThat(Files.notExists(made)).isTrue();
    assertThatThrownBy(() -> Files.delete(made)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> names(made)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.newDirectoryStream(made))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.readString(made)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_name_is_replaced_where_that_is_said_and_only_there() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "old");
    Path next = Files.writeString(folder.resolve("next"), "next");
    assertThatThrownBy(() -> Files.move(next, old)).isInstanceOf(IOException.class);
    assertThat(Files.readString(old)).isEqualTo("old");
    Files.move(next, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    assertThat(Files.readString(old)).isEqualTo("next");
    assertThat(Files.exists(next)).isFalse();
  }

  @Test
  void permissions_owners_and_times_are_told_and_set() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(Files.getOwner(folder).getName()).isEqualTo(System.getProperty("user.name"));
    FileTime then = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
    Files.setLastModifiedTime(folder, then);
    assertThat(Files.getLastModifiedTime(folder)).isEqualTo(then);
    assertThat(Files.getFileStore(folder).type()).isEqualTo("hdfs");
    assertThat(Files.getFileStore(folder).getUsableSpace()).isPositive();
    assertThatThrownBy(() -> Files.createSymbolicLink(folder.resolve("link"), folder))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_host_that_nobody_knows_does_not_answer() {
    Path lost = Hdfs.path("hdfs://no-such-host.invalid:8020/lake");
    assertThatThrownBy(() -> Files.exists(lost))
        .isInstanceOf(Unanswered.class)
        .hasMessage("hdfs does not say what is at " + lost);
  }

  /** A publication that cannot be seen just now is not one that never was. */
  @Test
  void where_no_namenode_answers_nobody_says_that_a_file_is_missing() throws Exception {
    try (DeafServer deaf = DeafServer.open()) {
      Path lost = Hdfs.path("hdfs://127.0.0.1:%d/lake".formatted(deaf.port()));
      List<Predicate<Path>> questions =
          List.of(Files::exists, Files::isDirectory, Files::isReadable);
      for (Predicate<Path> question : questions) {
        assertThatThrownBy(() -> question.test(lost))
            .isInstanceOf(Unanswered.class)
            .hasMessage("hdfs does not say what is at " + lost);
      }
    }
  }
}
