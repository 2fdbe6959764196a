package org.detainerlake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.Locales.inTurkish;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void names_are_compared_in_one_spelling() {
    assertThat(Words.of("St. Mary's  Co. Jail")).containsExactly("ST", "MARYS", "CO", "JAIL");
    assertThat(Words.of("Fort Worth / Mount Saint")).containsExactly("FT", "WORTH", "MT", "ST");
    assertThat(Words.of("Do\u00f1a Ana, Mayag\u00fcez")).containsExactly("DONA", "ANA", "MAYAGUEZ");
    assertThat(Words.of("Comfort Saintly Fortress"))
        .as("whole words only")
        .containsExactly("COMFORT", "SAINTLY", "FORTRESS");
    assertThat(Words.of("ST MARY\u2019S, Prince George`s"))
        .containsExactly("ST", "MARYS", "PRINCE", "GEORGES");
    assertThat(Words.of("MT VERNON / CITY")).isEqualTo(Words.of("Mount Vernon-City"));
    assertThat(Words.of("(2nd) - A")).containsExactly("2ND", "A");
    assertThat(Words.of("\u00a0")).isEmpty();
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of(null)).isEmpty();
  }

  @Test
  void letters_standing_alone_in_a_row_are_one_word() {
    assertThat(Words.of("F.C.I. Dublin")).containsExactly("FCI", "DUBLIN");
    assertThat(Words.of("U.S. Marshals, E.Dist.PA"))
        .containsExactly("US", "MARSHALS", "E", "DIST", "PA");
    assertThat(Words.of("Unit 1 A B 2")).containsExactly("UNIT", "1", "AB", "2");
  }

  @Test
  void a_place_is_the_same_with_and_without_its_spaces() {
    assertThat(Words.placeKey("LA  SALLE")).isEqualTo(Words.placeKey("LaSalle"));
    assertThat(Words.cityKey("N. Las Vegas")).isEqualTo("NORTHLASVEGAS");
    assertThat(Words.cityKey("E")).isEqualTo("E");
    assertThat(Words.cityKey(null)).isEmpty();
  }

  @Test
  void every_locale_gives_the_same_words() {
    assertThat(inTurkish(() -> Words.of("illinois city i")))
        .containsExactly("ILLINOIS", "CITY", "I");
  }
}
