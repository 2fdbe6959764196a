package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.source.Landing.CSV_HEADER;
import static org.detainerlake.source.Landing.file;
import static org.detainerlake.source.Landing.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lines of a csv file start, whatever ends them and wherever the file lies. */
class CsvLinesTest {
  private static final String SPLIT = "mapreduce.input.fileinputformat.split.maxsize";
  private static final String BOM = "\uFEFF";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_row_stands_where_its_position_says(String end) throws IOException {
    Path file = file(folder, "x.csv", lines(end) + end);
    assertThat(positioned(file)).isEqualTo(linesAt(file)).hasSize(4);
    assertThat(Landing.recognised(file).notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void the_last_line_needs_no_end(String end) throws IOException {
    Path file = file(folder, "x.csv", lines(end));
    assertThat(positioned(file)).isEqualTo(linesAt(file)).hasSize(4);
    assertThat(Landing.recognised(file).notices())
        .containsExactly(
            "x.csv does not end with the end of a line: if it was cut short, its last row is not"
                + " whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_byte_order_mark_counts_as_bytes_and_not_as_text(String end) throws IOException {
    Path file = file(folder, "x.csv", BOM + lines(end));
    assertThat(positioned(file)).isEqualTo(linesAt(file)).hasSize(4);
    assertThat(Landing.recognised(file).sheets().get(0).header().header().get(0)).isEqualTo("date");
  }

  @Test
  void line_ends_may_be_mixed() throws IOException {
    Path file =
        file(folder, "x.csv", CSV_HEADER + "\r1,t,A,PA,C,L\r\n2,t,A,PA,C,L\n\r\n3,t,A,PA,C,L\r");
    assertThat(positioned(file)).isEqualTo(linesAt(file)).hasSize(3);
  }

  @Test
  void rows_under_a_preamble_stand_where_they_stand() throws IOException {
    Layouts layouts = Landing.madeUp(folder, "preamble_rows: 0", "preamble_rows: 2");
    Path file = file(folder, "x.csv", BOM + "Año\r\n\r\nissued,jail\r\n1,A\r\n2,B\r\n");
    List<Row> rows =
        CsvRows.of(TestSpark.session(), Recognition.of(SourceFile.at(file), layouts))
            .sort("row_position")
            .collectAsList();
    assertThat(rows).extracting(row -> row.getLong(1)).containsExactly(24L, 29L);
    assertThat(rows).extracting(row -> row.getString(3)).containsExactly("1", "2");
  }

  @Test
  void a_header_may_stand_on_the_last_line_looked_at() {
    Layouts layouts = Landing.madeUp(folder, "preamble_rows: 0", "preamble_rows: 29");
    Path file = file(folder, "x.csv", "Title\n".repeat(29) + "issued,jail\n1,A\n2,B\n");
    Recognition recognition = Recognition.of(SourceFile.at(file), layouts);
    assertThat(CsvRows.of(TestSpark.session(), recognition).count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space.csv",
        "[1], (2).csv",
        "{a,b}.csv",
        "st*r?.csv",
        "back\\slash.csv",
        "per%20cent.csv",
        "#hash+plus.csv",
        "Año 監獄.csv",
        "no ending",
      })
  void a_path_is_taken_as_it_is_written(String name) throws IOException {
    file(folder, "star.csv", CSV_HEADER + "\n9,t,A,PA,C,L\n");
    Path inside = Files.createDirectory(folder.resolve("a [b], {c,d}*"));
    Path file = file(inside, name, lines("\n"));
    assertThat(positioned(file)).isEqualTo(linesAt(file)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_detainers.csv", ".detainers.csv"})
  void a_name_may_begin_with_an_underscore_or_a_point(String name) throws IOException {
    Path file = file(folder, name, lines("\n"));
    assertThat(positioned(file)).isEqualTo(linesAt(file)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"co:lon.csv", "detainers 2026-03-10T10:00 [1].csv"})
  void a_colon_that_hadoop_cannot_open_is_refused(String name) {
    Path file = file(folder, name, lines("\n"));
    assertThatThrownBy(() -> Landing.recognised(file))
        .isInstanceOf(SourceFault.class)
        .hasMessage(name + " has a colon in its name, which Hadoop cannot open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"detainers.csv.gz", "detainers.bz2"})
  void a_name_that_would_be_unpacked_is_refused(String name) {
    Path file = file(folder, name, lines("\n"));
    assertThatThrownBy(() -> Landing.recognised(file))
        .isInstanceOf(SourceFault.class)
        .hasMessage(name + " has the name of a compressed file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void a_file_of_many_splits_gives_the_rows_of_one(String end) throws IOException {
    StringBuilder text = new StringBuilder(BOM + CSV_HEADER + end);
    for (int i = 0; i < 400; i++) {
      text.append(i).append(",t,Cañon ").append("x".repeat(i % 17)).append(",PA,C,L").append(end);
    }
    Path file = file(folder, "x.csv", text.toString());
    List<String> whole = positioned(file);
    Configuration hadoop = TestSpark.session().sparkContext().hadoopConfiguration();
    hadoop.set(SPLIT, "701");
    try {
      assertThat(rows(file).javaRDD().getNumPartitions()).isGreaterThan(10);
      assertThat(positioned(file)).isEqualTo(whole).isEqualTo(linesAt(file)).hasSize(400);
    } finally {
      hadoop.unset(SPLIT);
    }
  }

  private static String lines(String end) {
    return String.join(
        end,
        CSV_HEADER,
        "1,t,Cañon,CO,C,L",
        "2,t,\"A, B\",PA,C,L",
        "3,t,監獄,PA,C,L",
        "4,t,\uD83D\uDE00,PA,C,L");
  }

  /** What the reader says: position and first cell of each row. */
  private static List<String> positioned(Path file) {
    return rows(file).sort("row_position").collectAsList().stream()
        .map(row -> row.getLong(1) + " " + row.getString(3))
        .toList();
  }

  /** What the bytes say: where a line that starts with a digit starts, and its first cell. */
  private static List<String> linesAt(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<String> found = new ArrayList<>();
    for (int i = 1; i < bytes.length; i++) {
      if ((bytes[i - 1] == '\n' || bytes[i - 1] == '\r') && Character.isDigit(bytes[i])) {
        String rest = new String(bytes, i, bytes.length - i, StandardCharsets.UTF_8);
        found.add(i + " " + rest.substring(0, rest.indexOf(',')));
      }
    }
    return found;
  }
}
