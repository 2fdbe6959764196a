package org.detainerlake.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shapes of the report's map against the counties that there are. */
class CountyShapesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String COUNTED_AS_OF = "2020-01-01";
  private static final int MOST_BYTES = 500_000;

  /** County, path and source; no path has a comma. */
  private static final List<String[]> SHAPES = cells("report/county_shapes.csv", 3);

  private static final List<String[]> NOT_ON_MAP = cells("report/counties_not_on_map.csv", 3);
  private static final List<String[]> COUNTIES = cells("reference/counties.csv", 8);

  @Test
  void every_county_has_a_shape_or_a_reason_for_having_none() {
    assertThat(SHAPES).hasSizeGreaterThan(3_100);
    List<String> here = first(SHAPES);
    here.addAll(first(NOT_ON_MAP));
    assertThat(here).containsExactlyInAnyOrderElementsOf(first(COUNTIES));
  }

  @Test
  void what_is_counted_is_drawn_but_for_territories() {
    Predicate<String[]> stands =
        county ->
            county[5].compareTo(COUNTED_AS_OF) <= 0
                && (county[6].isEmpty() || county[6].compareTo(COUNTED_AS_OF) >= 0);
    Set<String> territories = Set.of("AS", "GU", "MP", "PR", "VI");
    assertThat(first(SHAPES))
        .containsExactlyInAnyOrderElementsOf(
            first(
                COUNTIES.stream()
                    .filter(stands.and(county -> !territories.contains(county[4])))
                    .toList()));
  }

  @Test
  void every_shape_can_be_seen_within_the_view_box() {
    String[] borders = cells("report/state_borders.csv", 3).get(0);
    List<Integer> view = Stream.of(borders[0].split(" ")).map(Integer::valueOf).toList();
    PathBox frame =
        new PathBox(view.get(0), view.get(1), view.get(0) + view.get(2), view.get(1) + view.get(3));
    assertThat(frame.and(PathBox.of(borders[1]))).as("borders of states").isEqualTo(frame);
    assertThat(SHAPES)
        .allSatisfy(
            shape -> {
              PathBox box = PathBox.of(shape[1]);
              assertThat(frame.and(box)).as(shape[0]).isEqualTo(frame);
              assertThat(box.right() - box.left()).as(shape[0]).isGreaterThanOrEqualTo(2);
              assertThat(box.bottom() - box.top()).as(shape[0]).isGreaterThanOrEqualTo(2);
            });
  }

  /** The borders are those of 2023, Connecticut's counties of another package: they must fit. */
  @Test
  void connecticut_lies_where_its_neighbours_leave_room() {
    PathBox windham = box("09015");
    assertThat(windham.top()).as("Worcester").isCloseTo(box("25027").bottom(), within(1));
    assertThat(windham.right()).as("Kent").isCloseTo(box("44003").left(), within(1));
  }

  private static PathBox box(String county) {
    return SHAPES.stream()
        .filter(shape -> shape[0].equals(county))
        .map(shape -> PathBox.of(shape[1]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_line_names_its_source_and_the_page_can_carry_them() throws IOException {
    assertThat(SHAPES).allSatisfy(shape -> assertThat(shape[2]).startsWith("npm "));
    assertThat(NOT_ON_MAP).allSatisfy(line -> assertThat(line).doesNotContain(""));
    assertThat(SHAPES.stream().mapToInt(shape -> shape[1].length()).sum()).isLessThan(MOST_BYTES);
  }

  /** Codes of the counties on the map. */
  static List<String> counties() {
    return first(SHAPES);
  }

  private static List<String> first(List<String[]> rows) {
    return rows.stream().map(row -> row[0]).collect(Collectors.toList());
  }

  private static List<String[]> cells(String name, int columns) {
    try {
      return Files.readAllLines(RESOURCES.resolve(name)).stream()
          .skip(1)
          .map(line -> line.split(",", columns))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
