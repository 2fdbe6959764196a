package org.detainerlake.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of SYNTHETIC figures with what the scripts ask for. */
final class ExamplePage {
  private ExamplePage() {}

  static Path plain(Browser browser) throws Exception {
    return page(browser, "example.html");
  }

  static Path naughty(Browser browser) throws Exception {
    return page(browser, "naughty.html", Path.of("src/test/page/naughty.json"));
  }

  private static Path page(Browser browser, String name, Path... names) throws Exception {
    Path page = Path.of("target/page", name).toAbsolutePath();
    List<String> words =
        new ArrayList<>(
            List.of(
                "example.mjs",
                Path.of("src/main/resources").toAbsolutePath().toString(),
                page.toString()));
    for (Path file : names) {
      words.add(file.toAbsolutePath().toString());
    }
    browser.node().says(words.toArray(String[]::new));
    return page;
  }
}
