package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.RecordFields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file cut short is refused, or the rows before the cut are read as they are in the whole file
 * and the cut is told. At the end of a line no byte tells of a cut; the number of rows does, in the
 * ledger and beside those of the release before.
 */
class CutFilesTest {
  private static final List<String> CSV = List.of("foia-gen1-csv", "ddp-tidy-csv");
  private static final List<String> WORKBOOKS = List.of("foia-gen1-xlsx", "icli-2026-xlsx");

  @TempDir Path folder;

  @Test
  void no_row_of_a_csv_file_cut_short_is_lost_or_changed_unsaid() throws IOException {
    assertCsvCutsAreTold(8);
  }

  @Test
  void a_workbook_cut_short_is_refused() throws IOException {
    assertWorkbookCutsAreRefused(6);
  }

  @Test
  @Tag("long")
  void no_row_is_lost_unsaid_at_any_of_two_hundred_cuts() throws IOException {
    assertCsvCutsAreTold(1);
    assertWorkbookCutsAreRefused(1);
  }

  private void assertWorkbookCutsAreRefused(int step) throws IOException {
    for (String layout : WORKBOOKS) {
      Path whole = SpoiltFiles.whole(folder, layout);
      for (int parts : cuts(step)) {
        byte[] bytes = SpoiltFiles.cut(Files.readAllBytes(whole), parts);
        Reading reading = Reading.of(SpoiltFiles.write(folder.resolve("cut"), whole, bytes));
        assertRefusedWell(reading, whole, layout + ", " + parts + "/64");
      }
    }
  }

  private void assertCsvCutsAreTold(int step) throws IOException {
    for (String layout : CSV) {
      Path whole = SpoiltFiles.whole(folder, layout);
      byte[] bytes = Files.readAllBytes(whole);
      List<Row> all = Reading.of(whole).rows();
      for (int parts : cuts(step)) {
        byte[] cut = SpoiltFiles.cut(bytes, parts);
        Reading reading = Reading.of(SpoiltFiles.write(folder.resolve("cut"), whole, cut));
        String where = layout + ", " + parts + "/64";
        if (reading.isRefused()) {
          assertRefusedWell(reading, whole, where);
        } else {
          assertReadAsFarAsItGoes(reading, all, cut, where);
        }
      }
    }
  }

  private static void assertReadAsFarAsItGoes(
      Reading reading, List<Row> all, byte[] cut, String where) {
    List<Row> rows = reading.rows();
    assertThat(rows.size()).as(where).isEqualTo((int) SpoiltFiles.lines(cut) - 1);
    int complete = Math.max(0, rows.size() - 1);
    assertThat(rows.subList(0, complete)).as(where).isEqualTo(all.subList(0, complete));
    if (!rows.isEmpty() && !rows.get(complete).equals(all.get(complete))) {
      boolean isFlagged = rows.get(complete).getAs(RecordFields.ROW_FAULT.name()) != null;
      assertThat(isFlagged || isToldOf(reading)).as(where + ": %s", rows.get(complete)).isTrue();
    }
  }

  private static boolean isToldOf(Reading reading) {
    return reading.recognition().notices().stream()
        .anyMatch(notice -> notice.contains("does not end with the end of a line"));
  }

  private static void assertRefusedWell(Reading reading, Path whole, String where) {
    assertThat(reading.isRefused()).as(where).isTrue();
    assertThat(reading.refusal()).as(where).hasMessageContaining(whole.getFileName().toString());
    assertThat(reading.refusal().advice()).as(where).isNotBlank();
  }

  private static List<Integer> cuts(int step) {
    return IntStream.range(1, 64).filter(part -> part % step == step / 2).boxed().toList();
  }
}
