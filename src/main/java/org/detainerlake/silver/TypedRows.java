package org.detainerlake.silver;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;
import static org.detainerlake.catalog.Spelling.capitals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseFields;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Spelling;

/** Published rows with their cells tidied, emptied of marks, and dates read: not yet classified. */
final class TypedRows {
  private TypedRows() {}

  /** The prepare date's text without marks; beside the date it tells unreadable from missing. */
  static final String DATE_TEXT = "date_text";

  /** Reason codes of the cells that are blacked out, as {@link RowIssues} joins them. */
  static final String REDACTED = "redacted";

  /** What not every release has: tidied under its own name, at no cost where it is not there. */
  private static final List<Field> SOMETIMES =
      List.of(
          LIFT_REASON_CODE_TEXT,
          SECOND_LIFT_REASON_TEXT,
          LIFT_DATE_TEXT,
          RECORD_ID_TEXT,
          RECORD_VERSION_TEXT,
          DELETION_MARK_TEXT,
          OffenseFields.CONVICTION_CODE_TEXT,
          OffenseFields.CONVICTION_TEXT,
          OffenseFields.CHARGE_CODE_TEXT,
          OffenseFields.CHARGE_TEXT,
          OffenseFields.CRIMINALITY_TEXT,
          OffenseFields.THREAT_LEVEL_TEXT);

  /** The bronze columns, the typed ones, {@link #DATE_TEXT} and {@link #REDACTED}. */
  static Dataset<Row> of(Dataset<Row> bronzeRows, PublishedText cells) {
    Dataset<Row> tidy = tidy(bronzeRows, cells).withColumn(REDACTED, redactions(cells));
    return tidy.withColumn(DATE_TEXT, cells.value(col(DATE_TEXT)))
        .withColumn(PREPARE_DATE.name(), cells.date(col(DATE_TEXT)))
        .withColumn(DETAINER_TYPE.name(), cells.value(DETAINER_TYPE.col()))
        .withColumn(FACILITY_NAME.name(), capitals(cells.value(FACILITY_NAME.col())))
        .withColumn(FACILITY_CITY.name(), capitals(cells.value(FACILITY_CITY.col())))
        .withColumn(FACILITY_CODE.name(), capitals(cells.value(FACILITY_CODE.col())))
        .withColumn(STATE_NAME.name(), capitals(cells.value(STATE_NAME.col())))
        .withColumn(LIFT_REASON.name(), cells.value(LIFT_REASON.col()))
        .withColumn(PERSON_ID.name(), cells.value(PERSON_ID.col()));
  }

  /** Each cell tidied once: what follows looks at it several times. */
  private static Dataset<Row> tidy(Dataset<Row> bronzeRows, PublishedText cells) {
    Map<String, Column> more =
        SOMETIMES.stream()
            .collect(
                Collectors.toMap(
                    Field::name,
                    cell -> cells.publishes(cell) ? Spelling.tidy(cell.col()) : cell.value(null)));
    Dataset<Row> rows = bronzeRows.withColumns(more);
    return rows.withColumn(DATE_TEXT, Spelling.tidy(PREPARE_DATE_TEXT.col()))
        .withColumn(DETAINER_TYPE.name(), Spelling.tidy(DETAINER_TYPE_TEXT.col()))
        .withColumn(FACILITY_NAME.name(), Spelling.tidy(FACILITY_NAME_TEXT.col()))
        .withColumn(FACILITY_CITY.name(), Spelling.tidy(FACILITY_CITY_TEXT.col()))
        .withColumn(FACILITY_CODE.name(), Spelling.tidy(FACILITY_CODE_TEXT.col()))
        .withColumn(STATE_NAME.name(), Spelling.tidy(FACILITY_STATE_TEXT.col()))
        .withColumn(LIFT_REASON.name(), Spelling.tidy(LIFT_REASON_TEXT.col()))
        .withColumn(PERSON_ID.name(), Spelling.tidy(PERSON_ID_TEXT.col()));
  }

  private static Column redactions(PublishedText cells) {
    return concat_ws(
        RowIssues.SEPARATOR,
        redaction(cells, col(DATE_TEXT), Reason.PREPARE_DATE_REDACTED),
        redaction(cells, FACILITY_NAME.col(), Reason.FACILITY_REDACTED),
        redaction(cells, LIFT_REASON.col(), Reason.LIFT_REASON_REDACTED),
        redaction(cells, PERSON_ID.col(), Reason.PERSON_ID_REDACTED));
  }

  private static Column redaction(PublishedText cells, Column tidy, Reason reason) {
    return when(cells.isRedacted(tidy), reason.code());
  }
}
