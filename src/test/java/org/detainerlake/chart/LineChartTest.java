package org.detainerlake.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detainerlake.chart.Picture.number;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {
  private static final Caption CAPTION = new Caption("c", "Declined of decided", "It rises.");

  @Test
  void a_value_is_at_its_day_and_height() {
    Picture picture = chart(line("decided", at("2016-01-01", 0.0), at("2017-01-01", 0.5)));
    Element bottom = picture.one("line", "axis", "base");
    String path = picture.all("path", "line", "declined").get(0).getAttribute("d");
    assertThat(path)
        .isEqualTo(
            "M%s %sL%s %s"
                .formatted(
                    bottom.getAttribute("x1"),
                    bottom.getAttribute("y1"),
                    bottom.getAttribute("x2"),
                    Svg.number(y(picture, "50 %"))));
  }

  @Test
  void where_nothing_is_known_the_line_is_cut() {
    Picture picture =
        chart(
            line(
                "decided",
                at("2016-01-01", 0.1),
                at("2016-02-01", 0.2),
                at("2016-03-01", null),
                at("2016-04-01", 0.3),
                at("2016-05-01", 0.2)));
    assertThat(picture.all("path", "line")).hasSize(2);
    assertThat(picture.all("circle")).isEmpty();
  }

  @Test
  void a_value_between_gaps_is_a_dot_with_its_interval() {
    Picture picture =
        chart(
            line(
                "decided",
                at("2016-01-01", null),
                new Point(LocalDate.parse("2016-02-01"), 0.2, 0.1, 0.4, false),
                at("2016-03-01", null)));
    Element whisker = picture.one("line", "whisker");
    assertThat(picture.all("path")).isEmpty();
    assertThat(number(picture.one("circle", "dot"), "cx")).isEqualTo(number(whisker, "x1"));
    assertThat(number(whisker, "y2")).isCloseTo(y(picture, "40 %"), within(0.1));
  }

  @Test
  void intervals_are_an_area() {
    Picture picture =
        chart(
            line(
                "decided",
                new Point(LocalDate.parse("2016-01-01"), 0.2, 0.1, 0.4, false),
                new Point(LocalDate.parse("2017-01-01"), 0.2, 0.0, 0.4, false)));
    String left = picture.one("line", "axis", "base").getAttribute("x1");
    assertThat(picture.one("path", "band").getAttribute("d"))
        .startsWith("M%s %sL".formatted(left, Svg.number(y(picture, "40 %"))))
        .endsWith("L%s %sZ".formatted(left, Svg.number(y(picture, "10 %"))));
  }

  @Test
  void what_is_preliminary_is_drawn_apart_and_named() {
    Picture picture =
        chart(
            line(
                "decided",
                at("2016-01-01", 0.1),
                at("2016-02-01", 0.2),
                new Point(LocalDate.parse("2016-03-01"), 0.1, null, null, true)));
    assertThat(picture.all("path", "line")).hasSize(2);
    assertThat(picture.all("path", "line", "preliminary")).hasSize(1);
    assertThat(picture.texts("note")).containsExactly("dashed: preliminary");
  }

  @Test
  void names_at_the_ends_stand_apart() {
    Line[] lines =
        Stream.of("one", "two", "three", "four")
            .map(name -> line(name, at("2016-01-01", 0.1), at("2017-01-01", 0.001)))
            .toArray(Line[]::new);
    List<Element> names = chart(lines).all("text", "label");
    assertThat(names).hasSize(4);
    for (int i = 1; i < names.size(); i++) {
      assertThat(number(names.get(i), "y") - number(names.get(i - 1), "y"))
          .isGreaterThanOrEqualTo(Lettering.LINE);
    }
  }

  @Test
  void a_marked_day_is_a_line_through_it() {
    Picture picture =
        Picture.of(
            LineChart.of(
                CAPTION,
                Quantity.COUNT,
                List.of(line("issued", at("2016-01-01", 3.0), at("2018-01-01", 5.0))),
                List.of(
                    new Mark(LocalDate.parse("2017-01-01"), "agreement signed"),
                    new Mark(LocalDate.parse("2020-01-01"), "after the last day"))));
    Element bottom = picture.one("line", "axis", "base");
    assertThat(number(picture.one("line", "mark"), "x1"))
        .isCloseTo((number(bottom, "x1") + number(bottom, "x2")) / 2, within(0.5));
    assertThat(picture.texts("note")).containsExactly("agreement signed");
  }

  @Test
  void nothing_to_draw_is_said() {
    assertThat(chart().texts("empty")).containsExactly("no values");
    assertThat(chart(line("decided", at("2016-01-01", null))).texts("empty"))
        .containsExactly("no values");
    assertThat(chart(line("decided", at("2016-01-01", 0.2))).all("circle", "dot")).hasSize(1);
  }

  @Test
  void the_same_values_are_the_same_text() {
    Line line = line("decided", at("2016-01-01", 0.1), at("2017-01-01", 0.2));
    assertThat(LineChart.of(CAPTION, Quantity.SHARE, List.of(line)))
        .isEqualTo(LineChart.of(CAPTION, Quantity.SHARE, List.of(line)))
        .doesNotContain("style", "#");
  }

  private static Picture chart(Line... lines) {
    return Picture.of(LineChart.of(CAPTION, Quantity.SHARE, List.of(lines)));
  }

  /** The height of a tick, told from the line of the grid that its text stands beside. */
  private static double y(Picture picture, String tick) {
    return picture.all("text", "tick").stream()
        .filter(text -> text.getTextContent().equals(tick))
        .mapToDouble(text -> number(text, "y") - 5)
        .findFirst()
        .orElseThrow();
  }

  private static Line line(String name, Point... points) {
    return new Line(name, "declined", List.of(points));
  }

  private static Point at(String day, Double value) {
    return new Point(LocalDate.parse(day), value, null, null, false);
  }
}
