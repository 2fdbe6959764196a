package org.detainerlake.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names beside points, each only where it lies over none that was written before. */
final class PointNames {
  private static final double AT_MOST = 0.3 * Svg.WIDTH;
  private static final double BESIDE = 8;

  private final Svg svg;
  private final List<Rectangle2D> taken = new ArrayList<>();

  PointNames(Svg svg) {
    this.svg = svg;
  }

  /** Right of the point, or left of it at the right edge. */
  void write(String name, double x, double y) {
    double width = Math.min(Lettering.width(name), AT_MOST);
    boolean isLeft = x + BESIDE + width > Svg.WIDTH;
    double from = isLeft ? x - BESIDE - width : x + BESIDE;
    Rectangle2D room = new Rectangle2D.Double(from, y - Lettering.SIZE / 2, width, Lettering.SIZE);
    if (taken.stream().noneMatch(room::intersects)) {
      taken.add(room);
      svg.text(isLeft ? "name end" : "name", isLeft ? x - BESIDE : from, y + 5, name, AT_MOST);
    }
  }
}
