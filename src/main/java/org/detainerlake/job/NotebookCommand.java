package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detainerlake.notebook.CellFault;
import org.detainerlake.notebook.Notebook;
import org.detainerlake.notebook.NotebookPage;
import org.detainerlake.notebook.NotebookRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a notebook of Java over the marts of a lake, without Jupyter, and writes it with its",
      "tables and charts as one HTML page. A notebook is a program: run none that you do not know."
    })
final class NotebookCommand implements Callable<Integer> {
  private static final String FILE_END = ".ipynb";

  @Parameters(
      paramLabel = "FILE",
      description = "The notebook, such as notebooks/1-first-look.ipynb.")
  private Path file;

  @Option(
      names = "--lake",
      defaultValue = "demo-out",
      description = "The lake's folder (default: ${DEFAULT-VALUE}).")
  private Path lake;

  @Option(names = "--out", description = "Page to write (default: the notebook's name, here).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Notebook notebook = read();
    Lakes.requirePublication(lake);
    try {
      Path page = out == null ? Path.of(notebook.name().replace(FILE_END, "") + ".html") : out;
      Files.writeString(page, NotebookPage.of(notebook, NotebookRun.of(notebook, lake)));
      Console.line("%d cells → %s", notebook.cells().size(), page);
      return ExitCode.DONE.value();
    } catch (CellFault e) {
      throw new Failure(
          ExitCode.FAILED,
          e.getMessage(),
          "mend the cell, or open the notebook in Jupyter (notebooks/README.md)",
          e);
    }
  }

  private Notebook read() {
    try {
      return Notebook.read(file);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.SOURCE_UNUSABLE,
          file + " cannot be read as a notebook",
          "give a file of nbformat 4, such as those in notebooks/",
          e);
    }
  }
}
