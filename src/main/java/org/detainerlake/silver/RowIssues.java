package org.detainerlake.silver;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.contains;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.FACILITY_NAME;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.PlaceFields.STATE_NAME;
import static org.detainerlake.catalog.RecordFields.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;

/** The reason codes of a typed row: one condition a reason. */
record RowIssues(TextConventions conventions, Release release) {

  /** Stands in no reason code. */
  static final String SEPARATOR = ",";

  /** Found where the columns were made, each a flag under the reason's code. */
  private static final List<Reason> FLAGGED =
      List.of(
          Reason.LIFT_REASONS_DIFFER,
          Reason.LIFT_DATE_UNREADABLE,
          Reason.LIFT_DATE_OUTSIDE,
          Reason.OFFENSE_UNMAPPED,
          Reason.CRIMINALITY_UNSEEN,
          Reason.THREAT_LEVEL_UNSEEN,
          Reason.RECORD_ID_MISSING,
          Reason.RECORD_VERSION_UNREADABLE,
          Reason.RECORD_WITHDRAWN);

  /** What can be wrong with a row that withdraws a record: no more is asked of it than whose. */
  private static final List<Reason> OF_DELETION =
      List.of(Reason.RECORD_ID_MISSING, Reason.RECORD_VERSION_UNREADABLE, Reason.RECORD_WITHDRAWN);

  /** Sorted codes of a row with all its columns but this; empty where all is well. */
  Column codes() {
    Column[] found =
        Stream.concat(
                Stream.of(ROW_FAULT.col(), nullif(col(TypedRows.REDACTED), lit(""))),
                conditions().entrySet().stream()
                    .map(entry -> when(entry.getValue(), entry.getKey().code())))
            .toArray(Column[]::new);
    return when(isTotal(), array(lit(Reason.ROW_TOTAL.code())))
        .when(IS_DELETION.col(), sorted(concat_ws(SEPARATOR, foundOfDeletion())))
        .otherwise(sorted(concat_ws(SEPARATOR, found)));
  }

  private static Column[] foundOfDeletion() {
    return Stream.concat(
            Stream.of(ROW_FAULT.col()),
            OF_DELETION.stream().map(reason -> when(col(reason.code()), reason.code())))
        .toArray(Column[]::new);
  }

  /** Out of a text, as Spark compiles no function that leaves the nulls out of an array. */
  private static Column sorted(Column joined) {
    return when(joined.equalTo(""), array().cast(ISSUES.type().dataType()))
        .otherwise(sort_array(split(joined, SEPARATOR)));
  }

  /** What a total lacks is no flaw of a record. */
  private static Column isTotal() {
    return coalesce(ROW_FAULT.col().equalTo(Reason.ROW_TOTAL.code()), lit(false));
  }

  /** Row faults were named by the reader of the file, redactions when the cells were tidied. */
  private Map<Reason, Column> conditions() {
    Column dateText = col(TypedRows.DATE_TEXT);
    Map<Reason, Column> conditions = new EnumMap<>(Reason.class);
    conditions.put(
        Reason.PREPARE_DATE_MISSING,
        dateText.isNull().and(isNotRedacted(Reason.PREPARE_DATE_REDACTED)));
    conditions.put(
        Reason.PREPARE_DATE_UNREADABLE, dateText.isNotNull().and(PREPARE_DATE.col().isNull()));
    conditions.put(Reason.PREPARE_DATE_OUTSIDE, dateOutside());
    conditions.put(Reason.STATE_OUTSIDE, stateOutside());
    conditions.put(
        Reason.STATE_UNKNOWN, STATE_NAME.col().isNotNull().and(STATE_CODE.col().isNull()));
    conditions.put(Reason.STATE_MISSING, STATE_NAME.col().isNull());
    conditions.put(
        Reason.FACILITY_MISSING,
        FACILITY_NAME.col().isNull().and(isNotRedacted(Reason.FACILITY_REDACTED)));
    FLAGGED.forEach(reason -> conditions.put(reason, col(reason.code())));
    conditions.put(
        Reason.LIFT_REASON_UNSEEN, LIFT_REASON.col().isNotNull().and(OUTCOME_CLASS.col().isNull()));
    return conditions;
  }

  private static Column isNotRedacted(Reason reason) {
    return not(contains(col(TypedRows.REDACTED), lit(reason.code())));
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
