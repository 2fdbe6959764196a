package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detainerlake.catalog.Cause;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.catalog.RecordedBasis;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Wording WORDS = Wording.in(Locale.ENGLISH);
  private static final Path TEMPLATES = Path.of("src/main/resources/report");
  private static final Path SOURCES = Path.of("src/main/java/org/detainerlake/report");

  /** A key as templates and classes write it: words parted by points, in quotes. */
  private static final Pattern KEY = Pattern.compile("\"([a-z0-9_]+(?:\\.[a-z0-9_-]+)+)\"");

  @Test
  void every_text_that_is_asked_for_is_there() throws IOException {
    Set<String> known = bundle().stringPropertyNames();
    for (String key : asked()) {
      assertThat(known).contains(key);
    }
  }

  /** MessageFormat takes a single apostrophe for the start of a quotation and swallows it. */
  @Test
  void an_apostrophe_is_written_twice() throws IOException {
    bundle()
        .forEach(
            (key, text) ->
                assertThat(text.toString().replace("''", "").replaceAll("'\\{\\d\\}'", ""))
                    .as(key.toString())
                    .doesNotContain("'"));
  }

  @Test
  void codes_of_the_catalog_have_words() throws IOException {
    Set<String> known = bundle().stringPropertyNames();
    for (RecordedBasis basis : RecordedBasis.values()) {
      assertThat(known).contains("basis." + basis.code());
    }
    for (OffenseBasis basis : OffenseBasis.values()) {
      assertThat(known).contains("offense." + basis.code());
    }
    for (Cause cause : Cause.values()) {
      assertThat(known).contains("cause." + cause.code());
    }
  }

  @Test
  void a_code_without_words_is_shown_as_it_is() {
    assertThat(WORDS.code("type", "space_station")).isEqualTo("space station");
    assertThat(WORDS.code("type", null)).isEqualTo(Cell.NONE);
  }

  @Test
  void what_is_not_known_is_a_dash_and_never_0() {
    assertThat(WORDS.percent(null)).isEqualTo("–");
    assertThat(WORDS.count(null)).isEqualTo("–");
    assertThat(WORDS.interval(null, 0.5)).isEqualTo("–");
    assertThat(WORDS.percent(0.0)).isEqualTo("0.0 %");
  }

  private static Properties bundle() throws IOException {
    Properties bundle = new Properties();
    bundle.load(Files.newBufferedReader(TEMPLATES.resolve("messages.properties")));
    return bundle;
  }

  private static Set<String> asked() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(TEMPLATES, SOURCES)) {
      try (Stream<Path> list = Files.list(folder)) {
        list.filter(file -> file.toString().matches(".*\\.(hbs|java)")).forEach(files::add);
      }
    }
    Set<String> keys = new HashSet<>();
    for (Path file : files) {
      Matcher matcher = KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
    }
    keys.removeIf(key -> key.matches(".*\\.(html|md|csv|css|js)|report\\.messages"));
    assertThat(keys).hasSizeGreaterThan(100);
    return keys;
  }
}
