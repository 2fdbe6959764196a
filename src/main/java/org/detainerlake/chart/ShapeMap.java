package org.detainerlake.chart;

import java.util.List;

/** A map of shapes that lie in one frame already, each of one class of colour. */
public final class ShapeMap {
  private ShapeMap() {}

  /**
   * The map as SVG.
   *
   * @param viewBox the frame that all shapes lie in
   * @param borders drawn over the shapes, as one path
   */
  public static String of(Caption caption, String viewBox, List<MapShape> shapes, String borders) {
    return Svg.of(
        caption,
        "map",
        false,
        viewBox,
        svg -> {
          hatch(svg);
          shapes.forEach(shape -> draw(svg, shape));
          svg.shape("path", "class", "borders", "d", borders);
        });
  }

  /** Lines that tell apart what colour alone must not. */
  private static void hatch(Svg svg) {
    svg.open("defs");
    svg.open(
        "pattern",
        "id",
        "hatch",
        "width",
        "4",
        "height",
        "4",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    svg.shape("rect", "class", "hatch-ground", "width", "4", "height", "4");
    svg.shape("line", "class", "hatch-line", "x1", "0", "y1", "0", "x2", "0", "y2", "4");
    svg.close();
    svg.close();
  }

  private static void draw(Svg svg, MapShape shape) {
    if (shape.key() == null) {
      svg.shape("path", "class", shape.cssClass(), "d", shape.path());
      return;
    }
    svg.open("path", "class", shape.cssClass(), "data-j", shape.key(), "d", shape.path());
    svg.element("title", shape.title());
    svg.close();
  }
}
