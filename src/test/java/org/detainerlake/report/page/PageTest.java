package org.detainerlake.report.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The report as people have it: in a browser, from a disk, with scripts and without. */
class PageTest {
  private static final Path SHOTS = Path.of("target/page/shots");
  private static final Path NAMES = Path.of("src/test/page/naughty.json");
  private static Browser browser;
  private static SamplePages pages;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.ofThisMachine();
    pages = SamplePages.called("plain", List.of("Harmless County"));
  }

  @TestFactory
  Stream<DynamicTest> it_can_be_read() throws Exception {
    return browser.checks("look.mjs", pages.whole(), SHOTS.resolve("whole"));
  }

  @TestFactory
  Stream<DynamicTest> so_can_the_page_of_a_state() throws Exception {
    return browser.checks("look.mjs", pages.state(), SHOTS.resolve("state"));
  }

  @TestFactory
  Stream<DynamicTest> so_can_the_index() throws Exception {
    return browser.checks("look.mjs", pages.index(), SHOTS.resolve("index"));
  }

  @TestFactory
  Stream<DynamicTest> it_can_be_used() throws Exception {
    return browser.checks("use.mjs", pages.whole());
  }

  @TestFactory
  Stream<DynamicTest> a_pointer_finds_its_way() throws Exception {
    return browser.checks("point.mjs", pages.whole());
  }

  /** The twin's names are as long: a chart cuts a long one short, and then has a title. */
  @TestFactory
  Stream<DynamicTest> names_stay_names() throws Exception {
    List<String> names =
        new ObjectMapper().readValue(Files.readString(NAMES), new TypeReference<>() {});
    List<String> harmless = names.stream().map(name -> name.replaceAll("[^A-Za-z]", "x")).toList();
    return browser.checks(
        "names.mjs",
        SamplePages.called("names", names).whole(),
        SamplePages.called("twin", harmless).whole(),
        NAMES);
  }
}
