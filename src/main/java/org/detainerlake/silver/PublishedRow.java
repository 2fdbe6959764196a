package org.detainerlake.silver;

import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.RecordFields.*;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Spelling;

/**
 * One row as published, read by its layout's conventions.
 *
 * @param row of {@link #FIELDS}
 * @param text the conventions
 * @param silent {@link #silent(PublishedText)}
 */
record PublishedRow(Row row, PublishedText text, BitSet silent) {

  /** What is looked at: all columns of a row but those that no layout knows. */
  static final List<Field> FIELDS =
      BronzeTables.ROWS.fields().stream().filter(field -> field.type() != FieldType.CELLS).toList();

  private static final int FAULT = position(ROW_FAULT);

  /** What not every release has: where a file has no such column, nothing is read of it. */
  private static final Set<Field> SOMETIMES =
      Set.of(
          LIFT_REASON_CODE_TEXT,
          SECOND_LIFT_REASON_TEXT,
          LIFT_DATE_TEXT,
          RECORD_ID_TEXT,
          RECORD_VERSION_TEXT,
          DELETION_MARK_TEXT,
          CONVICTION_CODE_TEXT,
          CONVICTION_TEXT,
          CHARGE_CODE_TEXT,
          CHARGE_TEXT,
          CRIMINALITY_TEXT,
          THREAT_LEVEL_TEXT);

  /** Where a column stands, asked once and not for each row. */
  static int position(Field field) {
    return FIELDS.indexOf(field);
  }

  /** Which columns a file of these conventions has nothing in, by their position. */
  static BitSet silent(PublishedText text) {
    BitSet silent = new BitSet(FIELDS.size());
    for (int i = 0; i < FIELDS.size(); i++) {
      silent.set(i, SOMETIMES.contains(FIELDS.get(i)) && !text.publishes(FIELDS.get(i)));
    }
    return silent;
  }

  /** The cell with single spaces and none at its ends. */
  String tidy(int position) {
    return silent.get(position) ? null : Spelling.tidy(row.getString(position));
  }

  /** What the cell says; null where that is nothing, or blacked out. */
  String value(int position) {
    return text.value(tidy(position));
  }

  /** Whether the cell is blacked out. */
  boolean isRedacted(int position) {
    return text.isRedacted(tidy(position));
  }

  /** What the reader of the file named as wrong with the row; null where nothing is. */
  String fault() {
    return row.getString(FAULT);
  }
}
