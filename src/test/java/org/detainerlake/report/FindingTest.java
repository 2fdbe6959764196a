package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
  private static String findingIn(Locale locale, Counts counts) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      return finding("2015-01-03", counts);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_rate_never_travels_without_its_counts_and_interval() {
    assertThat(finding("2015-01-03", new Counts(12345, 1234, 3702, 0, 2, 7407)))
        .isEqualTo(
            "Week of 3 Jan 2015: 12,345 issued; of 4,936 decided 1,234 were declined = 25.0 %"
                + " (95 % interval 23.8 % to 26.2 %); outcome unknown for 60.0 % of those issued");
  }

  @Test
  void none_declined_of_some_is_a_rate_of_zero() {
    assertThat(finding("2015-12-26", new Counts(4, 0, 1, 0, 0, 3)))
        .isEqualTo(
            "Week of 26 Dec 2015: 4 issued; of 1 decided 0 were declined = 0.0 %"
                + " (95 % interval 0.0 % to 79.3 %); outcome unknown for 75.0 % of those issued");
  }

  @Test
  void nothing_decided_gives_no_rate() {
    assertThat(finding("2015-01-03", new Counts(7, 0, 0, 0, 0, 7)))
        .isEqualTo(
            "Week of 3 Jan 2015: 7 issued; none was declined or honored;"
                + " outcome unknown for 100.0 % of those issued");
  }

  @Test
  void nothing_issued_gives_no_share_either() {
    assertThat(finding("2015-01-03", Counts.NONE))
        .isEqualTo(
            "Week of 3 Jan 2015: 0 issued; none was declined or honored;"
                + " outcome unknown for not known of those issued");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "ar-EG-u-nu-arab"})
  void the_sentence_is_the_same_in_every_locale(String tag) {
    Counts counts = new Counts(12345, 1234, 3702, 0, 2, 7407);
    assertThat(findingIn(Locale.forLanguageTag(tag), counts))
        .isEqualTo(finding("2015-01-03", counts));
  }

  private static String finding(String week, Counts counts) {
    return Finding.of(LocalDate.parse(week), counts);
  }
}
