package org.detainerlake.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detainerlake.testing.Locales;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgTest {
  private static final String NAUGHTY =
      "</svg><script>alert(\"1\" & '2')</script>\u0000\u001b\uD800<!--";
  private static final String HARMLESS =
      "</svg><script>alert(\"1\" & '2')</script>\uFFFD\uFFFD\uFFFD<!--";

  @Test
  void no_text_of_a_caller_is_more_than_text() {
    String svg =
        BarChart.of(
            new Caption("c", NAUGHTY, NAUGHTY),
            Quantity.COUNT,
            List.of(new Bar(NAUGHTY, 1.0, null, null, NAUGHTY, NAUGHTY, null)));
    Picture picture = Picture.of(svg);
    assertThat(svg).doesNotContain("<script", "</script");
    assertThat(picture.all("title").get(0).getTextContent()).isEqualTo(HARMLESS);
    assertThat(picture.one("desc").getTextContent()).isEqualTo(HARMLESS);
    assertThat(picture.one("rect", "bar").getAttribute("class")).isEqualTo("bar " + HARMLESS);
  }

  @Test
  void title_and_description_are_tied_to_the_picture() {
    Element svg = picture(null).root();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
    assertThat(picture(null).one("title").getAttribute("id")).isEqualTo("c-title");
    assertThat(picture(null).one("desc").getAttribute("id")).isEqualTo("c-desc");
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 640 58");
    assertThat(svg.hasAttribute("width")).isFalse();
  }

  @Test
  void a_picture_with_links_does_not_hide_them() {
    assertThat(picture("#c37119").root().getAttribute("role")).isEqualTo("group");
    assertThat(picture("#c37119").one("a").getAttribute("href")).isEqualTo("#c37119");
    assertThat(picture("https://example.org/a:b").all("a")).hasSize(1);
    assertThat(picture("county/37119.html").all("a")).hasSize(1);
  }

  @Test
  void a_link_runs_no_script() {
    assertThatThrownBy(() -> picture("javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("leads neither into the page nor to the web: javascript:alert(1)");
  }

  @Test
  void an_id_is_one_word() {
    assertThatThrownBy(() -> new Caption("1 a", "t", "d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no start of an id: 1 a");
  }

  @Test
  void numbers_are_short_and_the_same_everywhere() {
    assertThat(Locales.inTurkish(() -> Svg.number(12.34))).isEqualTo("12.3");
    assertThat(Locales.inTurkish(() -> Quantity.SHARE.say(0.1794))).isEqualTo("17.9 %");
    assertThat(Locales.inTurkish(() -> Quantity.COUNT.say(1234))).isEqualTo("1,234");
    assertThat(Svg.number(-0.04)).isEqualTo("0");
    assertThat(Svg.number(1000)).isEqualTo("1000");
  }

  private static Picture picture(String href) {
    return Picture.of(
        BarChart.of(
            new Caption("c", "title", "what it shows"),
            Quantity.COUNT,
            List.of(new Bar("a", 1.0, null, null, "declined", "", href))));
  }
}
