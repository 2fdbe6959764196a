package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest
  @CsvSource({
    "a\nb, a\\u000ab",
    "a\rb, a\\u000db",
    "\u001b[2J, \\u001b[2J",
    "\u0007\u009b, \\u0007\\u009b",
    "a\u202eb, a\\u202eb",
    "a\u2028b, a\\u2028b",
    "\ud83d, \\ud83d"
  })
  void what_a_screen_would_obey_is_written_as_its_code(String text, String shown) {
    assertThat(Printable.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/5 ingest   a → b · c", "Año 監獄 \uD83D\uDE00", "%s \\n", ""})
  void any_other_text_stays_as_it_is(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }
}
