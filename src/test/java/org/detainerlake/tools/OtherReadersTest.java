package org.detainerlake.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.AnalystTool;
import org.junit.jupiter.api.Test;

/** Readers that know nothing of the program that wrote the marts. */
class OtherReadersTest {
  private static final double TOLERANCE = 1e-9;

  /** A reader in a browser sees what DuckDB sees: every mart, every column. */
  @Test
  void hyparquet_and_duckdb_count_and_sum_every_mart_alike() throws Exception {
    List<String> said =
        AnalystTool.node("tools").says("sums.mjs", SampleMarts.current().toString());
    assertThat(said).hasSize(MartTables.ALL.size());
    try (MartsInDuckDb duckdb = MartsInDuckDb.in(SampleMarts.current())) {
      for (Table mart : MartTables.ALL) {
        String line =
            said.stream()
                .filter(one -> one.startsWith(mart.name() + " "))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(line.split(" "));
        List<Object> sums = duckdb.rows(sums(mart)).get(0);
        assertThat(Long.parseLong(words.get(1))).as(mart.name()).isEqualTo(sums.get(0));
        if (words.get(1).equals("0")) {
          continue;
        }
        assertThat(words).hasSize(2 + mart.fields().size());
        for (int i = 0; i < mart.fields().size(); i++) {
          assertAlike(mart.name(), words.get(2 + i).split(":"), sums, 1 + 2 * i);
        }
      }
    }
  }

  private static void assertAlike(String mart, String[] column, List<Object> sums, int at) {
    String name = mart + "." + column[0];
    assertThat(Long.parseLong(column[1])).as(name).isEqualTo(sums.get(at));
    double sum = ((Number) sums.get(at + 1)).doubleValue();
    assertThat(Double.parseDouble(column[2]))
        .as(name)
        .isCloseTo(sum, within(TOLERANCE * Math.max(1, Math.abs(sum))));
  }

  /** How many values, and their sum, of each column; texts sum up to nothing. */
  private static String sums(Table mart) {
    return mart.fields().stream()
        .map(field -> "count(%s), %s".formatted(field.name(), sum(field)))
        .collect(Collectors.joining(", ", "SELECT count(*), ", " FROM " + mart.name()));
  }

  private static String sum(Field field) {
    if (field.type() == FieldType.TEXT) {
      return "0";
    }
    String number =
        switch (field.type()) {
          case DATE -> "(%s - DATE '1970-01-01')".formatted(field.name());
          case FLAG -> field.name() + "::INT";
          default -> field.name();
        };
    return "coalesce(sum(%s), 0)::DOUBLE".formatted(number);
  }

  @Test
  void the_library_of_frictionless_data_reads_every_csv_by_its_types() throws Exception {
    List<String> said =
        AnalystTool.node("tools")
            .says("datapackage.mjs", SampleMarts.current() + "/datapackage.json");
    assertThat(said).containsExactlyElementsOf(rows());
  }

  private static List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (MartsInDuckDb duckdb = MartsInDuckDb.in(SampleMarts.current())) {
      for (Table mart : MartTables.ALL) {
        rows.add(
            mart.name() + " " + duckdb.rows("SELECT count(*) FROM " + mart.name()).get(0).get(0));
      }
    }
    return rows;
  }
}
