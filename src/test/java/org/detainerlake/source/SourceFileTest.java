package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.file;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void a_file_is_known_by_the_hash_of_its_bytes() {
    SourceFile found = SourceFile.at(file(folder, "a.csv", "abc"));
    assertThat(found.sha256()).isEqualTo(SHA256_OF_ABC);
    assertThat(found.bytes()).isEqualTo(3);
    assertThat(found.name()).isEqualTo("a.csv");
  }

  @Test
  void another_name_and_folder_make_no_other_file() {
    String first = SourceFile.at(file(folder, "a.csv", "abc")).sha256();
    assertThat(SourceFile.at(file(folder, "b [1], {2}*.xlsx", "abc")).sha256()).isEqualTo(first);
    assertThat(SourceFile.at(file(folder, "c.csv", "abc\n")).sha256()).isNotEqualTo(first);
  }

  @Test
  void the_path_is_kept_absolute_and_without_detours() {
    file(folder, "a.csv", "abc");
    Path detour = folder.resolve("x").resolve("..").resolve("a.csv");
    assertThat(folder.resolve("x").toFile().mkdir()).isTrue();
    assertThat(SourceFile.at(detour).path()).isEqualTo(folder.resolve("a.csv").toAbsolutePath());
  }

  @Test
  void a_missing_file_is_named_with_its_path() {
    Path missing = folder.resolve("gone.csv");
    assertFault(
        () -> SourceFile.at(missing),
        SourceFault.Kind.FILE_MISSING,
        "there is no file " + missing,
        "check the path");
  }

  @ParameterizedTest
  @CsvSource({
    "s3a://bucket/x.csv, s3a:/bucket/x.csv, s3a",
    "https://x.org/x.csv, https:/x.org/x.csv, https",
    "file:///x.csv, file:/x.csv, file"
  })
  void a_place_of_another_kind_is_told_from_a_missing_file(
      String named, String path, String scheme) {
    assertFault(
        () -> SourceFile.at(Path.of(named)),
        SourceFault.Kind.FILE_UNREADABLE,
        path + " names a place by its scheme " + scheme + ": only files of this machine are read",
        "copy the file here and name it by its path");
  }

  @Test
  void a_folder_is_no_file() {
    assertFault(
        () -> SourceFile.at(folder),
        SourceFault.Kind.FILE_MISSING,
        "there is no file " + folder,
        "check the path");
  }

  @Test
  void an_empty_file_is_named() {
    Path empty = file(folder, "empty.csv", "");
    assertFault(
        () -> SourceFile.at(empty),
        SourceFault.Kind.FILE_EMPTY,
        "empty.csv is empty (0 bytes)",
        "fetch the file again");
  }
}
