package org.detainerlake.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How charts look. They name classes and no colour; a page has this sheet once. */
public final class ChartStyle {
  private ChartStyle() {}

  private static final String SHEET = "/report/chart.css";

  /** A chart with its style before it, for a place that has no sheet, such as a notebook's cell. */
  public static String alone(String svg) {
    return "<style>" + css() + "</style>" + svg;
  }

  /** The text of the style sheet, to be put into a {@code style} element or a file of its own. */
  public static String css() {
    try (InputStream sheet = ChartStyle.class.getResourceAsStream(SHEET)) {
      if (sheet == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + SHEET);
      }
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
