package org.detainerlake.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What people read before and while they use the program. */
public final class Documents {
  private Documents() {}

  /** README, the page of layouts, and the pages of the site. */
  public static List<Path> all() throws IOException {
    try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("conf/sources/README.md")),
              site.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }
}
