package org.detainerlake.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Rates of places by how much they rest on, between the limits that chance alone would leave. The
 * axis of bases is logarithmic: small places and large ones are apart alike.
 */
public final class FunnelPlot {
  private static final double HEIGHT = 400;
  private static final double FOOT = 50;
  private static final int STEPS = 5;

  private final double benchmark;
  private final List<FunnelPoint> points;
  private final List<Limit> limits;
  private final List<Double> ticks;
  private final List<Double> bases;
  private final Scale x;
  private final Scale y;

  private FunnelPlot(double benchmark, List<FunnelPoint> points, List<Limit> limits) {
    this.benchmark = benchmark;
    this.points = points.stream().filter(point -> point.base() > 0).toList();
    this.limits =
        limits.stream()
            .filter(limit -> limit.base() > 0)
            .sorted(Comparator.comparingInt(Limit::base))
            .toList();
    this.ticks = Ticks.of(top(), STEPS, Quantity.SHARE);
    double largest =
        DoubleStream.concat(
                this.points.stream().mapToDouble(FunnelPoint::base),
                this.limits.stream().mapToDouble(Limit::base))
            .max()
            .orElse(1);
    this.bases = Ticks.logarithmic(largest);
    double left = Lettering.width("100 %") + 8;
    double highest = Math.log10(bases.get(bases.size() - 1));
    this.x = new Scale(0, highest, left, Svg.WIDTH - 30);
    this.y = new Scale(0, ticks.get(ticks.size() - 1), HEIGHT - FOOT, Lettering.LINE);
  }

  /**
   * The chart as SVG.
   *
   * @param benchmark rate of all places together
   * @param points places; those of base 0 have no rate and are left out
   * @param limits for a few bases over the range of the points; lines are drawn between them
   */
  public static String of(
      Caption caption, double benchmark, List<FunnelPoint> points, List<Limit> limits) {
    FunnelPlot plot = new FunnelPlot(benchmark, points, limits);
    boolean hasLinks = plot.points.stream().anyMatch(point -> point.href() != null);
    return Svg.of(caption, "funnel", hasLinks, Svg.WIDTH, HEIGHT, plot::draw);
  }

  private double top() {
    double highest = points.stream().mapToDouble(FunnelPoint::rate).max().orElse(0);
    double limit = limits.stream().mapToDouble(Limit::outerHigh).max().orElse(0);
    return Math.min(1, Math.max(benchmark, Math.max(highest, limit)));
  }

  private void draw(Svg svg) {
    if (points.isEmpty()) {
      svg.text("empty middle", Svg.WIDTH / 2, HEIGHT / 2, "no values");
      return;
    }
    axes(svg);
    limit(svg, "limit outer", Limit::outerLow);
    limit(svg, "limit outer", Limit::outerHigh);
    limit(svg, "limit", Limit::low);
    limit(svg, "limit", Limit::high);
    double all = y.at(benchmark);
    svg.line("benchmark", x.start(), all, x.end(), all);
    points.forEach(point -> place(svg, point));
    svg.text("name", x.start() + 4, all - 5, "all " + Quantity.SHARE.say(benchmark));
    PointNames names = new PointNames(svg);
    points.stream()
        .filter(FunnelPoint::isNamed)
        .sorted(Comparator.comparingInt(FunnelPoint::base).reversed())
        .forEach(point -> names.write(point.label(), x(point.base()), y.at(point.rate())));
  }

  private void axes(Svg svg) {
    for (double tick : ticks) {
      svg.line(tick == 0 ? "axis" : "grid", x.start(), y.at(tick), x.end(), y.at(tick));
      svg.text("tick end", x.start() - 6, y.at(tick) + 5, Quantity.SHARE.sayTick(tick));
    }
    for (double base : bases) {
      svg.line("axis", x(base), y.start(), x(base), y.start() + 5);
      svg.text("tick middle", x(base), y.start() + 21, Quantity.COUNT.sayTick(base));
    }
    svg.text("note end", x.end(), HEIGHT - 8, "how many the rate is of (each step ten times more)");
  }

  private void limit(Svg svg, String cssClass, ToDoubleFunction<Limit> rate) {
    StringBuilder path = new StringBuilder();
    for (Limit limit : limits) {
      double at = y.at(Math.min(rate.applyAsDouble(limit), y.high()));
      path.append(path.isEmpty() ? "M" : "L")
          .append(Svg.number(x(limit.base())))
          .append(' ')
          .append(Svg.number(at));
    }
    if (!path.isEmpty()) {
      svg.shape("path", "class", cssClass, "d", path.toString());
    }
  }

  private void place(Svg svg, FunnelPoint point) {
    svg.linked(
        point.href(),
        () -> {
          svg.open(
              "circle",
              "class",
              "place " + point.cssClass(),
              "cx",
              x(point.base()),
              "cy",
              y.at(point.rate()),
              "r",
              4.0);
          svg.element(
              "title",
              "%s: %s of %s"
                  .formatted(
                      point.label(),
                      Quantity.SHARE.say(point.rate()),
                      Quantity.COUNT.say(point.base())));
          svg.close();
        });
  }

  private double x(double base) {
    return x.at(Math.log10(base));
  }
}
