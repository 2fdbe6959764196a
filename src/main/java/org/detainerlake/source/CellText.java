package org.detainerlake.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What a workbook's cell says, as text.
 *
 * @param dayZero what the workbook's calendar counts its days from
 */
record CellText(LocalDate dayZero) {

  /** 31 December 9999, where the calendar of workbooks ends. */
  private static final double LAST_SERIAL = 2_958_466;

  private static final long SECONDS_OF_DAY = 86_400;
  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** As it is stored, for cells that nothing interprets; null where there is no text. */
  static String published(Cell cell) {
    return present(cell.getText());
  }

  /**
   * A number as a person reads it: some programs store the code 999 as {@code 999.0}, or a long one
   * with an exponent.
   */
  static String plain(Cell cell) {
    return cell.getValue() instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : published(cell);
  }

  /**
   * A serial number as an ISO date, with the time where it has one, by the workbook's own calendar;
   * a cell's style says nothing reliable. Any other text is left as it is.
   */
  String date(Cell cell) {
    if (!(cell.getValue() instanceof BigDecimal number)) {
      return published(cell);
    }
    double serial = number.doubleValue();
    if (serial < 1 || serial > LAST_SERIAL) {
      return plain(cell);
    }
    LocalDateTime date = dayZero.atStartOfDay().plusSeconds(Math.round(serial * SECONDS_OF_DAY));
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : date.format(WITH_TIME);
  }

  private static String present(String text) {
    return text.isBlank() ? null : text;
  }
}
