package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.CSV_HEADER;
import static org.detainerlake.source.Landing.file;
import static org.detainerlake.source.Landing.madeUp;
import static org.detainerlake.source.Landing.rows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
  @TempDir Path folder;

  @Test
  void cells_come_under_their_canonical_names_as_published() {
    assertRows(
        CSV_HEADER + "\n2015-01-03 00:00:00,I-247,  Mercer  Jail ,PA,,Case Closed\n",
        """
        sheet_name | row_position | row_fault | prepare_date_text   | detainer_type_text | facility_code_text | facility_city_text | facility_state_text | lift_reason_text | person_id_text | rescued
                   | 55           |           | 2015-01-03 00:00:00 | I-247              |                    |                    | PA                  | Case Closed      |                |
        """);
    Row row = rows(folder.resolve("x.csv")).head();
    assertThat(row.<String>getAs("facility_name_text")).isEqualTo("  Mercer  Jail ");
    assertThat(row.schema()).isEqualTo(BronzeTables.SOURCE_ROWS.schema());
  }

  @Test
  void the_headers_order_says_where_a_cell_goes() {
    assertRows(
        "city,lift_reason,date,state,det_facility\nErie,Lifted,2015-01-03,PA,Erie Jail\n",
        """
        prepare_date_text | facility_name_text | facility_city_text | facility_state_text | lift_reason_text | detainer_type_text
        2015-01-03        | Erie Jail          | Erie               | PA                  | Lifted           |
        """);
  }

  @Test
  void cells_no_canonical_column_takes_are_kept_by_their_header() {
    Dataset<Row> rows =
        read("date,det_facility,Bail,state,,city,lift_reason\n1,A,500,PA,x,C,L\n2,A,,PA,,C,L\n");
    assertThat(rows.sort("row_position").collectAsList())
        .extracting(row -> row.getJavaMap(row.fieldIndex("rescued")).toString())
        .containsExactly("{Bail=500, column_5=x}", "{}");
  }

  @Test
  void quotes_keep_commas_and_doubled_quotes_in_their_cell() {
    assertRows(
        CSV_HEADER
            + """

            1,t,"Mercer, County of",PA,"Fort ""X"" Ed",L
            2,t,"",PA,C,"a ""b"", c"
            """,
        """
        prepare_date_text | facility_name_text | facility_city_text | lift_reason_text | row_fault
        1                 | Mercer, County of  | Fort "X" Ed        | L                |
        2                 |                    | C                  | a "b", c         |
        """);
  }

  @Test
  void a_row_with_more_or_fewer_cells_than_the_header_is_ragged() {
    assertRows(
        CSV_HEADER + "\n1,t,A,PA,C,L\n2,t,A,PA\n3,t,A,PA,C,L,more\n4,t,A,PA,C,\n",
        """
        prepare_date_text | row_fault
        1                 |
        2                 | row_ragged
        3                 | row_ragged
        4                 |
        """);
  }

  @Test
  void a_stray_opening_quote_flags_its_own_row_and_no_other() {
    assertRows(
        CSV_HEADER + "\n1,t,A,PA,C,L\n2,t,\"A,PA,C,L\n3,t,A,PA,C,L\n4,t,A,PA,C,\"L\n5,t,A,PA,C,L\n",
        """
        prepare_date_text | row_fault
        1                 |
        2                 | row_quote_unclosed
        3                 |
        4                 | row_quote_unclosed
        5                 |
        """);
  }

  @Test
  void a_quoted_line_break_flags_both_of_its_lines() {
    assertRows(
        CSV_HEADER + "\n1,t,A,PA,C,L\n2,t,\"A\nB\",PA,C,L\n3,t,A,PA,C,L\n",
        """
        prepare_date_text | row_fault
        1                 |
        2                 | row_quote_unclosed
        B"                | row_quote_unclosed
        3                 |
        """);
  }

  @Test
  void bytes_that_are_not_of_the_encoding_flag_their_own_row() {
    byte[] latin1 =
        (CSV_HEADER + "\n1,t,Cañon,CO,C,L\n2,t,Canon,CO,C,L\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    file(folder, "x.csv", latin1);
    TableAssert.assertThat(rows(folder.resolve("x.csv")))
        .hasRows(
            """
            prepare_date_text | facility_name_text | row_fault
            1                 | Ca\uFFFDon              | row_encoding_bad
            2                 | Canon              |
            """);
  }

  @Test
  void totals_are_told_where_the_layout_knows_of_them_whatever_the_row_lacks() {
    Layouts totals = madeUp(folder, "sheets: '.*'\n", "sheets: '.*'\ntotals: 'total.*'\n");
    Path file = file(folder, "x.csv", "jail,issued\nA,1\n,TOTAL\n,Total 5,6\nTotal,2\n,\n,3\n");
    Dataset<Row> rows =
        SourceRows.of(TestSpark.session(), Recognition.of(SourceFile.at(file), totals));
    TableAssert.assertThat(rows)
        .hasRows(
            """
            facility_name_text | prepare_date_text | row_fault
            A                  | 1                 |
                               | TOTAL             | row_total
                               | Total 5           | row_total
            Total              | 2                 |
                               |                   |
                               | 3                 |
            """);
  }

  @Test
  void text_of_other_scripts_is_kept() {
    assertRows(
        CSV_HEADER + "\n1,t,Cañon 監獄 \uD83D\uDE00,CO,C,L\n",
        """
        facility_name_text        | row_fault
        Cañon 監獄 \uD83D\uDE00   |
        """);
  }

  @Test
  void blank_lines_are_no_rows_and_lines_of_commas_are() {
    assertRows(
        CSV_HEADER + "\n\n1,t,A,PA,C,L\n   \n,,,,,\n\n",
        """
        prepare_date_text | facility_name_text | row_fault
        1                 | A                  |
                          |                    |
        """);
  }

  @Test
  void a_header_alone_gives_no_rows() {
    TableAssert.assertThat(read(CSV_HEADER)).isEmpty();
    TableAssert.assertThat(read(CSV_HEADER + "\r\n")).isEmpty();
  }

  @Test
  void the_header_is_a_row_where_it_comes_again() {
    assertRows(
        CSV_HEADER + "\n" + CSV_HEADER + "\n",
        """
        prepare_date_text | row_fault
        date              |
        """);
  }

  @Test
  void two_rescued_columns_of_one_name_are_both_kept() {
    Dataset<Row> rows =
        read(CSV_HEADER + ",notes,notes\n1,t,A,PA,C,L,one,two\n2,t,A,PA,C,L,three,\n");
    List<Row> read = rows.sort("row_position").collectAsList();
    assertThat(read.get(0).getJavaMap(read.get(0).fieldIndex("rescued")).values().toString())
        .contains("one", "two");
  }

  @Test
  void a_csv_file_that_breaks_in_mid_reading_is_not_called_a_workbook() {
    SourceFile file = SourceFile.at(file(folder, "x.csv", CSV_HEADER));
    assertThat(SourceRows.cannotBeRead(file, new IllegalStateException("gone")).getMessage())
        .startsWith("x.csv ")
        .doesNotContain("workbook");
  }

  @Test
  void a_header_may_start_with_a_number_sign() {
    assertRows(
        "#," + CSV_HEADER + "\n7,1,t,A,PA,C,L\n",
        """
        prepare_date_text | facility_name_text | row_fault
        1                 | A                  |
        """);
  }

  @Test
  void a_header_of_many_columns_is_read() {
    StringBuilder wide = new StringBuilder(CSV_HEADER);
    for (int i = 0; i < 600; i++) {
      wide.append(",c").append(i);
    }
    assertThat(Landing.recognised(file(folder, "x.csv", wide.toString())).layout().name())
        .isEqualTo("foia-gen1-csv");
  }

  private void assertRows(String text, String expected) {
    TableAssert.assertThat(read(text)).hasRows(expected);
  }

  private Dataset<Row> read(String text) {
    return rows(file(folder, "x.csv", text));
  }
}
