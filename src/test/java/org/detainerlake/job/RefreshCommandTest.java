package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.detainerlake.testing.DeafServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a refresh: files to take in, or a publication to let through. */
class RefreshCommandTest {
  @TempDir Path folder;

  @Test
  void one_of_both_must_be_named_and_not_both() {
    assertThat(said())
        .isEqualTo(
            "ERROR Missing required argument (specify one of these): (--approve=ID |"
                + " FILE_OR_FOLDER...)\n      see detainer-lake refresh --help\n");
    assertThat(said("--approve", "00002-0123456789ab", "detainers.csv"))
        .startsWith("ERROR Unmatched argument");
  }

  @Test
  void nothing_is_approved_where_there_is_no_lake_and_none_is_made() {
    assertThat(said("--approve", "00002-0123456789ab")).startsWith("ERROR there is no lake at ");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void a_lake_on_an_object_store_that_is_not_known_is_refused_and_no_folder_of_that_name_is_made() {
    assertThat(
            SaidErrors.said(
                ExitCode.SOURCE_UNUSABLE, "refresh", "--lake", "gs://bucket/lake", "x.csv"))
        .isEqualTo(
            """
            ERROR a lake cannot be kept at gs:/bucket/lake: of object stores s3a:// alone is known,\
             with a lock elsewhere that keeps two runs apart
                  keep the lake in a local folder, on hdfs://, on s3a:// with a lock, or on a\
             cluster in a folder that all hosts mount, with locks and atomic renames (NFS 4,\
             Lustre, CephFS); copy marts/ from there after each run
            """);
    assertThat(Path.of("gs:")).doesNotExist();
  }

  @Test
  void a_namenode_that_does_not_answer_is_named_and_what_to_look_at() throws IOException {
    try (DeafServer deaf = DeafServer.open()) {
      String lake = "hdfs://127.0.0.1:%d/lake".formatted(deaf.port());
      String why =
          "ERROR hdfs does not say what is at %s/runs\n".formatted(lake)
              + "      see that its NameNode is up and named right, and that this user may look"
              + " there\n";
      assertThat(SaidErrors.said(ExitCode.FAILED, "refresh", "--lake", lake, "x.csv"))
          .isEqualTo(why);
      assertThat(SaidErrors.said(ExitCode.FAILED, "verify", "--lake", lake)).isEqualTo(why);
    }
  }

  @Test
  void an_address_of_hdfs_that_names_no_host_is_an_error_of_usage() {
    assertThat(SaidErrors.said(ExitCode.USAGE, "refresh", "--lake", "hdfs:///lake", "x.csv"))
        .isEqualTo(
            "ERROR Invalid value for option '--lake': hdfs:///lake names no NameNode,"
                + " as hdfs://host:8020/lake does\n      see detainer-lake refresh --help\n");
    assertThat(Path.of("hdfs:")).doesNotExist();
  }

  /** Each of these is an error of usage. */
  private String said(String... words) {
    Stream<String> all = Stream.of("refresh", "--lake", folder.resolve("lake").toString());
    return SaidErrors.said(
        ExitCode.USAGE, Stream.concat(all, Stream.of(words)).toArray(String[]::new));
  }
}
