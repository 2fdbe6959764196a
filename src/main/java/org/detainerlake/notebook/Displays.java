package org.detainerlake.notebook;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/** What cells display, where no kernel takes it: the other end of their {@code display}. */
public final class Displays {
  private Displays() {}

  private static final List<String> SHOWN = new ArrayList<>();

  /**
   * Takes what a cell displays, as a Java kernel would.
   *
   * @param as kinds that it may be shown as; HTML is shown as it is, all else as plain text
   */
  public static synchronized void show(Object shown, String... as) {
    String text = String.valueOf(shown);
    boolean isHtml = List.of(as).contains("text/html");
    SHOWN.add(isHtml ? text : "<pre>" + StringEscapeUtils.escapeHtml4(text) + "</pre>");
  }

  /** What was displayed since this was last asked. */
  static synchronized List<String> take() {
    List<String> shown = List.copyOf(SHOWN);
    SHOWN.clear();
    return shown;
  }
}
