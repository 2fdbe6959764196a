package org.detainerlake.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detainerlake.chart.Picture.number;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class OtherChartsTest {
  private static final Caption CAPTION = new Caption("c", "A chart", "What it shows.");

  @Test
  void bars_are_as_long_as_their_values() {
    Picture picture =
        bars(
            new Bar("Wake County, NC", 0.5, 0.25, 1.0, "declined", "4 of 8", null),
            Bar.of("Durham County, NC", 0.25, "honored"));
    List<Element> bars = picture.all("rect", "bar");
    assertThat(number(bars.get(0), "width"))
        .isCloseTo(2 * number(bars.get(1), "width"), within(0.2));
    Element whisker = picture.all("line", "whisker").get(0);
    double unit = number(bars.get(0), "width") / 0.5;
    assertThat(number(whisker, "x2") - number(whisker, "x1")).isCloseTo(0.75 * unit, within(0.2));
    assertThat(picture.texts("value")).containsExactly("50.0 % 4 of 8", "25.0 %");
  }

  @Test
  void a_long_label_is_cut_and_kept_whole_in_its_title() {
    String name = "Mecklenburg County Detention Center North, NC";
    Element label = bars(Bar.of(name, 1, "declined")).one("text", "label");
    assertThat(label.getFirstChild().getTextContent()).isEqualTo(name);
    assertThat(label.getLastChild().getTextContent()).isEqualTo("Mecklenburg County Dete…");
  }

  @Test
  void a_value_that_is_not_known_has_no_bar() {
    Picture picture = bars(new Bar("a", null, null, null, "declined", "none decided", null));
    assertThat(picture.all("rect")).isEmpty();
    assertThat(picture.texts("value")).containsExactly("none decided");
  }

  @Test
  void parts_fill_the_bar_and_are_counted_below() {
    assertThat(
            StackedBar.of(
                CAPTION,
                List.of(
                    new Part("Declined", 1, "declined"),
                    new Part("Honored", 3, "honored"),
                    new Part("Other", 0, "other"))))
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart parts" \
            viewBox="0 0 640 104" role="img" aria-labelledby="c-title c-desc"><title id="c-title">A chart</title>\
            <desc id="c-desc">What it shows.</desc>\
            <rect class="part declined" x="0" y="0" width="160" height="40"/>\
            <rect class="part declined" x="0" y="56" width="14" height="14"/>\
            <text class="label" x="20" y="69">Declined 1 (25.0 %)</text>\
            <rect class="part honored" x="160" y="0" width="480" height="40"/>\
            <rect class="part honored" x="0" y="80" width="14" height="14"/>\
            <text class="label" x="20" y="93">Honored 3 (75.0 %)</text>\
            <rect class="part other" x="320" y="56" width="14" height="14"/>\
            <text class="label" x="340" y="69">Other 0 (0.0 %)</text></svg>""");
  }

  @Test
  void long_entries_of_parts_have_a_line_of_their_own() {
    List<Part> parts =
        List.of(
            new Part("Released before ICE could pick up", 123_456, "released_before_pickup"),
            new Part("Other", 1, "other"));
    assertThat(Picture.of(StackedBar.of(CAPTION, parts)).all("text", "label"))
        .extracting(entry -> number(entry, "x"))
        .containsOnly(20.0);
  }

  @Test
  void places_lie_by_size_in_steps_of_ten() {
    Picture picture =
        funnel(
            new FunnelPoint(1, 0.0, "one", null, "within", false),
            new FunnelPoint(100, 0.5, "hundred", "#h", "far_above", true),
            new FunnelPoint(10_000, 0.5, "most", null, "within", false),
            new FunnelPoint(0, 0.0, "none decided", null, "within", true));
    List<Element> places = picture.all("circle", "place");
    assertThat(places).hasSize(3);
    assertThat(number(places.get(1), "cx"))
        .isCloseTo((number(places.get(0), "cx") + number(places.get(2), "cx")) / 2, within(0.1));
    assertThat(number(places.get(1), "cy"))
        .isCloseTo(number(places.get(0), "cy") * 0.5 + Lettering.LINE * 0.5, within(0.1));
    assertThat(picture.texts("name")).containsExactly("all 20.0 %", "hundred");
    assertThat(picture.one("a").getTextContent()).isEqualTo("hundred: 50.0 % of 100");
    assertThat(picture.all("path", "limit")).hasSize(4);
  }

  @Test
  void names_that_would_lie_over_others_are_left_out() {
    assertThat(
            funnel(
                    new FunnelPoint(100, 0.50, "first", null, "above", true),
                    new FunnelPoint(101, 0.51, "largest", null, "above", true),
                    new FunnelPoint(101, 0.80, "higher", null, "above", true))
                .texts("name"))
        .containsExactly("all 20.0 %", "largest", "higher");
  }

  @Test
  void a_line_as_small_as_a_word() {
    LocalDate day = LocalDate.parse("2016-01-01");
    assertThat(
            Sparkline.of(
                CAPTION,
                new Line(
                    "",
                    "declined",
                    List.of(
                        new Point(day, 0.0, null, null, false),
                        new Point(day.plusDays(7), 0.5, null, null, false))),
                1))
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart spark" \
            viewBox="0 0 120 24" role="img" aria-labelledby="c-title c-desc"><title id="c-title">A chart</title>\
            <desc id="c-desc">What it shows.</desc>\
            <path class="line declined" d="M3 21L117 12"/></svg>""");
  }

  @Test
  void nothing_to_draw_is_said() {
    assertThat(bars().texts("empty")).containsExactly("no values");
    assertThat(Picture.of(StackedBar.of(CAPTION, List.of())).texts("empty"))
        .containsExactly("no values");
    assertThat(funnel().texts("empty")).containsExactly("no values");
    String spark = Sparkline.of(CAPTION, new Line("", "declined", List.of()), 1);
    assertThat(Picture.of(spark).all("path")).isEmpty();
  }

  private static Picture bars(Bar... bars) {
    return Picture.of(BarChart.of(CAPTION, Quantity.SHARE, List.of(bars)));
  }

  private static Picture funnel(FunnelPoint... points) {
    return Picture.of(
        FunnelPlot.of(
            CAPTION,
            0.2,
            List.of(points),
            List.of(new Limit(1000, 0.18, 0.23, 0.16, 0.24), new Limit(1, 0, 1, 0, 1))));
  }
}
