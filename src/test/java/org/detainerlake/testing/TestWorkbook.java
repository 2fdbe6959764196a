package org.detainerlake.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as a spreadsheet program saves them: null is a cell that is not there. */
public final class TestWorkbook {
  private TestWorkbook() {}

  /** A cell that has a style and no value, as formatting a whole column leaves it. */
  public static final Object STYLED = new Object();

  /** A sheet; a row without cells is absent from the file. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Sheet(String name, List<Object[]> rows) {}

  public static Sheet sheet(String name, Object[]... rows) {
    return new Sheet(name, Arrays.asList(rows));
  }

  public static Object[] row(Object... cells) {
    return cells;
  }

  /** Writes a workbook with these sheets. */
  public static Path of(Path file, Sheet... sheets) {
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet worksheet = workbook.newWorksheet(sheet.name());
        for (int r = 0; r < sheet.rows().size(); r++) {
          Object[] cells = sheet.rows().get(r);
          for (int c = 0; c < cells.length; c++) {
            put(worksheet, r, c, cells[c]);
          }
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value == null) {
      return;
    }
    if (value == STYLED) {
      sheet.style(row, column).bold().set();
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof LocalDateTime time) {
      sheet.value(row, column, time);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean flag) {
      sheet.value(row, column, flag);
    } else {
      sheet.value(row, column, value.toString());
    }
  }

  /** Marks a workbook as one that counts days from 1904, as old Macs did. */
  public static Path from1904(Path workbook) {
    return rewrite(workbook, "xl/workbook.xml", "date1904=\"false\"", "date1904=\"true\"");
  }

  /** Replaces a text in one part of a workbook: what the writer cannot be asked for. */
  public static Path rewrite(Path workbook, String part, String text, String by) {
    URI zip = URI.create("jar:" + workbook.toUri());
    try (FileSystem parts = FileSystems.newFileSystem(zip, Map.of())) {
      Path entry = parts.getPath(part);
      String xml = Files.readString(entry);
      if (!xml.contains(text)) {
        throw new IllegalArgumentException(part + " has no " + text);
      }
      Files.writeString(entry, xml.replace(text, by));
      return workbook;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
