package org.detainerlake.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, small methods, no column name in quotes outside the catalog. */
class SizeTest {
  private static final int FILE_LINES = 250;
  private static final int METHOD_LINES = 30;

  /**
   * In google-java-format a member of a class opens at two spaces, one of a nested class at four: a
   * signature that ends its line with a bracket, and is no statement.
   */
  private static final Pattern OPENS =
      Pattern.compile(
          "^( {2}| {4})(?!(if|for|while|try|switch|return|throw|new|else|do|synchronized)\\b)"
              + "(?!.*\\b(record|class|interface|enum)\\b)"
              + "(?:[\\w<>\\[\\], ?]+ )?\\w+\\((?:[^-=;]*\\{|$)");

  private static final Pattern QUOTED_COLUMN = Pattern.compile("\\bcol(umn)?\\(\"[a-z_]+\"\\)");

  @Test
  void no_file_is_long() throws IOException {
    List<Path> sources = sources("src");
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(sources)
        .allSatisfy(
            file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(FILE_LINES));
  }

  @Test
  void no_method_is_long() throws IOException {
    List<String> tooLong = new ArrayList<>();
    int methods = 0;
    for (Path file : sources("src")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        int length = length(lines, i);
        methods += length > 0 ? 1 : 0;
        if (length > METHOD_LINES) {
          tooLong.add("%s:%d has %d lines".formatted(file, i + 1, length));
        }
      }
    }
    assertThat(methods).isGreaterThan(500);
    assertThat(tooLong).isEmpty();
  }

  @Test
  void column_names_stand_in_the_catalog_only() throws IOException {
    assertThat(sources("src/main"))
        .filteredOn(file -> !file.toString().contains("/catalog/"))
        .allSatisfy(
            file -> assertThat(QUOTED_COLUMN.matcher(Files.readString(file)).find()).isFalse());
  }

  /** One prints rows into logs, the other drops them, of other columns other ones. */
  @Test
  void no_reader_fails_with_a_row_or_drops_one() throws IOException {
    assertThat(sources("src/main"))
        .allSatisfy(
            file -> assertThat(Files.readString(file)).doesNotContain("FAILFAST", "DROPMALFORMED"));
  }

  /** Lines of the member that opens at this line, its own first and last included; 0 if none. */
  private static int length(List<String> lines, int start) {
    String line = lines.get(start);
    if (!OPENS.matcher(line).find() || isCall(lines, start)) {
      return 0;
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    for (int end = start + 1; end < lines.size(); end++) {
      if (lines.get(end).equals(indent + "}")) {
        return end - start + 1;
      }
    }
    return 0;
  }

  /** A call that is broken over lines ends in a semicolon before any brace opens. */
  private static boolean isCall(List<String> lines, int start) {
    for (int i = start; i < lines.size(); i++) {
      if (lines.get(i).endsWith("{")) {
        return lines.get(i).contains("->");
      }
      if (lines.get(i).endsWith(";")) {
        return true;
      }
    }
    return true;
  }

  private static List<Path> sources(String root) throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of(root))) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
