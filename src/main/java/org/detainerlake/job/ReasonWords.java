package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.gold.FileReasons;

/** Why rows of one file could not be used, in words. No cell of them is shown. */
final class ReasonWords {
  private ReasonWords() {}

  /** The reasons that set rows aside, most frequent first, and where the first such row stands. */
  static String of(Dataset<Row> setAside) {
    List<Row> counts = FileReasons.of(setAside).orderBy(ITEM_COUNT.col().desc()).takeAsList(3);
    if (counts.isEmpty()) {
      return "";
    }
    Row first = setAside.orderBy(SHEET_NAME.col(), ROW_POSITION.col()).head();
    String sheet = first.getAs(SHEET_NAME.name());
    String where = sheet == null ? "byte " : "sheet '" + sheet + "' row ";
    return counts.stream()
            .map(row -> row.getAs(ITEM_CODE.name()) + " " + row.getAs(ITEM_COUNT.name()))
            .collect(Collectors.joining(", ", ": ", ""))
        + "; the first at "
        + where
        + first.<Long>getAs(ROW_POSITION.name());
  }
}
