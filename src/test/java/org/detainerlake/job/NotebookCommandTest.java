package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NotebookCommandTest {
  @TempDir Path folder;

  @Test
  void what_is_no_notebook_is_said() throws IOException {
    Path old = Files.writeString(folder.resolve("old.ipynb"), "{\"nbformat\": 3}");
    for (Path file : new Path[] {old, folder.resolve("none.ipynb")}) {
      refuses(file, file + " cannot be read as a notebook");
    }
  }

  @Test
  void a_lake_without_a_publication_is_said() {
    refuses(
        Path.of("notebooks/1-first-look.ipynb"),
        "the lake at " + folder.resolve("lake") + " has no publication yet");
  }

  private void refuses(Path file, String message) {
    String lake = folder.resolve("lake").toString();
    NotebookCommand command =
        CommandLine.populateCommand(new NotebookCommand(), file.toString(), "--lake", lake);
    assertThatThrownBy(command::call)
        .isInstanceOf(Failure.class)
        .hasMessage(message)
        .extracting(e -> ((Failure) e).exitCode())
        .isEqualTo(ExitCode.SOURCE_UNUSABLE);
  }
}
