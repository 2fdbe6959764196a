package org.detainerlake.chart;

import java.util.List;

/** A line as small as a word, without axes: for a cell of a table that tells the numbers. */
public final class Sparkline {
  private Sparkline() {}

  private static final double WIDTH = 120;
  private static final double HEIGHT = 24;
  private static final double EDGE = 3;

  /**
   * The line as SVG.
   *
   * @param top value at the upper edge: the same for all lines that are compared. Higher values
   *     widen it
   */
  public static String of(Caption caption, Line line, double top) {
    return Svg.of(caption, "spark", false, WIDTH, HEIGHT, svg -> draw(svg, line, top));
  }

  private static void draw(Svg svg, Line line, double top) {
    List<Point> points = line.points();
    if (points.stream().allMatch(point -> point.value() == null)) {
      return;
    }
    double highest = Math.max(top, points.stream().mapToDouble(Point::top).max().orElse(0));
    Scale x =
        Scale.ofDays(points.get(0).at(), points.get(points.size() - 1).at(), EDGE, WIDTH - EDGE);
    Scale y = new Scale(0, highest, HEIGHT - EDGE, EDGE);
    new LinePaths(svg, x, y).draw(line);
  }
}
