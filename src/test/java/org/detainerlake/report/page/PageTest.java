package org.detainerlake.report.page;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The report as people have it: in a browser, from a disk, with scripts and without. */
class PageTest {
  private static final Path SHOTS = Path.of("target/page/shots");
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.ofThisMachine();
    page = ExamplePage.plain(browser);
  }

  @TestFactory
  Stream<DynamicTest> it_can_be_read() throws Exception {
    return browser.checks("look.mjs", page, SHOTS);
  }

  @TestFactory
  Stream<DynamicTest> it_can_be_used() throws Exception {
    return browser.checks("use.mjs", page);
  }

  @TestFactory
  Stream<DynamicTest> a_pointer_finds_its_way() throws Exception {
    return browser.checks("point.mjs", page);
  }

  @TestFactory
  Stream<DynamicTest> names_stay_names() throws Exception {
    return browser.checks(
        "names.mjs", ExamplePage.naughty(browser), page, Path.of("src/test/page/naughty.json"));
  }
}
