package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.WINDOW_START_DATE;
import static org.detainerlake.catalog.PeriodFields.WINDOW_WEEKS;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Table;

/** Counts of weeks summed over the weeks before them: all lengths in one pass over each area. */
final class RollingWindows {
  private RollingWindows() {}

  /** Windows of 52 weeks do not overlap, and each starts on the same day of the week. */
  static final int YEAR_WEEKS = 52;

  /** Declined and honored in the window a year before; weeks before the first count nothing. */
  static final Field YEAR_AGO_DECLINED = Field.working("year_ago_declined", FieldType.COUNT);

  static final Field YEAR_AGO_HONORED = Field.working("year_ago_honored", FieldType.COUNT);

  private static final Field WINDOW = Field.working("window", FieldType.CELLS);

  /**
   * Each window with a record in it.
   *
   * @param calendar every week of each area without a gap, counts and flags never null
   */
  static Dataset<Row> of(Dataset<Row> calendar) {
    Column[] windows =
        PeriodMarts.WINDOWS.stream().map(RollingWindows::window).toArray(Column[]::new);
    List<Column> columns = new ArrayList<>(List.of(Table.columns(Areas.FIELDS)));
    columns.add(WEEK_START_DATE.col());
    List<Column> before = new ArrayList<>(columns);
    before.add(array(windows).as(WINDOW.name()));
    columns.add(inline(WINDOW.col()));
    return calendar
        .select(before.toArray(Column[]::new))
        .select(columns.toArray(Column[]::new))
        .where(ISSUED_COUNT.col().plus(ADMINISTRATIVE_COUNT.col()).gt(0));
  }

  private static Column window(int weeks) {
    WindowSpec now = ending(weeks, 0);
    WindowSpec yearAgo = ending(weeks, YEAR_WEEKS);
    List<Column> columns = new ArrayList<>();
    columns.add(WINDOW_WEEKS.value(weeks));
    columns.add(
        WINDOW_START_DATE.from(date_sub(WEEK_START_DATE.col(), WeekRule.DAYS * (weeks - 1))));
    PeriodMarts.COUNTS.forEach(count -> columns.add(count.from(sum(count.col()).over(now))));
    for (Field flag : List.of(IS_PRELIMINARY, IS_SYNTHETIC)) {
      columns.add(flag.from(max(flag.col()).over(now)));
    }
    columns.add(YEAR_AGO_DECLINED.from(sumOrNone(DECLINED_COUNT, yearAgo)));
    columns.add(YEAR_AGO_HONORED.from(sumOrNone(HONORED_COUNT, yearAgo)));
    return struct(columns.toArray(Column[]::new));
  }

  private static Column sumOrNone(Field count, WindowSpec window) {
    return coalesce(sum(count.col()).over(window), lit(0));
  }

  /** So many weeks, the last of them this many weeks before the row's. */
  private static WindowSpec ending(int weeks, int before) {
    return Window.partitionBy(AREA_ID.col())
        .orderBy(WEEK_START_DATE.col())
        .rowsBetween(1 - weeks - before, -before);
  }
}
