package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.struct;
import static org.detainerlake.catalog.PeriodFields.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.PeriodKind;

/** The periods of every kind that a day lies in. */
final class Periods {
  private Periods() {}

  /** What tells a period, its name and end included. */
  static final List<Field> FIELDS =
      List.of(PERIOD_KIND, PERIOD_START_DATE, PERIOD_END_DATE, PERIOD_NAME);

  /** A row for each kind, to be selected beside other columns. */
  static Column of(Column date) {
    return inline(
        array(
            Stream.of(PeriodKind.values())
                .map(kind -> period(kind, kind.startOf(date)))
                .toArray(Column[]::new)));
  }

  private static Column period(PeriodKind kind, Column start) {
    return struct(
        PERIOD_KIND.value(kind.code()),
        PERIOD_START_DATE.from(start),
        PERIOD_END_DATE.from(kind.endOf(start)),
        PERIOD_NAME.from(kind.nameOf(start)));
  }
}
