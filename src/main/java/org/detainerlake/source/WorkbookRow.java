package org.detainerlake.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Subject;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import scala.jdk.javaapi.CollectionConverters;

/** One workbook row as a source row: cells by header, dates as ISO text. */
final class WorkbookRow {
  private static final int FIRST_CELL = 3;

  /** 31 December 9999, where the calendar of workbooks ends. */
  private static final double LAST_SERIAL = 2_958_466;

  private static final long SECONDS_OF_DAY = 86_400;
  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private final String sheetName;
  private final HeaderMatch header;
  private final Subject subject;
  private final LocalDate dayZero;
  private final List<Integer> rescued;

  /**
   * A reader of one sheet's rows.
   *
   * @param dayZero what the workbook's calendar counts its days from
   */
  WorkbookRow(Recognition.Sheet sheet, LocalDate dayZero) {
    this.dayZero = dayZero;
    sheetName = sheet.name();
    header = sheet.header();
    subject = header.layout().subject();
    rescued = header.rescuedIndex();
  }

  /** Null where every cell is empty: not a row of data. */
  Row row(org.dhatim.fastexcel.reader.Row cells) {
    List<Field> columns = subject.columns();
    Object[] values = new Object[FIRST_CELL + columns.size() + (subject.isContext() ? 0 : 1)];
    boolean empty = true;
    for (int i = 0; i < columns.size(); i++) {
      Field field = columns.get(i);
      String text = text(cells, header.canonicalIndex().get(field.name()), field);
      values[FIRST_CELL + i] = text == null ? fixed(field) : text;
      empty &= text == null;
    }
    Map<String, String> rest = rest(cells);
    if (empty && rest.isEmpty()) {
      return null;
    }
    values[0] = sheetName;
    values[1] = (long) cells.getRowNum();
    values[2] = cells.getCellCount() > header.header().size() ? fault(rest) : null;
    if (!subject.isContext()) {
      values[values.length - 1] = CollectionConverters.asScala(rest);
    }
    return RowFactory.create(values);
  }

  /** What such files say without a column; a cell left empty in a column stays empty. */
  private String fixed(Field field) {
    return header.canonicalIndex().containsKey(field.name())
        ? null
        : header.layout().fixed().get(field.name());
  }

  /** Trailing cells that hold nothing are harmless; a value without a header is a ragged row. */
  private String fault(Map<String, String> rest) {
    return rest.keySet().stream().anyMatch(name -> name.startsWith(BEYOND))
        ? Reason.ROW_RAGGED.code()
        : null;
  }

  private static final String BEYOND = "beyond_header_";

  private Map<String, String> rest(org.dhatim.fastexcel.reader.Row cells) {
    Map<String, String> rest = new LinkedHashMap<>();
    for (int index : rescued) {
      put(rest, header.header().get(index), text(cells, index, null));
    }
    for (int index = header.header().size(); index < cells.getCellCount(); index++) {
      put(rest, BEYOND + (index + 1), text(cells, index, null));
    }
    return rest;
  }

  private static void put(Map<String, String> rest, String name, String text) {
    if (text != null) {
      rest.put(name, text);
    }
  }

  private String text(org.dhatim.fastexcel.reader.Row cells, Integer index, Field field) {
    if (index == null || index >= cells.getCellCount()) {
      return null;
    }
    Cell cell = cells.getCell(index);
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    String text = field != null && field.isDateText() ? dateText(cell) : cell.getText();
    return text == null || text.isBlank() ? null : text;
  }

  /**
   * A serial number as an ISO date, with the time where it has one, by the workbook's own calendar;
   * a cell's style says nothing reliable. Any other text is left as it is.
   */
  private String dateText(Cell cell) {
    if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
      return cell.getText();
    }
    try {
      double serial = Double.parseDouble(String.valueOf(cell.getRawValue()));
      if (serial < 1 || serial > LAST_SERIAL) {
        return cell.getText();
      }
      long seconds = Math.round(serial * SECONDS_OF_DAY);
      LocalDateTime date = dayZero.atStartOfDay().plusSeconds(seconds);
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : date.format(WITH_TIME);
    } catch (NumberFormatException e) {
      return cell.getText();
    }
  }
}
