package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  /** Each of these is an error of usage. */
  private String said(String... words) {
    String[] all = {"refresh", "--lake", folder.resolve("lake").toString()};
    String[] line = java.util.Arrays.copyOf(all, all.length + words.length);
    System.arraycopy(words, 0, line, all.length, words.length);
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(line)).isEqualTo(ExitCode.USAGE.value());
    } finally {
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
