package org.detainerlake.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scale, ticks and the labels of days. */
class AxesTest {
  @Test
  void a_value_lies_where_its_share_of_the_axis_is() {
    Scale scale = new Scale(0, 200, 100, 0);
    assertThat(scale.at(0)).isEqualTo(100);
    assertThat(scale.at(50)).isEqualTo(75);
    assertThat(new Scale(3, 3, 0, 10).at(3)).as("an axis of one value").isEqualTo(5);
  }

  @Test
  void ticks_are_round_and_reach_the_top() {
    assertThat(Ticks.of(0.37, 5, Quantity.SHARE)).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4);
    assertThat(Ticks.of(0.3, 3, Quantity.SHARE)).containsExactly(0.0, 0.1, 0.2, 0.3);
    assertThat(Ticks.of(1, 5, Quantity.SHARE)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    assertThat(Ticks.of(1234, 5, Quantity.COUNT)).containsExactly(0.0, 500.0, 1000.0, 1500.0);
  }

  @Test
  void there_is_no_half_of_a_record() {
    assertThat(Ticks.of(2, 5, Quantity.COUNT)).containsExactly(0.0, 1.0, 2.0);
    assertThat(Ticks.of(0, 5, Quantity.COUNT)).containsExactly(0.0, 1.0);
  }

  @Test
  void a_logarithmic_axis_has_powers_of_ten() {
    assertThat(Ticks.logarithmic(1)).containsExactly(1.0, 2.0, 5.0, 10.0);
    assertThat(Ticks.logarithmic(100)).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    assertThat(Ticks.logarithmic(101)).containsExactly(1.0, 10.0, 100.0, 1000.0);
  }

  @Test
  void days_are_named_as_finely_as_there_is_room() {
    assertThat(labels("2012-03-03", "2016-08-01", 560))
        .containsExactly("2013", "2014", "2015", "2016");
    assertThat(labels("2003-01-01", "2026-01-01", 560))
        .containsExactly("2005", "2010", "2015", "2020", "2025");
    assertThat(labels("2016-01-02", "2016-06-25", 560)).containsExactly("Mar 2016", "May 2016");
    assertThat(labels("2016-01-02", "2016-02-20", 560))
        .containsExactly("2 Jan 2016", "20 Feb 2016");
    assertThat(labels("2016-01-02", "2016-01-02", 560)).containsExactly("2 Jan 2016");
  }

  @Test
  void labels_of_days_never_overlap() {
    for (int days = 0; days < 20_000; days = days * 2 + 1) {
      for (double width = 100; width < 600; width += 50) {
        LocalDate from = LocalDate.of(2003, 11, 30);
        LocalDate to = from.plusDays(days);
        Scale scale = Scale.ofDays(from, to, 0, width);
        double free = Double.NEGATIVE_INFINITY;
        List<DateTick> ticks = DateTick.of(from, to, width);
        assertThat(ticks).isNotEmpty();
        for (DateTick tick : ticks) {
          double middle = scale.at(tick.at());
          double half = Lettering.width(tick.label()) / 2;
          assertThat(middle - half).as("%s days in %s", days, width).isGreaterThan(free);
          free = middle + half;
        }
      }
    }
  }

  @Test
  void long_text_is_cut_between_letters() {
    assertThat(Lettering.shortened("Wake", 100)).isEqualTo("Wake");
    assertThat(Lettering.shortened("Mecklenburg County, NC", 100)).isEqualTo("Mecklenb…");
    assertThat(Lettering.shortened("𝄞𝄞𝄞𝄞", 50)).isEqualTo("𝄞𝄞…");
    assertThat(Lettering.shortened("Mecklenburg", 0)).isEqualTo("…");
  }

  private static List<String> labels(String from, String to, double width) {
    return DateTick.of(LocalDate.parse(from), LocalDate.parse(to), width).stream()
        .map(DateTick::label)
        .toList();
  }
}
