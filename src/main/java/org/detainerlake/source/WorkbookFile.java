package org.detainerlake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first rows of each sheet of a workbook. */
final class WorkbookFile {
  private WorkbookFile() {}

  /** Sheets without any row are left out. */
  static List<SheetHead> heads(SourceFile file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile());
        Stream<Sheet> sheets = workbook.getSheets()) {
      List<SheetHead> heads = new ArrayList<>();
      for (Sheet sheet : sheets.toList()) {
        SheetHead head = head(sheet);
        if (!head.rows().isEmpty()) {
          heads.add(head);
        }
      }
      return heads;
    } catch (IOException | RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  static SourceFault unreadable(SourceFile file, Exception cause) {
    return new SourceFault(
        SourceFault.Kind.FILE_UNREADABLE,
        file.name() + " is not a whole workbook: damaged or cut short",
        "fetch the file again",
        cause);
  }

  private static SheetHead head(Sheet sheet) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      stream
          .limit(SheetHead.ROWS)
          .forEach(
              row -> {
                fill(rows, starts, row.getRowNum());
                rows.add(texts(row));
                starts.add((long) row.getRowNum());
              });
    }
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    return new SheetHead(sheet.getName(), hidden, rows, starts, rows.size() + 1L);
  }

  /** Rows without cells are absent from the file; a header is found by row number all the same. */
  private static void fill(List<List<String>> rows, List<Long> starts, int upTo) {
    while (rows.size() < upTo - 1 && rows.size() < SheetHead.ROWS) {
      rows.add(List.of());
      starts.add((long) rows.size());
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell == null ? null : cell.getText());
    }
    return texts;
  }
}
