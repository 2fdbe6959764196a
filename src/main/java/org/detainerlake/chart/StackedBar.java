package org.detainerlake.chart;

import java.util.List;

/** One bar that is the whole, its parts side by side, and below what each is and counts. */
public final class StackedBar {
  private static final double THICK = 40;
  private static final double HEAD = 16;
  private static final double ROW = 24;
  private static final double SWATCH = 14;
  private static final double GAP = 6;

  private final List<Part> parts;
  private final long whole;
  private final int rows;
  private final double column;

  private StackedBar(List<Part> parts) {
    this.parts = parts;
    this.whole = parts.stream().mapToLong(Part::count).sum();
    double longest =
        parts.stream().mapToDouble(part -> Lettering.width(said(part))).max().orElse(0);
    int columns = longest + SWATCH + 2 * GAP > Svg.WIDTH / 2 ? 1 : 2;
    this.rows = Math.max(1, (parts.size() + columns - 1) / columns);
    this.column = Svg.WIDTH / columns;
  }

  /** The chart as SVG; parts of 0 stand in the list below and not in the bar. */
  public static String of(Caption caption, List<Part> parts) {
    StackedBar bar = new StackedBar(List.copyOf(parts));
    double height = THICK + HEAD + bar.rows * ROW;
    return Svg.of(caption, "parts", false, Svg.WIDTH, height, bar::draw);
  }

  private void draw(Svg svg) {
    if (whole == 0) {
      svg.text("empty middle", Svg.WIDTH / 2, THICK, "no values");
      return;
    }
    Scale x = new Scale(0, (double) whole, 0, Svg.WIDTH);
    double before = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double count = (double) part.count();
      if (count > 0) {
        svg.shape(
            "rect",
            "class",
            "part " + part.cssClass(),
            "x",
            x.at(before),
            "y",
            0,
            "width",
            x.at(count),
            "height",
            THICK);
      }
      before += count;
      int place = i / rows;
      entry(svg, part, place * column, THICK + HEAD + i % rows * ROW);
    }
  }

  private void entry(Svg svg, Part part, double x, double y) {
    svg.shape(
        "rect",
        "class",
        "part " + part.cssClass(),
        "x",
        x,
        "y",
        y,
        "width",
        SWATCH,
        "height",
        SWATCH);
    svg.text("label", x + SWATCH + GAP, y + 13, said(part), column - SWATCH - 2 * GAP);
  }

  private String said(Part part) {
    double count = (double) part.count();
    String share = whole == 0 ? "" : Quantity.SHARE.say(count / whole);
    return "%s %s (%s)".formatted(part.label(), Quantity.COUNT.say(count), share);
  }
}
