package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.detainerlake.source.Landing.file;
import static org.detainerlake.source.Landing.recognised;
import static org.detainerlake.source.Landing.rows;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Subject;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists are read like records, but only what their layout names is taken. */
class ListRowsTest {
  private static final Object[] AGREEMENTS = {
    "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"
  };

  @TempDir Path folder;

  @Test
  void a_date_cell_of_any_date_column_is_iso_text() {
    Path file =
        TestWorkbook.of(
            folder.resolve("participatingAgencies01312026am.xlsx"),
            sheet(
                "Sheet1",
                AGREEMENTS,
                row("OHIO", "A Police", "x", "A", "M", LocalDate.of(2025, 3, 4), "link"),
                row("OHIO", "B Police", "x", "B", "M", "3/4/2025", "link"),
                row("OHIO", null, null, null, null, null, null, "beyond"),
                row(null, null, null, null, null, null, "link"),
                row()));
    assertThat(recognised(file).layout().name()).isEqualTo("agreements-ice-2025");
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            row_position | row_fault  | agency_state_text | agency_name_text | agency_county_text | model_text | signed_date_text
            2            |            | OHIO              | A Police         | A                  | M          | 2025-03-04
            3            |            | OHIO              | B Police         | B                  | M          | 3/4/2025
            4            | row_ragged | OHIO              |                  |                    |            |
            5            |            |                   |                  |                    |            |
            """);
  }

  @Test
  void columns_the_layout_does_not_name_are_not_taken() {
    Path file =
        TestWorkbook.of(
            folder.resolve("287g_curated_2019.xlsx"),
            sheet(
                "Sheet1",
                row("Sheriff", "State", "County", "FIPS", "y2018", "y2019"),
                row("Jane Doe", "OHIO", "A County", 39001, "X", null)));
    Dataset<Row> rows = rows(file);
    assertThat(recognised(file).layout().name()).isEqualTo("agreements-curated-2019");
    assertThat(rows.columns())
        .isEqualTo(Subject.AGREEMENTS.sourceRows().schema().fieldNames())
        .doesNotContain("rescued");
    TableAssert.assertThat(rows)
        .hasRows(
            """
            agency_state_text | agency_name_text | agency_fips_text | listed_mark_text
            OHIO              | A County         | 39001            |
            """);
    assertThat(rows.head().toString()).doesNotContain("Doe");
  }

  @Test
  void the_files_name_tells_which_year_of_the_same_header_is_meant() {
    Path file =
        TestWorkbook.of(
            folder.resolve("287g_curated_2018.xlsx"),
            sheet("Sheet1", row("State", "County", "FIPS", "y2018", "y2019")));
    assertThat(recognised(file).layout().name()).isEqualTo("agreements-curated-2018");
  }

  @Test
  void without_that_name_the_year_is_not_guessed() {
    Path file =
        TestWorkbook.of(
            folder.resolve("agencies.xlsx"),
            sheet("Sheet1", row("State", "County", "FIPS", "y2018", "y2019")));
    assertThat(catchThrowable(() -> recognised(file)))
        .isInstanceOf(SourceFault.class)
        .hasMessageStartingWith("agencies.xlsx, sheet 'Sheet1': no layout fits its header");
  }

  @Test
  void rows_of_a_csv_list_are_flagged_like_any_other() {
    Path file =
        file(
            folder,
            "hifld_x.csv",
            """
            NAME,CITY,STATE,TYPE,COUNTYFIPS,WEBSITE
            A JAIL,ERIE,PA,COUNTY,42049,x
            B JAIL,ERIE,PA
            "C JAIL,ERIE,PA,COUNTY,42049,x
            """);
    assertThat(recognised(file).layout().name()).isEqualTo("register-hifld");
    TableAssert.assertThat(rows(file))
        .hasRows(
            """
            row_fault          | register_name_text             | register_city_text | register_fips_text | register_code_text
                               | A JAIL                         | ERIE               | 42049              |
            row_ragged         | B JAIL                         | ERIE               |                    |
            row_quote_unclosed | C JAIL,ERIE,PA,COUNTY,42049,x  |                    |                    |
            """);
  }
}
