package org.detainerlake.silver;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE_TEXT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Spelling;
import org.detainerlake.catalog.TextConventions;

/** The newest prepare date of a file: dates a release that says nothing of itself. */
public final class NewestRecord {
  private NewestRecord() {}

  /** One row; null where no row has a date the layout can have. */
  public static Dataset<Row> of(Dataset<Row> sourceRows, TextConventions text) {
    return sourceRows
        .select(PREPARE_DATE.from(date(new PublishedText(text))))
        .where(PREPARE_DATE.col().between(lit(text.earliest()), lit(text.latest())))
        .agg(PREPARE_DATE.from(max(PREPARE_DATE.col())));
  }

  private static Column date(PublishedText cells) {
    return cells.date(Spelling.tidy(PREPARE_DATE_TEXT.col()));
  }
}
