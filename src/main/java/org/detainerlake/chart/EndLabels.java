package org.detainerlake.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of lines at their right ends, moved apart where they would lie over one another. */
final class EndLabels {
  private EndLabels() {}

  private static final double KEY = 22;
  // half a date has room beside the axis too
  private static final double AT_LEAST = 30;
  private static final double AT_MOST = 0.34 * Svg.WIDTH;

  private record Label(Line line, double y) {}

  /** Units that the longest takes, with its key. */
  static double width(List<Line> lines) {
    double longest =
        lines.stream().mapToDouble(line -> Lettering.width(line.name())).max().orElse(0);
    return Math.min(Math.max(longest, AT_LEAST), AT_MOST) + KEY;
  }

  static void draw(Svg svg, List<Line> lines, Scale x, Scale y) {
    double at = x.end() + 4;
    for (Label label : apart(wanted(lines, y), y)) {
      svg.line("line " + label.line.cssClass(), at, label.y, at + KEY - 8, label.y);
      svg.text("label", at + KEY - 4, label.y + 5, label.line.name(), AT_MOST);
    }
  }

  private static List<Label> wanted(List<Line> lines, Scale y) {
    return lines.stream()
        .map(line -> new Label(line, y.at(last(line))))
        .sorted(Comparator.comparingDouble(Label::y))
        .toList();
  }

  private static double last(Line line) {
    return line.points().stream()
        .filter(point -> point.value() != null)
        .reduce((before, after) -> after)
        .map(Point::value)
        .orElse(0.0);
  }

  /** Pushed down from the top, then up from the bottom. */
  private static List<Label> apart(List<Label> wanted, Scale y) {
    List<Label> placed = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Label label : wanted) {
      double at = Math.max(label.y, free);
      placed.add(new Label(label.line, at));
      free = at + Lettering.LINE;
    }
    double limit = y.start();
    for (int i = placed.size() - 1; i >= 0; i--) {
      Label label = placed.get(i);
      placed.set(i, new Label(label.line, Math.min(label.y, limit)));
      limit = placed.get(i).y - Lettering.LINE;
    }
    return placed;
  }
}
