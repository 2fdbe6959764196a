package org.detainerlake.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.RecordFields;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One workbook row as a source row: cells by header, dates as ISO text. A release has 40 million
 * cells: what the header tells is worked out once a sheet, and each cell is looked at once.
 */
final class WorkbookRow {
  private static final int FIRST_CELL = 3;
  private static final int RESCUED = 0;
  private static final String BEYOND = "beyond_header_";

  private final List<String> header;
  private final List<Field> columns;
  private final boolean keepsRest;
  private final CellText text;
  private final TotalRow total;
  private final int facility;

  /** Header position to position in the row; {@link #RESCUED} where no column takes the cell. */
  private final int[] places;

  /** A row with nothing in it but what such files say without a column. */
  private final Object[] blank;

  /**
   * A reader of one sheet's rows.
   *
   * @param dayZero what the workbook's calendar counts its days from
   */
  WorkbookRow(Recognition.Sheet sheet, LocalDate dayZero) {
    HeaderMatch match = sheet.header();
    text = new CellText(dayZero);
    total = TotalRow.of(match.layout());
    header = match.header();
    columns = match.layout().subject().columns();
    keepsRest = !match.layout().subject().isContext();
    facility = FIRST_CELL + columns.indexOf(RecordFields.FACILITY_NAME_TEXT);
    places = new int[header.size()];
    blank = new Object[FIRST_CELL + columns.size() + (keepsRest ? 1 : 0)];
    blank[0] = sheet.name();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      Integer index = match.canonicalIndex().get(name);
      if (index == null) {
        blank[FIRST_CELL + i] = match.layout().fixed().get(name);
      } else {
        places[index] = FIRST_CELL + i;
      }
    }
  }

  /** Null where every cell is empty: not a row of data. */
  Row row(org.dhatim.fastexcel.reader.Row cells) {
    Object[] values = Arrays.copyOf(blank, blank.length);
    Map<String, String> rest = new LinkedHashMap<>();
    String first = null;
    boolean beyond = false;
    for (int i = 0; i < cells.getCellCount(); i++) {
      String value = value(cells.getCell(i), i);
      if (value == null) {
        continue;
      }
      first = first == null ? value : first;
      beyond |= i >= places.length;
      put(values, rest, i, value);
    }
    if (first == null) {
      return null;
    }
    values[1] = (long) cells.getRowNum();
    values[2] = fault(first, values[facility], beyond);
    if (keepsRest) {
      values[values.length - 1] = CollectionConverters.asScala(rest);
    }
    return RowFactory.create(values);
  }

  private String value(Cell cell, int index) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    int place = index < places.length ? places[index] : RESCUED;
    if (place == RESCUED) {
      return CellText.published(cell);
    }
    return columns.get(place - FIRST_CELL).isDateText() ? text.date(cell) : CellText.plain(cell);
  }

  private void put(Object[] values, Map<String, String> rest, int index, String value) {
    if (index >= places.length) {
      rest.put(BEYOND + (index + 1), value);
    } else if (places[index] == RESCUED) {
      rest.put(header.get(index), value);
    } else {
      values[places[index]] = value;
    }
  }

  /** Trailing cells that hold nothing are harmless; a value without a header is a ragged row. */
  private String fault(String first, Object facilityName, boolean beyond) {
    if (total.isOne(first, facilityName)) {
      return Reason.ROW_TOTAL.code();
    }
    return beyond ? Reason.ROW_RAGGED.code() : null;
  }
}
