package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
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

  private static final List<Field> FLAGS = List.of(IS_PRELIMINARY, IS_SYNTHETIC);

  private static final Field WINDOW = Field.working("window", FieldType.CELLS);

  /**
   * Each window with records enough: what the weeks up to its last come to, less what they came to
   * before its first. Sums of so many rows for each row would take fifty times as long.
   *
   * @param calendar every week of each area without a gap, counts and flags never null
   * @param base detainers issued that a window of a jurisdiction or state must have
   */
  static Dataset<Row> of(Dataset<Row> calendar, int base) {
    Column[] windows =
        PeriodMarts.WINDOWS.stream().map(RollingWindows::window).toArray(Column[]::new);
    List<Column> columns = new ArrayList<>(List.of(Table.columns(Areas.FIELDS)));
    columns.add(WEEK_START_DATE.col());
    columns.add(inline(WINDOW.col()));
    return running(calendar)
        .withColumn(WINDOW.name(), array(windows))
        .select(columns.toArray(Column[]::new))
        .where(PeriodMarts.hasRow(base));
  }

  /** All weeks of the area up to and including each. */
  private static Dataset<Row> running(Dataset<Row> calendar) {
    WindowSpec soFar = inOrder().rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    List<Column> columns = new ArrayList<>(List.of(Table.columns(Areas.FIELDS)));
    columns.add(WEEK_START_DATE.col());
    PeriodMarts.COUNTS.forEach(count -> columns.add(count.from(sum(count.col()).over(soFar))));
    FLAGS.forEach(flag -> columns.add(weeksWith(flag).from(count_if(flag.col()).over(soFar))));
    return calendar.select(columns.toArray(Column[]::new));
  }

  private static Column window(int weeks) {
    List<Column> columns = new ArrayList<>();
    columns.add(WINDOW_WEEKS.value(weeks));
    columns.add(
        WINDOW_START_DATE.from(date_sub(WEEK_START_DATE.col(), WeekRule.DAYS * (weeks - 1))));
    PeriodMarts.COUNTS.forEach(count -> columns.add(count.from(within(count, weeks, 0))));
    FLAGS.forEach(flag -> columns.add(flag.from(within(weeksWith(flag), weeks, 0).gt(0))));
    columns.add(YEAR_AGO_DECLINED.from(within(DECLINED_COUNT, weeks, YEAR_WEEKS)));
    columns.add(YEAR_AGO_HONORED.from(within(HONORED_COUNT, weeks, YEAR_WEEKS)));
    return struct(columns.toArray(Column[]::new));
  }

  /** Of so many weeks, the last of them this many weeks before the row's. */
  private static Column within(Field running, int weeks, int before) {
    return upTo(running, before).minus(upTo(running, before + weeks));
  }

  /** Before its first week an area has nothing. */
  private static Column upTo(Field running, int weeksBefore) {
    return weeksBefore == 0
        ? running.col()
        : coalesce(lag(running.col(), weeksBefore).over(inOrder()), lit(0));
  }

  private static WindowSpec inOrder() {
    return Window.partitionBy(AREA_ID.col()).orderBy(WEEK_START_DATE.col());
  }

  private static Field weeksWith(Field flag) {
    return Field.working("weeks_" + flag.name(), FieldType.COUNT);
  }
}
