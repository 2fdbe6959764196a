package org.detainerlake.lake.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detainerlake.lake.hadoop.HadoopFiles;
import org.detainerlake.lake.hadoop.Unanswered;
import org.detainerlake.lake.hdfs.Hdfs;
import org.detainerlake.testing.S3Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java asks of files, asked of a real server of S3. */
class S3FilesTest {
  private Path folder;

  @BeforeEach
  void make(TestInfo test) throws Exception {
    folder = S3.path(S3Server.address() + "/" + test.getTestMethod().orElseThrow().getName());
    Files.createDirectories(folder);
  }

  @Test
  void a_path_is_the_whole_address_and_its_names_those_of_unix() {
    Path file = S3.path("s3a://bucket/lake/a b/../r=1%2F2").normalize();
    assertThat(file).hasToString("s3a://bucket/lake/r=1%2F2");
    assertThat(file.getFileName()).hasToString("r=1%2F2");
    assertThat(file.resolveSibling("b").toUri()).hasToString("s3a://bucket/lake/b");
    assertThat(file).isNotEqualTo(S3.path("s3a://other/lake/r=1%2F2"));
    assertThatThrownBy(() -> file.resolve(Hdfs.path("hdfs://namenode:8020/lake")))
        .isInstanceOf(ProviderMismatchException.class)
        .hasMessage("hdfs://namenode:8020/lake is no path of s3a");
    assertThat(S3.has(file)).isTrue();
    assertThat(S3.has(Path.of("lake"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "s3a:///lake, 's3a:///lake names no bucket, as s3a://bucket/lake does'",
    "s3a://bucket/, s3a://bucket/ names no folder",
    "s3a://KEY:SECRET@bucket/lake, an address on S3 names a bucket and a folder; keys come from"
        + " the environment alone",
  })
  void an_address_names_a_bucket_and_a_folder_and_no_keys(String address, String why) {
    assertThatThrownBy(() -> S3.path(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void what_is_written_is_read_and_listed() throws IOException {
    Path file = Files.writeString(folder.resolve("détenus.txt"), "one\ntwo\n");
    assertThat(Files.readString(file)).isEqualTo("one\ntwo\n");
    assertThat(Files.readAllLines(file)).containsExactly("one", "two");
    assertThat(Files.size(file)).isEqualTo(8);
    assertThat(Files.isRegularFile(file)).isTrue();
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(deep.resolve("c"), "");
    assertThat(names(folder))
        .containsExactlyInAnyOrder("", "/" + file.getFileName(), "/a", "/a/b", "/a/b/c");
    assertThat(HadoopFiles.summary(folder).getFileCount()).isEqualTo(2);
    assertThat(HadoopFiles.summary(folder).getLength()).isEqualTo(8);
    assertThatThrownBy(
            () ->
                Files.writeString(
                    file, "", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
        .isInstanceOf(IOException.class);
    assertThat(Files.writeString(file, "three")).hasContent("three");
  }

  private List<String> names(Path top) throws IOException {
    try (Stream<Path> walk = Files.walk(top)) {
      return walk.map(path -> path.toString().substring(folder.toString().length())).toList();
    }
  }

  @Test
  void a_folder_is_made_once_and_removed_with_all_in_it() throws IOException {
    Path made = Files.createDirectory(folder.resolve("made"));
    assertThatThrownBy(() -> Files.createDirectory(made))
        .isInstanceOf(FileAlreadyExistsException.class);
    Files.writeString(made.resolve("in it"), "");
    assertThatThrownBy(() -> Files.delete(made)).isInstanceOf(IOException.class);
    HadoopFiles.delete(made);
    assertThat(Files.notExists(made)).isTrue();
    assertThatThrownBy(() -> Files.delete(made)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.newDirectoryStream(made))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.readString(made)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_folder_is_moved_to_where_nothing_is_and_not_in_one_step() throws IOException {
    Path from = Files.createDirectory(folder.resolve("from"));
    Path to = folder.resolve("to");
    Files.writeString(from.resolve("a"), "a");
    assertThatThrownBy(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE))
        .isInstanceOf(AtomicMoveNotSupportedException.class)
        .hasMessage("%s -> %s: each object is copied, then removed", from, to);
    Files.move(from, to);
    assertThat(Files.readString(to.resolve("a"))).isEqualTo("a");
    assertThat(Files.exists(from)).isFalse();
    Files.createDirectory(from);
    assertThatThrownBy(() -> Files.move(from, to)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void an_object_has_no_owner_no_permissions_and_the_time_of_its_writing() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "a");
    Instant written = Files.getLastModifiedTime(file).toInstant();
    assertThat(written).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    assertThatThrownBy(() -> Files.setLastModifiedTime(file, FileTime.from(written)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("an object's time is when it was written");
    assertThat(Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class))
        .isFalse();
    assertThatThrownBy(() -> Files.getOwner(file))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Files.getFileStore(file).type()).isEqualTo("s3a");
    assertThat(Files.getFileStore(file).getUsableSpace()).isEqualTo(Long.MAX_VALUE);
  }

  /** A publication that cannot be seen just now is not one that never was. */
  @ParameterizedTest
  @ValueSource(strings = {"s3a://gone/lake", "s3a://refused/lake", "s3a://no-such-bucket/lake"})
  void where_a_server_is_gone_or_refuses_nobody_says_that_a_file_is_missing(String address) {
    Path lost = S3.path(address);
    List<Predicate<Path>> questions = List.of(Files::exists, Files::isDirectory, Files::isReadable);
    for (Predicate<Path> question : questions) {
      assertThatThrownBy(() -> question.test(lost))
          .isInstanceOf(Unanswered.class)
          .hasMessage("s3a does not say what is at " + lost);
    }
  }

  @Test
  void settings_are_ours_where_nobody_says_otherwise() {
    assertThat(S3.settings())
        .containsEntry("fs.s3a.attempts.maximum", "2")
        .containsEntry("fs.s3a.retry.limit", "2")
        .containsEntry("fs.s3a.fast.upload.buffer", "bytebuffer");
    System.setProperty("spark.hadoop.fs.s3a.retry.limit", "5");
    try {
      assertThat(S3.settings()).doesNotContainKey("fs.s3a.retry.limit");
      assertThat(S3.configuration().get("fs.s3a.retry.limit")).isEqualTo("5");
    } finally {
      System.clearProperty("spark.hadoop.fs.s3a.retry.limit");
    }
  }
}
