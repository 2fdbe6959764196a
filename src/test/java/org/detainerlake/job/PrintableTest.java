package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @Test
  void what_a_screen_would_obey_is_written_as_its_code() {
    assertThat(Printable.of("a\nb\rc")).isEqualTo("a\\u000ab\\u000dc");
    assertThat(Printable.of("\u001b[2J\u0007\u009b")).isEqualTo("\\u001b[2J\\u0007\\u009b");
    assertThat(Printable.of("a\u202eb\u2028c")).isEqualTo("a\\u202eb\\u2028c");
    assertThat(Printable.of("\ud83d")).as("half a character").isEqualTo("\\ud83d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/5 ingest   a → b · c", "Año 監獄 \uD83D\uDE00", "%s \\n", ""})
  void any_other_text_stays_as_it_is(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }
}
