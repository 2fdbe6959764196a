package org.detainerlake.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path PAGE = Path.of("src/site/markdown/data-dictionary.md");

  /** Rewritten by: mvn -q test -Dtest=DataDictionaryTest -Ddetainer.rewrite=true */
  @Test
  void the_page_says_what_the_catalog_says() throws IOException {
    if (Boolean.getBoolean("detainer.rewrite")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, DataDictionary.markdown());
    }
    assertThat(Files.readString(PAGE))
        .as("stale: mvn -q test -Dtest=DataDictionaryTest -Ddetainer.rewrite=true")
        .isEqualTo(DataDictionary.markdown());
  }
}
