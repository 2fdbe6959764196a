package org.detainerlake.notebook;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.detainerlake.notebook.Notebook.Cell;

/** A notebook and what its cells displayed, as one page that needs no other file and no script. */
public final class NotebookPage {
  private NotebookPage() {}

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** Above the first cell; text stays within a line's readable length. */
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
      body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .75rem; border: 1px solid #8888; font-size: .85rem; }
      table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .9rem; }
      th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid #8888; }
      </style></head><body>
      """;

  /**
   * The page.
   *
   * @param shown what each cell displayed, in the order of the cells
   */
  public static String of(Notebook notebook, List<List<String>> shown) {
    StringBuilder page = new StringBuilder(HEAD.formatted(escaped(notebook.name())));
    for (int i = 0; i < notebook.cells().size(); i++) {
      Cell cell = notebook.cells().get(i);
      page.append(
          cell.isCode()
              ? "<pre><code>" + escaped(cell.source()) + "</code></pre>\n"
              : HTML.render(MARKDOWN.parse(cell.source())));
      shown.get(i).forEach(one -> page.append(one).append('\n'));
    }
    return page.append("</body></html>\n").toString();
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
