package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
  private static final int ROWS_OF_A_SPAN_AND_OF_A_DAY_IN_IT = 3;

  @Test
  void what_still_fails_becomes_as_small_as_it_can() {
    String smallest =
        Shrinking.of(
            "a history with two flaws",
            text -> IntStream.range(0, text.length()).mapToObj(i -> without(text, i)),
            text -> text.indexOf('w') < text.lastIndexOf('w'));
    assertThat(smallest).isEqualTo("ww");
  }

  @Test
  void what_is_smallest_already_stays() {
    assertThat(Shrinking.of("w", text -> Stream.of(""), "w"::equals)).isEqualTo("w");
  }

  /** What the histories are to find: days that belong to the file read last, not to the newest. */
  @Test
  void load_order_as_precedence_is_found_and_shrunk_to_two_files() {
    List<History> failing =
        LongStream.rangeClosed(1, 50)
            .mapToObj(Histories::of)
            .filter(ShrinkingTest::hangsOnLoadOrder)
            .toList();
    assertThat(failing).hasSizeGreaterThan(2);
    for (History history : failing) {
      History smallest = Shrinking.of(history, History::smaller, ShrinkingTest::hangsOnLoadOrder);
      assertThat(smallest.files()).as(smallest.toString()).hasSize(2);
      assertThat(smallest.files().stream().mapToInt(file -> file.rows().size()).sum())
          .as(smallest.toString())
          .isLessThanOrEqualTo(ROWS_OF_A_SPAN_AND_OF_A_DAY_IN_IT);
      assertThat(smallest.toString()).startsWith("seed ").contains("run\n").contains("SYNTHETIC");
    }
  }

  private static boolean hangsOnLoadOrder(History history) {
    List<MadeFile> nationals =
        history.steps().stream()
            .flatMap(List::stream)
            .filter(
                file -> file.shape() == Shape.NATIONAL || file.shape() == Shape.NATIONAL_PERSONS)
            .map(file -> file.copied(0))
            .distinct()
            .toList();
    return nationals.stream()
        .flatMap(file -> file.rows().stream().map(MadeRow::date))
        .anyMatch(day -> !Objects.equals(readLast(nationals, day), newest(nationals, day)));
  }

  private static LocalDate readLast(List<MadeFile> files, LocalDate day) {
    return files.stream()
        .filter(file -> covers(file, day))
        .map(MadeFile::released)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static LocalDate newest(List<MadeFile> files, LocalDate day) {
    return files.stream()
        .filter(file -> covers(file, day))
        .map(MadeFile::released)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean covers(MadeFile file, LocalDate day) {
    List<LocalDate> days = file.rows().stream().map(MadeRow::date).sorted().toList();
    return !day.isBefore(days.get(0)) && !day.isAfter(days.get(days.size() - 1));
  }

  private static String without(String text, int index) {
    return text.substring(0, index) + text.substring(index + 1);
  }
}
