package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path folder;

  @BeforeEach
  void some_files() throws IOException {
    Files.createDirectories(folder.resolve("sub/empty"));
    for (String name :
        List.of(
            "b.xlsx",
            "a.CSV",
            "sub/c.csv",
            "sub/line\nbreak.csv",
            "notes.txt",
            "old.xls",
            ".hidden.csv",
            "~$b.xlsx",
            "sub/csv")) {
      Files.writeString(folder.resolve(name), "12345");
    }
  }

  @Test
  void a_folder_stands_for_the_workbooks_and_csv_files_in_and_below_it() {
    assertThat(Inputs.of(List.of(folder)).files())
        .containsExactly(at("a.CSV"), at("b.xlsx"), at("sub/c.csv"), at("sub/line\nbreak.csv"));
  }

  @Test
  void what_is_neither_is_left_out_by_name() {
    assertThat(Inputs.of(List.of(folder)).leftOut())
        .containsExactlyInAnyOrder(
            at("notes.txt"), at("old.xls"), at(".hidden.csv"), at("~$b.xlsx"), at("sub/csv"));
  }

  @Test
  void a_file_named_itself_is_taken_whatever_its_ending() {
    Inputs inputs = Inputs.of(List.of(at("notes.txt"), at(".hidden.csv")));
    assertThat(inputs.files()).containsExactly(at(".hidden.csv"), at("notes.txt"));
    assertThat(inputs.leftOut()).isEmpty();
  }

  @Test
  void a_missing_file_is_kept_so_that_it_is_missed() {
    Inputs inputs = Inputs.of(List.of(at("gone.csv"), at("b.xlsx")));
    assertThat(inputs.files()).containsExactly(at("b.xlsx"), at("gone.csv"));
    assertThat(inputs.bytes()).isEqualTo(5);
  }

  @Test
  void order_and_repetition_on_the_command_line_change_nothing() {
    assertThat(Inputs.of(List.of(at("b.xlsx"), folder, at("a.CSV"), at("b.xlsx"))).files())
        .isEqualTo(Inputs.of(List.of(folder)).files());
  }

  @Test
  void a_folder_without_files_gives_none() {
    assertThat(Inputs.of(List.of(at("sub/empty")))).isEqualTo(new Inputs(List.of(), List.of()));
    assertThat(Inputs.of(List.of()).bytes()).isZero();
  }

  private Path at(String name) {
    return folder.resolve(name);
  }
}
