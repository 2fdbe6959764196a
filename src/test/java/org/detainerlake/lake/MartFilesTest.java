package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.OUTCOME_BREAKDOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartFilesTest {
  private static final String HEADER =
      "jurisdiction_id,facility_id,facility_name,facility_city,state_code,holder_type,facility_type,calendar_year,lift_reason,outcome_class,detainer_count,is_synthetic\n";

  @TempDir Path folder;

  @Test
  void a_mart_is_one_parquet_and_one_csv_file_sorted_by_its_key() throws IOException {
    write(
        TextTable.of(
            OUTCOME_BREAKDOWN,
            """
            jurisdiction_id | facility_id | facility_name | calendar_year | lift_reason | detainer_count | is_synthetic
            county:2        | f2          | B             | 2015          | Lifted      | 3              | false
            county:1        | f9          | A             | 2016          | Booked      | 2              | true
            county:1        | f9          | A             | 2015          |             | 1              | true
            """));
    assertThat(names()).containsExactly("outcome_breakdown.csv", "outcome_breakdown.parquet");
    assertThat(modes()).containsExactly("rw-r--r--", "rw-r--r--");
    assertThat(csv())
        .isEqualTo(
            HEADER
                + """
                county:1,f9,A,,,,,2015,,,1,true
                county:1,f9,A,,,,,2016,Booked,,2,true
                county:2,f2,B,,,,,2015,Lifted,,3,false
                """);
  }

  @Test
  void a_mart_without_rows_has_its_header_and_its_columns() throws Exception {
    write(TextTable.of(OUTCOME_BREAKDOWN, "jurisdiction_id\n"));
    assertThat(csv()).isEqualTo(HEADER);
    assertThat(both("count(*)")).containsExactly("0", "0");
    assertThat(names()).containsExactly("outcome_breakdown.csv", "outcome_breakdown.parquet");
  }

  @Test
  void a_text_that_a_spreadsheet_would_run_is_held_by_an_apostrophe() throws Exception {
    assertThat(
            cells("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\tx", "\rx", "\nx", "\u000b=1"))
        .containsExactly(
            "'=1+1",
            "'+1",
            "'-1",
            "'@SUM(A1)",
            "'\t=1",
            "'  =1",
            "'\tx",
            "'\rx",
            "'\nx",
            "'\u000b=1");
  }

  @Test
  void so_is_one_behind_a_space_of_any_kind_or_with_a_wide_sign() throws Exception {
    String[] texts = {
      "\u00a0=1", "\u3000+1", "\ufeff@x", "\uff1d1+1", "\uff0b1", " \uff0d1", "\uff20x"
    };
    assertThat(cells(texts)).allMatch(text -> text.startsWith("'")).hasSize(texts.length);
  }

  @Test
  void a_number_below_zero_is_a_number() throws Exception {
    write(
        TextTable.of(
            OUTCOME_BREAKDOWN,
            """
            jurisdiction_id | facility_id | lift_reason | detainer_count | is_synthetic
            j               | f           | -1          | -1             | false
            """));
    assertThat(csv()).isEqualTo(HEADER + "j,f,,,,,,,'-1,,-1,false\n");
  }

  @Test
  void a_text_that_only_holds_such_signs_stays_as_it_is() throws Exception {
    assertThat(cells("A=B", "a+b", "a - b", "x@y", "'=1", "1-2", "#REF", "A\tB", "A\nB"))
        .containsExactly("A=B", "a+b", "a - b", "x@y", "'=1", "1-2", "#REF", "A\tB", "A\nB");
  }

  @Test
  void the_parquet_file_holds_the_text_itself() throws Exception {
    cells("=1+1", "plain");
    assertThat(query("SELECT lift_reason FROM " + parquet() + " ORDER BY facility_id"))
        .containsExactly("=1+1", "plain");
  }

  @Test
  void quotes_commas_and_other_signs_come_back_as_they_were() throws Exception {
    String[] texts = {
      "say \"no\"",
      "\"",
      "a,b",
      "a\\b",
      "a\\",
      "\\\"",
      "a;b",
      "'",
      "é 監獄 \uD83D\uDE00",
      "NA",
      "NULL"
    };
    assertThat(cells(texts)).containsExactly(texts);
    assertThat(csv()).contains("\"say \"\"no\"\"\"").contains("\"a,b\"");
  }

  @Test
  void nothing_is_an_empty_cell_and_an_empty_text_a_quoted_one() throws Exception {
    cells("", null, "x");
    assertThat(csv())
        .isEqualTo(
            HEADER
                + """
                j,f000,,,,,,2015,"",,1,false
                j,f001,,,,,,2015,,,1,false
                j,f002,,,,,,2015,x,,1,false
                """);
  }

  @Test
  void no_control_character_is_taken_away_and_leaves_a_formula() throws Exception {
    assertThat(cells("\u0001=1+1", "\u001f@SUM(A1)"))
        .containsExactly("\u0001=1+1", "\u001f@SUM(A1)");
  }

  @Test
  void spaces_around_a_text_are_kept() throws Exception {
    assertThat(cells(" x", "x ", " ", "x\t")).containsExactly(" x", "x ", " ", "x\t");
  }

  @Test
  void another_engine_reads_the_same_from_both_files() throws Exception {
    cells("a,\"b\"", null, "", "=1", "x\ny", "é", "A", "B");
    assertThat(both("count(*)")).containsExactly("8", "8");
    assertThat(both("sum(cast(detainer_count AS int))")).containsExactly("8", "8");
    assertThat(both("count(jurisdiction_id)")).containsExactly("8", "8");
    assertThat(both("count(facility_name)")).containsExactly("0", "0");
    assertThat(both("count(distinct facility_id)")).containsExactly("8", "8");
    assertThat(
            query(
                "SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM " + parquet() + ")"))
        .contains("calendar_year INTEGER", "detainer_count INTEGER", "is_synthetic BOOLEAN")
        .contains("lift_reason VARCHAR");
  }

  /** One row a text, as lift reason; the same texts as another engine reads them from the csv. */
  private List<String> cells(String... texts) throws IOException, SQLException {
    List<Row> rows = new ArrayList<>();
    for (String text : texts) {
      String id = "f%03d".formatted(rows.size());
      rows.add(
          RowFactory.create("j", id, null, null, null, null, null, 2015, text, null, 1, false));
    }
    write(TestSpark.session().createDataFrame(rows, OUTCOME_BREAKDOWN.schema()));
    return query("SELECT lift_reason FROM " + csvTable() + " ORDER BY facility_id");
  }

  private void write(Dataset<Row> rows) throws IOException {
    MartFiles.writeParquet(folder, OUTCOME_BREAKDOWN, rows);
    String parquet = MartFiles.parquet(folder, OUTCOME_BREAKDOWN).toString();
    MartFiles.writeCsv(
        folder,
        OUTCOME_BREAKDOWN,
        TestSpark.session().read().schema(OUTCOME_BREAKDOWN.schema()).parquet(parquet));
  }

  private String csv() throws IOException {
    return Files.readString(MartFiles.csv(folder, OUTCOME_BREAKDOWN));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> modes() throws IOException {
    List<String> modes = new ArrayList<>();
    for (String name : names()) {
      modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
    }
    return modes;
  }

  private List<String> both(String figure) throws SQLException {
    return query(
        "SELECT %s FROM %s UNION ALL SELECT %s FROM %s"
            .formatted(figure, parquet(), figure, csvTable()));
  }

  private String parquet() {
    return "read_parquet('" + MartFiles.parquet(folder, OUTCOME_BREAKDOWN) + "')";
  }

  private String csvTable() {
    return "read_csv('%s', header = true, all_varchar = true, quote = '\"', escape = '\"')"
        .formatted(MartFiles.csv(folder, OUTCOME_BREAKDOWN));
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
