package org.detainerlake.catalog;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** What has become of a file of the ledger. A file that could not be read has no line there. */
public enum FileState {
  /** All its rows are in bronze; they are not counted yet, or their run died. */
  LANDED,
  /** Its rows are in silver and gold, and in the marts as far as they stand. */
  COUNTED,
  /** A rule of files keeps its rows from being counted. */
  SET_ASIDE,
  /** Counted once, and taken out by hand since. */
  RETRACTED;

  /** The state as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a line of the ledger is of this state. */
  public Column is() {
    return ReleaseFields.FILE_STATE.col().equalTo(code());
  }

  /** The same for a line at hand. */
  public boolean isOf(Row line) {
    return code().equals(line.getAs(ReleaseFields.FILE_STATE.name()));
  }
}
