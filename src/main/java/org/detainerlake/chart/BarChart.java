package org.detainerlake.chart;

import java.util.List;

/** Bars from 0 to the right, one under another, in the order given; intervals as whiskers. */
public final class BarChart {
  private static final double ROW = 30;
  private static final double THICK = 18;
  private static final double FOOT = 28;
  private static final int STEPS = 4;
  private static final double LABELS_AT_MOST = 0.4 * Svg.WIDTH;
  private static final double SAYINGS_AT_MOST = 0.34 * Svg.WIDTH;
  private static final double GAP = 8;

  private final Quantity quantity;
  private final List<Bar> bars;
  private final List<Double> ticks;
  private final double labels;
  private final double sayings;
  private final Scale x;

  private BarChart(Quantity quantity, List<Bar> bars) {
    this.quantity = quantity;
    this.bars = bars;
    this.ticks = Ticks.of(bars.stream().mapToDouble(Bar::top).max().orElse(0), STEPS, quantity);
    this.labels =
        bars.stream()
            .mapToDouble(bar -> Math.min(Lettering.width(bar.label()), LABELS_AT_MOST))
            .max()
            .orElse(0);
    this.sayings =
        bars.stream()
            .mapToDouble(bar -> Math.min(Lettering.width(said(bar)), SAYINGS_AT_MOST))
            .max()
            .orElse(0);
    double lastTick = Lettering.width(quantity.sayTick(ticks.get(ticks.size() - 1))) / 2;
    double right = Svg.WIDTH - Math.max(sayings + GAP, lastTick);
    this.x = new Scale(0, ticks.get(ticks.size() - 1), labels + GAP, right);
  }

  /** The chart as SVG. */
  public static String of(Caption caption, Quantity quantity, List<Bar> bars) {
    BarChart chart = new BarChart(quantity, List.copyOf(bars));
    boolean hasLinks = bars.stream().anyMatch(bar -> bar.href() != null);
    double height = ROW * Math.max(1, bars.size()) + FOOT;
    return Svg.of(caption, "bars", hasLinks, Svg.WIDTH, height, chart::draw);
  }

  private void draw(Svg svg) {
    if (bars.isEmpty()) {
      svg.text("empty middle", Svg.WIDTH / 2, ROW, "no values");
      return;
    }
    double bottom = ROW * bars.size();
    double free = Double.NEGATIVE_INFINITY;
    for (double tick : ticks) {
      String said = quantity.sayTick(tick);
      double half = Lettering.width(said) / 2;
      svg.line(tick == 0 ? "axis" : "grid", x.at(tick), 0, x.at(tick), bottom);
      if (x.at(tick) - half > free) {
        svg.text("tick middle", x.at(tick), bottom + 20, said);
        free = x.at(tick) + half + GAP;
      }
    }
    for (int i = 0; i < bars.size(); i++) {
      row(svg, bars.get(i), ROW * i + ROW / 2);
    }
  }

  private void row(Svg svg, Bar bar, double middle) {
    svg.linked(
        bar.href(), () -> svg.text("label end", labels, middle + 5, bar.label(), LABELS_AT_MOST));
    if (bar.value() != null) {
      double width = x.at(bar.value()) - x.start();
      svg.shape(
          "rect",
          "class",
          "bar " + bar.cssClass(),
          "x",
          x.start(),
          "y",
          middle - THICK / 2,
          "width",
          width,
          "height",
          THICK);
    }
    if (bar.hasInterval()) {
      double low = x.at(bar.low());
      double high = x.at(bar.high());
      svg.line("whisker", low, middle, high, middle);
      svg.line("whisker", low, middle - 4, low, middle + 4);
      svg.line("whisker", high, middle - 4, high, middle + 4);
    }
    svg.text("value", Svg.WIDTH - sayings, middle + 5, said(bar), SAYINGS_AT_MOST);
  }

  private String said(Bar bar) {
    if (bar.value() == null) {
      return bar.note();
    }
    return (quantity.say(bar.value()) + " " + bar.note()).strip();
  }
}
