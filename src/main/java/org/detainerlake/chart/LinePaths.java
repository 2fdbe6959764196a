package org.detainerlake.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Draws one line: its bands, its stretches, and its values that stand alone between gaps. */
record LinePaths(Svg svg, Scale x, Scale y) {
  void draw(Line line) {
    for (List<Point> run : runs(line.points(), Point::hasBand)) {
      for (List<Point> stretch : stretches(run)) {
        band(stretch, line.cssClass());
      }
    }
    for (List<Point> run : runs(line.points(), point -> point.value() != null)) {
      if (run.size() == 1) {
        dot(run.get(0), line.cssClass());
      }
      for (List<Point> stretch : stretches(run)) {
        svg.shape("path", "class", "line " + classOf(stretch, line.cssClass()), "d", path(stretch));
      }
    }
  }

  private void dot(Point point, String cssClass) {
    double at = x(point);
    String named = (point.isPreliminary() ? "preliminary " : "") + cssClass;
    if (point.hasBand()) {
      svg.line("whisker " + named, at, y.at(point.low()), at, y.at(point.high()));
    }
    svg.shape("circle", "class", "dot " + named, "cx", at, "cy", y.at(point.value()), "r", 3.0);
  }

  private void band(List<Point> stretch, String cssClass) {
    StringBuilder path = new StringBuilder();
    for (Point point : stretch) {
      path.append(path.isEmpty() ? "M" : "L").append(spot(x(point), y.at(point.high())));
    }
    for (int i = stretch.size() - 1; i >= 0; i--) {
      path.append("L").append(spot(x(stretch.get(i)), y.at(stretch.get(i).low())));
    }
    svg.shape("path", "class", "band " + classOf(stretch, cssClass), "d", path + "Z");
  }

  private String path(List<Point> stretch) {
    StringBuilder path = new StringBuilder();
    for (Point point : stretch) {
      path.append(path.isEmpty() ? "M" : "L").append(spot(x(point), y.at(point.value())));
    }
    return path.toString();
  }

  private double x(Point point) {
    return x.at(point.at());
  }

  private static String spot(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  /** A stretch leads to its last point: where that is preliminary, so is the way to it. */
  private static String classOf(List<Point> stretch, String cssClass) {
    boolean isPreliminary = stretch.get(stretch.size() - 1).isPreliminary();
    return (isPreliminary ? "preliminary " : "") + cssClass;
  }

  /** Neighbours that hold, cut where one does not; a point without neighbours is a run too. */
  private static List<List<Point>> runs(List<Point> points, Predicate<Point> holds) {
    List<List<Point>> runs = new ArrayList<>();
    boolean isOpen = false;
    for (Point point : points) {
      if (!holds.test(point)) {
        isOpen = false;
        continue;
      }
      if (!isOpen) {
        runs.add(new ArrayList<>());
      }
      isOpen = true;
      runs.get(runs.size() - 1).add(point);
    }
    return runs;
  }

  /** A run of two or more cut where what is preliminary begins or ends; cuts share a point. */
  private static List<List<Point>> stretches(List<Point> run) {
    List<List<Point>> stretches = new ArrayList<>();
    for (int i = 1; i < run.size(); i++) {
      boolean isNew = i == 1 || run.get(i).isPreliminary() != run.get(i - 1).isPreliminary();
      if (isNew) {
        stretches.add(new ArrayList<>(List.of(run.get(i - 1))));
      }
      stretches.get(stretches.size() - 1).add(run.get(i));
    }
    return stretches;
  }
}
