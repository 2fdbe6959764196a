package org.detainerlake.source;

import java.util.Iterator;
import org.apache.spark.sql.Row;

/**
 * The rows of one sheet. Where it breaks off, what the reader of workbooks says is not passed on:
 * it quotes the cell that it could not read, and Spark would write that to its log.
 */
final class SheetRows implements Iterator<Row> {
  private final String sheet;
  private final Iterator<Row> rows;

  SheetRows(String sheet, Iterator<Row> rows) {
    this.sheet = sheet;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "sheet '%s' breaks off: %s".formatted(sheet, e.getClass().getSimpleName()));
    }
  }

  @Override
  public Row next() {
    return rows.next();
  }
}
