package org.detainerlake.source;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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
    requireChecksums(file);
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

  /**
   * The reader does not look at the checksums of a workbook's parts: a bit that was changed on the
   * way gave another date and no error.
   */
  private static void requireChecksums(SourceFile file) {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        CheckedInputStream bytes = new CheckedInputStream(zip.getInputStream(part), new CRC32());
        bytes.transferTo(OutputStream.nullOutputStream());
        if (bytes.getChecksum().getValue() != part.getCrc()) {
          throw new ZipException("another checksum than stated: " + part.getName());
        }
      }
    } catch (IOException e) {
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
