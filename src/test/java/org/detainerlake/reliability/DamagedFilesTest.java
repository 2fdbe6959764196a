package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON_TEXT;
import static org.detainerlake.catalog.ReleaseFields.ROW_POSITION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.bronze.BronzeRows;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.Release;
import org.detainerlake.job.TestReferences;
import org.detainerlake.silver.ClassifiedRows;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.source.ReleaseOf;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of files changed or added at random: no crash, no row lost, no null without a reason. */
class DamagedFilesTest {
  private static final String NULL_WITHOUT_REASON =
      """
      not exists(issues, code -> code like 'row\\_%') and (
        prepare_date is null and not exists(issues, code -> code like 'prepare\\_date\\_%')
        or facility_name is null and not exists(issues, code -> code like 'facility\\_%')
        or state_code is null and not exists(issues, code -> code like 'state\\_%')
        or lift_reason is null and not exists(issues, code -> code like 'lift\\_reason\\_%')
          and lift_reason_text > ' ' and lift_reason_text not in ('NULL', 'N/A', 'NA'))
      """;

  @TempDir Path folder;

  @Test
  void a_damaged_csv_file_keeps_every_row_with_a_reason_for_every_null() throws IOException {
    assertNothingIsLost("foia-gen1-csv", 16);
  }

  @Test
  void a_damaged_workbook_is_refused_or_read_as_it_was() throws IOException {
    assertRefusedOrWhole("foia-gen1-xlsx", 60);
  }

  @Test
  @Tag("long")
  void a_thousand_damaged_files_lose_nothing() throws IOException {
    assertNothingIsLost("foia-gen1-csv", 250);
    assertNothingIsLost("ddp-tidy-csv", 250);
    assertRefusedOrWhole("foia-gen1-xlsx", 2_000);
    assertRefusedOrWhole("icli-2026-xlsx", 2_000);
  }

  /**
   * Every part of a workbook has a checksum: other rows than the whole file's are a silent loss.
   */
  private void assertRefusedOrWhole(String layout, int cases) throws IOException {
    Path whole = SpoiltFiles.whole(folder, layout);
    byte[] bytes = Files.readAllBytes(whole);
    List<Row> rows = Reading.of(whole).rows();
    for (int seed = 1; seed <= cases; seed++) {
      byte[] damaged = SpoiltFiles.damaged(bytes, seed);
      Reading reading = Reading.of(SpoiltFiles.write(folder.resolve("damaged"), whole, damaged));
      if (reading.isRefused()) {
        assertThat(reading.refusal()).hasMessageContaining(whole.getFileName().toString());
      } else {
        assertThat(reading.rows()).as(layout + ", seed " + seed).isEqualTo(rows);
      }
    }
  }

  private void assertNothingIsLost(String layout, int cases) throws IOException {
    Path whole = SpoiltFiles.whole(folder, layout);
    byte[] bytes = Files.readAllBytes(whole);
    Reading original = Reading.of(whole);
    List<Row> read = new ArrayList<>();
    for (int seed = 1; seed <= cases; seed++) {
      byte[] damaged = SpoiltFiles.damaged(bytes, seed);
      Reading reading = Reading.of(SpoiltFiles.write(folder.resolve("damaged"), whole, damaged));
      if (reading.isRefused()) {
        assertThat(reading.refusal()).hasMessageContaining(whole.getFileName().toString());
      } else {
        assertThat(reading.rows().size())
            .as(layout + ", seed " + seed)
            .isEqualTo((int) SpoiltFiles.lines(damaged) - 1);
        read.addAll(reading.rows());
      }
    }
    assertThat(read.size()).isGreaterThan(original.rows().size() * cases / 2);
    Dataset<Row> classified = classified(read, original);
    assertThat(classified.count()).isEqualTo(read.size());
    assertThat(classified.where("not is_set_aside and prepare_date is null").collectAsList())
        .isEmpty();
    assertThat(classified.where(NULL_WITHOUT_REASON).collectAsList()).isEmpty();
  }

  /** Later than any date that a sample has. */
  private static Optional<LocalDate> newest() {
    return Optional.of(LocalDate.of(2026, 12, 31));
  }

  private static Dataset<Row> classified(List<Row> rows, Reading original) {
    var recognition = original.recognition();
    var layout = recognition.layout();
    Release release = ReleaseOf.file(recognition, ReleaseFlags.NONE, DamagedFilesTest::newest);
    var file = recognition.file();
    PublishedFile published =
        new PublishedFile(
            file.sha256(),
            file.name(),
            file.bytes(),
            layout.name(),
            layout.subject(),
            recognition.conventions().published(),
            release);
    Dataset<Row> source =
        TestSpark.session().createDataFrame(numbered(rows), BronzeTables.SOURCE_ROWS.schema());
    Dataset<Row> classified =
        ClassifiedRows.of(
            BronzeRows.of(source, published),
            recognition.conventions(),
            release,
            TestReferences.all());
    Column[] text = {ROW_POSITION.col(), LIFT_REASON_TEXT.col()};
    return classified.join(source.select(text), ROW_POSITION.name());
  }

  /** Rows of many files, found again by a number in place of where each stood in its own. */
  private static List<Row> numbered(List<Row> rows) {
    int position = BronzeTables.SOURCE_ROWS.schema().fieldIndex(ROW_POSITION.name());
    List<Row> numbered = new ArrayList<>();
    for (Row row : rows) {
      Object[] cells = IntStream.range(0, row.size()).mapToObj(row::get).toArray();
      cells[position] = (long) numbered.size();
      numbered.add(RowFactory.create(cells));
    }
    return numbered;
  }
}
