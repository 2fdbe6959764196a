package org.detainerlake.silver;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.Spelling.capitals;
import static org.detainerlake.catalog.Spelling.small;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/**
 * The offense that a row states by code or label: its most serious conviction, else its pending
 * charge. The two are never mixed: a charge's code does not explain a conviction's label.
 */
final class StatedOffenses {
  private StatedOffenses() {}

  static final String IS_CONVICTED = "is_convicted";
  static final String IS_CHARGED = "is_charged";

  /** The offense by code and by label; null where the table does not know it. */
  static final String BY_CODE = "offense_by_code";

  static final String BY_LABEL = "offense_by_label";

  private static final String JOIN = "left";
  private static final String CONVICTION_CODE = "conviction_code";
  private static final String CONVICTION_KEY = "conviction_key";
  private static final String CHARGE_CODE = "charge_code";
  private static final String CHARGE_KEY = "charge_key";

  /** A workbook that holds codes as numbers drops the first zero of 0999. */
  private static final String CUT_CODE = "^[0-9]{3}$";

  /** Adds the two flags, the offense's code and label, and what each of these maps to. */
  static Dataset<Row> of(Dataset<Row> rows, PublishedText cells, References references) {
    Dataset<Row> stated = stated(rows, cells);
    Dataset<Row> coded =
        cells.publishes(CONVICTION_CODE_TEXT, CHARGE_CODE_TEXT)
            ? joined(stated, references.offenseCodes(), OFFENSE_CODE, BY_CODE)
            : stated.withColumn(BY_CODE, OFFENSE_ID.value(null));
    return cells.publishes(CONVICTION_TEXT, CHARGE_TEXT)
        ? joined(coded, references.offenseLabels(), OFFENSE_LABEL_KEY, BY_LABEL)
        : coded.withColumn(BY_LABEL, OFFENSE_ID.value(null));
  }

  private static Dataset<Row> stated(Dataset<Row> rows, PublishedText cells) {
    Column convicted = col(CONVICTION_CODE).isNotNull().or(col(CONVICTION_KEY).isNotNull());
    Column charged = col(CHARGE_CODE).isNotNull().or(col(CHARGE_KEY).isNotNull());
    return rows.withColumn(CONVICTION_CODE, cells.value(CONVICTION_CODE_TEXT.col()))
        .withColumn(CONVICTION_KEY, cells.value(CONVICTION_TEXT.col()))
        .withColumn(CHARGE_CODE, cells.value(CHARGE_CODE_TEXT.col()))
        .withColumn(CHARGE_KEY, cells.value(CHARGE_TEXT.col()))
        .withColumn(IS_CONVICTED, convicted)
        .withColumn(IS_CHARGED, charged.and(col(IS_CONVICTED).equalTo(false)))
        .withColumn(OFFENSE_CODE.name(), whole(chosen(CONVICTION_CODE, CHARGE_CODE)))
        .withColumn(OFFENSE_LABEL_KEY.name(), small(chosen(CONVICTION_KEY, CHARGE_KEY)));
  }

  private static Column chosen(String conviction, String charge) {
    return when(col(IS_CONVICTED), col(conviction)).otherwise(col(charge));
  }

  private static Column whole(Column code) {
    Column capitals = capitals(code);
    return when(capitals.rlike(CUT_CODE), concat(lit("0"), capitals)).otherwise(capitals);
  }

  private static Dataset<Row> joined(
      Dataset<Row> rows, Dataset<Row> reference, Field key, String offense) {
    return rows.join(
        broadcast(reference.select(key.col(), OFFENSE_ID.col().as(offense))), key.name(), JOIN);
  }

  /** Whether the row states an offense at all. */
  static Column isThere() {
    return col(IS_CONVICTED).or(col(IS_CHARGED));
  }

  /** By code, else by label; else null. */
  static Column offense() {
    return coalesce(col(BY_CODE), col(BY_LABEL));
  }
}
