package org.detainerlake.chart;

import java.util.List;

/**
 * Values over time.
 *
 * @param name what readers call it
 * @param cssClass its colour in chart.css, such as {@code declined} or {@code series-1}
 * @param points in the order of their days
 */
public record Line(String name, String cssClass, List<Point> points) {
  public Line {
    points = List.copyOf(points);
  }
}
