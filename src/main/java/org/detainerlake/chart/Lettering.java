package org.detainerlake.chart;

/**
 * How much room text takes. A font is not known before the page is shown, so this reckons with a
 * wide one: what has room here has room there.
 */
final class Lettering {
  private Lettering() {}

  /** Height of letters in a chart's units; chart.css makes them no larger. */
  static final double SIZE = 16;

  /** From one line to the next. */
  static final double LINE = 20;

  private static final double NARROW = 0.64;
  private static final double CAPITAL = 0.75;
  private static final int FIRST_WIDE = 0x1100;

  /** Units from its start to its end. */
  static double width(String text) {
    return text.codePoints().mapToDouble(Lettering::width).sum();
  }

  /** The text, or as much of its start as has room, and an ellipsis. */
  static String shortened(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    StringBuilder start = new StringBuilder();
    double taken = width('…');
    for (int letter : text.codePoints().toArray()) {
      taken += width(letter);
      if (taken > room) {
        break;
      }
      start.appendCodePoint(letter);
    }
    return start.toString().stripTrailing() + "…";
  }

  private static double width(int letter) {
    if (letter >= FIRST_WIDE && letter != '…') {
      return SIZE;
    }
    return SIZE * (Character.isUpperCase(letter) || letter == '%' ? CAPITAL : NARROW);
  }
}
