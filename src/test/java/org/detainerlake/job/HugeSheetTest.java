package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.SourceFile;
import org.detainerlake.source.SourceRows;
import org.detainerlake.testing.TestSpark;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet as long as a sheet can be. */
class HugeSheetTest {
  private static final int MOST_ROWS = 1_048_576;

  @TempDir Path folder;

  @Test
  void a_long_sheet_is_read_to_its_last_row() throws IOException {
    Recognition found =
        Recognition.of(SourceFile.at(workbook(200_000)), Layouts.in(Path.of("conf/sources")));
    Dataset<Row> rows = SourceRows.of(TestSpark.session(), found);
    assertThat(rows.selectExpr("count(*)", "max(row_position)", "max(prepare_date_text)").head())
        .isEqualTo(RowFactory.create(199_999L, 200_000L, "2015-01-01"));
  }

  @Test
  @Tag("long")
  void a_sheet_of_as_many_rows_as_there_can_be_is_counted_to_its_last() throws IOException {
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), workbook(MOST_ROWS));
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(refresh.reports().get(0).accepted()).isEqualTo(MOST_ROWS - 1);
    assertThat(refresh.reports().get(0).coverage()).endsWith("issued 2014-01-01 to 2015-01-01");
  }

  /** A header, rows of one day, and one of a year later at the very end. */
  private Path workbook(int rows) throws IOException {
    Path file = folder.resolve("synthetic.xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("All");
      write(sheet, 0, "Prepare Date", "Detainer Detention Facility", "State", "City");
      sheet.value(0, 4, "Detainer Lift Reason");
      for (int row = 1; row < rows; row++) {
        String date = row == rows - 1 ? "2015-01-01" : "2014-01-01";
        write(sheet, row, date, "ERIE COUNTY JAIL", "PENNSYLVANIA", "ERIE");
        if (row % 10_000 == 0) {
          sheet.flush();
        }
      }
    }
    return file;
  }

  private static void write(Worksheet sheet, int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      sheet.value(row, column, cells[column]);
    }
  }
}
