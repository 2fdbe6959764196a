package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void a_whole_number_has_no_decimals_and_others_at_most_four() {
    assertThat(Figures.of(0)).isEqualTo("0");
    assertThat(Figures.of(3)).isEqualTo("3");
    assertThat(Figures.of(0.001)).isEqualTo("0.001");
    assertThat(Figures.of(1.0 / 3)).isEqualTo("0.3333");
    assertThat(Figures.of(2.0 / 3)).isEqualTo("0.6667");
    assertThat(Figures.of(0.00004)).isEqualTo("0");
    assertThat(Figures.of(999.99999)).isEqualTo("1,000");
  }

  @Test
  void thousands_are_parted() {
    assertThat(Figures.of(1234567)).isEqualTo("1,234,567");
    assertThat(Figures.of(-1234.5)).isEqualTo("-1,234.5");
  }

  @Test
  void no_locale_changes_a_figure() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Figures.of(1234.5)).isEqualTo("1,234.5");
    } finally {
      Locale.setDefault(before);
    }
  }
}
