package org.detainerlake.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.StringEscapeUtils;
import org.detainerlake.lake.Lake;

/**
 * A weekly report as a test reads it.
 *
 * @param folder of its edition
 * @param console what the run said
 */
public record TestReport(Path folder, String console) {

  /** Written now, of the lake's current publication. */
  public static TestReport of(Path lake, LocalDate week) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false, 1);
    new ReportSteps(new Lake(lake), Optional.ofNullable(week), screen).run();
    String console = said.toString(StandardCharsets.UTF_8);
    String page = console.lines().reduce((first, last) -> last).orElseThrow();
    return new TestReport(Path.of(page).getParent(), console);
  }

  /** The page. */
  public String page() throws IOException {
    return Files.readString(folder.resolve("weekly.html"));
  }

  /** One part of the page, as it is written. */
  public String section(String id) throws IOException {
    return StringUtils.substringBetween(page(), "<section id=\"" + id + "\"", "</section>");
  }

  /** The rows of a table: its first cells in words, as far as they are texts or counts. */
  public List<String> rows(String table) throws IOException {
    String body = StringUtils.substringBetween(page(), "<table id=\"" + table + "\"", "</table>");
    return Arrays.stream(StringUtils.substringsBetween(body, "<tr>", "</tr>"))
        .skip(1)
        .map(TestReport::cells)
        .toList();
  }

  /** All but what follows the last number. */
  private static String cells(String row) {
    String words =
        Arrays.stream(StringUtils.substringsBetween(row + "<", ">", "<"))
            .filter(text -> !text.isBlank())
            .map(StringEscapeUtils::unescapeHtml4)
            .collect(Collectors.joining(" "));
    return words.replaceFirst("(?<=\\d) [^\\d]+$", "");
  }
}
