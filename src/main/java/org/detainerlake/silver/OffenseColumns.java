package org.detainerlake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.silver.ActivityOffenses.ACTIVITY_BASIS;
import static org.detainerlake.silver.ActivityOffenses.ACTIVITY_OFFENSE;
import static org.detainerlake.silver.ActivityOffenses.HAS_GAP;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.catalog.OffenseMatch;
import org.detainerlake.catalog.Reason;

/**
 * The one offense of a record and what it stands on: the conviction, else the charge, else the free
 * text, else what ICE's criminality says without naming an offense, else none.
 */
final class OffenseColumns {
  private OffenseColumns() {}

  /** What a file may say of offenses. */
  private static final Field[] CELLS = {
    CONVICTION_CODE_TEXT,
    CONVICTION_TEXT,
    CHARGE_CODE_TEXT,
    CHARGE_TEXT,
    ACTIVITY_TEXT,
    CRIMINALITY_TEXT
  };

  /**
   * Adds basis, code, id, match, and whether no table knows the offense.
   *
   * @param rows with the {@link SeverityColumns}
   */
  static Dataset<Row> of(Dataset<Row> rows, PublishedText cells, References references) {
    if (!cells.publishes(CELLS)) {
      return unpublished(rows);
    }
    Dataset<Row> stated = StatedOffenses.of(rows, cells, references);
    Column gap = StatedOffenses.isThere().and(StatedOffenses.offense().isNull()).or(col(HAS_GAP));
    return ActivityOffenses.of(stated, cells, references)
        .withColumn(OFFENSE_BASIS.name(), basis(cells))
        .withColumn(OFFENSE_ID.name(), id())
        .withColumn(OFFENSE_MATCH.name(), match())
        .withColumn(Reason.OFFENSE_UNMAPPED.code(), gap);
  }

  private static Dataset<Row> unpublished(Dataset<Row> rows) {
    return rows.withColumn(OFFENSE_BASIS.name(), lit(OffenseBasis.NOT_PUBLISHED.code()))
        .withColumn(OFFENSE_CODE.name(), OFFENSE_CODE.value(null))
        .withColumn(OFFENSE_ID.name(), lit(OffenseBasis.NOT_PUBLISHED.code()))
        .withColumn(OFFENSE_MATCH.name(), lit(OffenseMatch.NONE.code()))
        .withColumn(Reason.OFFENSE_UNMAPPED.code(), lit(false));
  }

  /** As {@code criminality_classes.csv} names them. */
  private static final String CONVICTED = "convicted";

  private static final String CHARGED = "charged";

  private static Column basis(PublishedText cells) {
    Column criminality = CRIMINALITY_CLASS.col();
    return when(col(StatedOffenses.IS_CONVICTED), OffenseBasis.CONVICTION.code())
        .when(col(StatedOffenses.IS_CHARGED), OffenseBasis.CHARGE.code())
        .when(isActivity(), col(ACTIVITY_BASIS))
        .when(criminality.equalTo(CONVICTED), OffenseBasis.CONVICTION.code())
        .when(criminality.equalTo(CHARGED), OffenseBasis.CHARGE.code())
        .when(isWithheld(cells), OffenseBasis.NOT_STATED.code())
        .otherwise(OffenseBasis.NO_RECORD.code());
  }

  private static Column isActivity() {
    return col(ACTIVITY_BASIS).isNotNull();
  }

  /** A cell that is blacked out, or a criminality never seen, is no proof of a clean record. */
  private static Column isWithheld(PublishedText cells) {
    Column unseen =
        CRIMINALITY_KEY
            .col()
            .isNotNull()
            .and(CRIMINALITY_CLASS.col().equalTo(OffenseBasis.NOT_STATED.code()));
    return Stream.of(CELLS)
        .filter(cells::publishes)
        .map(cell -> cells.isRedacted(cell.col()))
        .reduce(unseen, Column::or);
  }

  private static Column id() {
    Column unmapped = lit(OffenseMatch.UNMAPPED.code());
    return when(StatedOffenses.isThere(), coalesce(StatedOffenses.offense(), unmapped))
        .when(isActivity(), coalesce(col(ACTIVITY_OFFENSE), unmapped))
        .when(OFFENSE_BASIS.col().equalTo(OffenseBasis.NO_RECORD.code()), OFFENSE_BASIS.col())
        .otherwise(OffenseBasis.NOT_STATED.code());
  }

  private static Column match() {
    Column isStated = StatedOffenses.isThere();
    return when(isStated.and(col(StatedOffenses.BY_CODE).isNotNull()), OffenseMatch.CODE.code())
        .when(isStated.and(col(StatedOffenses.BY_LABEL).isNotNull()), OffenseMatch.LABEL.code())
        .when(OFFENSE_ID.col().equalTo(OffenseMatch.UNMAPPED.code()), OffenseMatch.UNMAPPED.code())
        .when(isActivity(), OffenseMatch.PHRASE.code())
        .otherwise(OffenseMatch.NONE.code());
  }
}
