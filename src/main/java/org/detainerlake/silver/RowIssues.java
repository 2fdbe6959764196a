package org.detainerlake.silver;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.PlaceFields.STATE_NAME;
import static org.detainerlake.catalog.RecordFields.*;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;

/** The reason codes of a typed row: one condition a reason. */
record RowIssues(PublishedText text, TextConventions conventions, Release release) {

  /** Sorted codes; an empty list where nothing is wrong. */
  Column column() {
    Column[] codes =
        Stream.concat(
                Stream.of(ROW_FAULT.col()),
                Stream.of(Reason.values())
                    .filter(reason -> condition(reason) != null)
                    .map(reason -> when(condition(reason), reason.code())))
            .toArray(Column[]::new);
    return array_sort(array_compact(array(codes)));
  }

  /** When a reason applies; null for the faults that the reader of the file has named already. */
  private Column condition(Reason reason) {
    return switch (reason) {
      case ROW_RAGGED, ROW_QUOTE_UNCLOSED, ROW_ENCODING_BAD -> null;
      case PREPARE_DATE_MISSING -> isEmpty(PREPARE_DATE_TEXT);
      case PREPARE_DATE_REDACTED -> text.isRedacted(PREPARE_DATE_TEXT);
      case PREPARE_DATE_UNREADABLE ->
          text.value(PREPARE_DATE_TEXT).isNotNull().and(PREPARE_DATE.col().isNull());
      case PREPARE_DATE_OUTSIDE -> dateOutside();
      case STATE_OUTSIDE -> stateOutside();
      case STATE_UNKNOWN -> STATE_NAME.col().isNotNull().and(STATE_CODE.col().isNull());
      case STATE_MISSING -> STATE_NAME.col().isNull();
      case FACILITY_MISSING -> isEmpty(FACILITY_NAME_TEXT);
      case FACILITY_REDACTED -> text.isRedacted(FACILITY_NAME_TEXT);
      case LIFT_REASON_REDACTED -> text.isRedacted(LIFT_REASON_TEXT);
      case LIFT_REASON_UNSEEN -> LIFT_REASON.col().isNotNull().and(OUTCOME_CLASS.col().isNull());
      case PERSON_ID_REDACTED -> text.isRedacted(PERSON_ID_TEXT);
    };
  }

  private Column isEmpty(Field field) {
    return text.value(field).isNull().and(not(text.isRedacted(field)));
  }

  /** Older than the agency, newer than the layout or the release, or outside the stated dates. */
  private Column dateOutside() {
    Column date = PREPARE_DATE.col();
    Column outside =
        date.lt(lit(conventions.earliest()))
            .or(date.gt(lit(conventions.latest())))
            .or(date.gt(lit(release.date())));
    outside = release.from() == null ? outside : outside.or(date.lt(lit(release.from())));
    return release.to() == null ? outside : outside.or(date.gt(lit(release.to())));
  }

  private Column stateOutside() {
    if (release.states().isEmpty() || release.isNational()) {
      return lit(false);
    }
    return STATE_CODE.col().isNull().or(not(STATE_CODE.col().isin(release.states().toArray())));
  }
}
