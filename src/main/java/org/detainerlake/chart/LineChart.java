package org.detainerlake.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values over time from 0 on, with their intervals as areas and gaps where nothing is known. What
 * is preliminary is grey and dashed, and the chart says so.
 */
public final class LineChart {
  private static final double HEIGHT = 320;
  private static final double FOOT = 28;
  private static final int STEPS = 5;

  private final Quantity quantity;
  private final List<Line> lines;
  private final List<Mark> marks;
  private final List<Double> ticks;
  private final Scale x;
  private final Scale y;
  private final LocalDate from;
  private final LocalDate to;

  private LineChart(Quantity quantity, List<Line> lines, List<Mark> marks) {
    this.quantity = quantity;
    this.lines = lines;
    this.from = days(lines).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    this.to = days(lines).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    this.marks =
        marks.stream()
            .filter(mark -> !mark.at().isBefore(from) && !mark.at().isAfter(to))
            .sorted(Comparator.comparing(Mark::at))
            .toList();
    double top = points(lines).mapToDouble(Point::top).max().orElse(0);
    this.ticks = Ticks.of(top, STEPS, quantity);
    double left =
        ticks.stream().mapToDouble(t -> Lettering.width(quantity.sayTick(t))).max().orElse(0) + 8;
    double right = Svg.WIDTH - EndLabels.width(lines) - 8;
    double head = Lettering.LINE * (1 + this.marks.size());
    this.x = Scale.ofDays(from, to, left, right);
    this.y = new Scale(0, ticks.get(ticks.size() - 1), height() - FOOT, head);
  }

  /**
   * The chart as SVG.
   *
   * @param lines each with its name at its end; of the same quantity
   */
  public static String of(Caption caption, Quantity quantity, List<Line> lines) {
    return of(caption, quantity, lines, List.of());
  }

  /**
   * The chart with days marked.
   *
   * @param marks those outside of the lines' days are left out
   */
  public static String of(Caption caption, Quantity quantity, List<Line> lines, List<Mark> marks) {
    LineChart chart = new LineChart(quantity, List.copyOf(lines), marks);
    return Svg.of(caption, "lines", false, Svg.WIDTH, chart.height(), chart::draw);
  }

  private double height() {
    return HEIGHT + marks.size() * Lettering.LINE;
  }

  private void draw(Svg svg) {
    if (points(lines).noneMatch(point -> point.value() != null)) {
      svg.text("empty middle", Svg.WIDTH / 2, HEIGHT / 2, "no values");
      return;
    }
    axes(svg);
    for (int i = 0; i < marks.size(); i++) {
      mark(svg, marks.get(i), Lettering.LINE * (i + 1));
    }
    LinePaths paths = new LinePaths(svg, x, y);
    lines.forEach(paths::draw);
    EndLabels.draw(svg, lines, x, y);
    if (points(lines).anyMatch(Point::isPreliminary)) {
      svg.text("note end", Svg.WIDTH, Lettering.SIZE, "dashed: preliminary");
    }
  }

  private void axes(Svg svg) {
    for (double tick : ticks) {
      svg.line(tick == 0 ? "axis base" : "grid", x.start(), y.at(tick), x.end(), y.at(tick));
      svg.text("tick end", x.start() - 6, y.at(tick) + 5, quantity.sayTick(tick));
    }
    for (DateTick tick : DateTick.of(from, to, x.end() - x.start())) {
      double at = x.at(tick.at());
      svg.line("axis", at, y.start(), at, y.start() + 5);
      svg.text("tick middle", inside(at, tick.label()), y.start() + 22, tick.label());
    }
  }

  /** The label of a day near an edge is moved inwards. */
  private static double inside(double at, String label) {
    double half = Lettering.width(label) / 2;
    return Math.min(Math.max(at, half), Svg.WIDTH - half);
  }

  private void mark(Svg svg, Mark mark, double line) {
    double at = x.at(mark.at());
    boolean isRight = at > (x.start() + x.end()) / 2;
    double room = (isRight ? at : Svg.WIDTH - at) - 6;
    svg.line("mark", at, line, at, y.start());
    svg.text(isRight ? "note end" : "note", at + (isRight ? -5 : 5), line + 12, mark.label(), room);
  }

  private static Stream<Point> points(List<Line> lines) {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  private static Stream<LocalDate> days(List<Line> lines) {
    return points(lines).map(Point::at);
  }
}
