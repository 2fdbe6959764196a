package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.FOIA_HEADER;
import static org.detainerlake.source.Landing.rows;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of a workbook, each under its own header. */
class WorkbookSheetsTest {
  private static final LocalDate DAY = LocalDate.of(2015, 1, 3);

  /** In the entry of a part in the directory at the end of a workbook. */
  private static final int CHECKSUM_AT = 16;

  @TempDir Path folder;

  @Test
  void every_sheet_is_read_by_its_own_header() {
    Object[] turned = {
      "City", "State", "Detainer Lift Reason", "Prepare Date", "Bail", "Detainer Detention Facility"
    };
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("FY14", FOIA_HEADER, row(DAY, "t", "A", "PA", "C", "L")),
            sheet("FY 15 & 'on'", turned, row("D", "TX", "M", DAY, 500, "B")),
            sheet("Empty"));
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            sheet_name   | row_position | prepare_date_text | facility_name_text | facility_state_text | facility_city_text | lift_reason_text
            FY14         | 2            | 2015-01-03        | A                  | PA                  | C                  | L
            FY 15 & 'on' | 2            | 2015-01-03        | B                  | TX                  | D                  | M
            """);
    assertThat(rescued(file)).containsExactlyInAnyOrder("{}", "{Bail=500}");
  }

  /** A bit was changed on the way, the date became another one, and nothing said so. */
  @Test
  void a_part_that_is_not_what_its_checksum_states_makes_the_file_unusable() throws IOException {
    Path file = TestWorkbook.of(folder.resolve("x.xlsx"), sheet("FY15", FOIA_HEADER, row(DAY)));
    byte[] bytes = Files.readAllBytes(file);
    String zip = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[zip.lastIndexOf("PK\001\002") + CHECKSUM_AT] ^= (byte) 1;
    Files.write(file, bytes);
    Landing.assertFault(
        () -> Landing.recognised(file),
        SourceFault.Kind.FILE_UNREADABLE,
        "x.xlsx is not a whole workbook: damaged or cut short",
        "fetch the file again");
  }

  @Test
  void a_path_is_taken_as_it_is_written() {
    Path file =
        TestWorkbook.of(
            folder.resolve("_[1], {a}* %20 :.xlsx"), sheet("FY15", FOIA_HEADER, row(DAY, "a")));
    assertThat(rows(file).count()).isEqualTo(1);
  }

  @Test
  void rows_under_a_preamble_keep_their_numbers() {
    Landing.file(
        folder,
        "made-up.yaml",
        Landing.MADE_UP
            .replace("format: CSV\n", "format: WORKBOOK\n")
            .replace("preamble_rows: 0", "preamble_rows: 2"));
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("A", row("Title"), row(), row("jail", "issued"), row("Erie", DAY)));
    Recognition found = Recognition.of(SourceFile.at(file), Layouts.in(folder));
    Dataset<Row> rows = SourceRows.of(TestSpark.session(), found);
    TableAssert.assertThat(rows)
        .hasRows(
            """
            row_position | prepare_date_text | facility_name_text
            4            | 2015-01-03        | Erie
            """);
  }

  @Test
  void two_rescued_columns_of_one_name_are_both_kept() {
    Object[] header = {
      "Prepare Date",
      "Detainer Detention Facility",
      "State",
      "City",
      "Detainer Lift Reason",
      "Notes",
      "Notes"
    };
    Path file =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet("FY15", header, row(DAY, "A", "PA", "C", "L", "one", "two")));
    assertThat(rescued(file).get(0)).contains("one", "two");
  }

  private static List<String> rescued(Path file) {
    return rows(file).sort("sheet_name", "row_position").collectAsList().stream()
        .map(row -> row.getJavaMap(row.fieldIndex("rescued")).toString())
        .toList();
  }
}
