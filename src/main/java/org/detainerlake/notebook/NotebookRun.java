package org.detainerlake.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.detainerlake.notebook.Notebook.Cell;

/**
 * Runs a notebook's cells one after another as a Java kernel would, in this process and with its
 * class path: Jupyter is not needed. Not for two at once.
 */
public final class NotebookRun implements AutoCloseable {
  /** Kernels have a {@code display}; this is ours. */
  private static final String DISPLAY =
      "void display(Object shown, String... as) {"
          + " org.detainerlake.notebook.Displays.show(shown, as); }";

  private final String notebook;
  private final JShell shell;

  private NotebookRun(String notebook, JShell shell) {
    this.notebook = notebook;
    this.shell = shell;
  }

  /**
   * All cells run over the marts of a lake.
   *
   * @return what each displayed, as HTML, in the order of the cells; of prose nothing
   * @throws CellFault at the first that does not run
   */
  public static List<List<String>> of(Notebook notebook, Path lake) {
    String before = System.getProperty(Marts.LAKE);
    System.setProperty(Marts.LAKE, lake.toString());
    try (NotebookRun run = new NotebookRun(notebook.name(), shell())) {
      run.evaluate(0, DISPLAY);
      List<List<String>> shown = new ArrayList<>();
      for (Cell cell : notebook.cells()) {
        shown.add(cell.isCode() ? run.cell(shown.size() + 1, cell.source()) : List.of());
      }
      return shown;
    } finally {
      if (before == null) {
        System.clearProperty(Marts.LAKE);
      } else {
        System.setProperty(Marts.LAKE, before);
      }
    }
  }

  private static JShell shell() {
    return JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
  }

  private List<String> cell(int number, String source) {
    Displays.take();
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        String what = next.completeness().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw new CellFault(notebook, number, what + " code: " + firstLine(rest));
      }
      evaluate(number, next.source());
      rest = next.remaining();
    }
    return Displays.take();
  }

  private void evaluate(int number, String code) {
    for (SnippetEvent event : shell.eval(code)) {
      if (event.exception() != null) {
        throw new CellFault(notebook, number, said(event.exception()));
      }
      if (event.status() != Snippet.Status.VALID && event.causeSnippet() == null) {
        throw new CellFault(notebook, number, diagnosis(event.snippet()));
      }
    }
  }

  private static String said(Exception e) {
    return e instanceof EvalException thrown
        ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
        : e.getMessage();
  }

  private String diagnosis(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .map(
            diagnostic ->
                diagnostic.getMessage(Locale.ROOT).lines().collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; ", "", " in: " + firstLine(snippet.source())));
  }

  private static String firstLine(String code) {
    return code.strip().lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    shell.close();
  }
}
