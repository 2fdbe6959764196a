package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PeriodFields.WINDOW_START_DATE;
import static org.detainerlake.catalog.PeriodFields.WINDOW_WEEKS;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
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

  /**
   * Each window with records enough, of every week of an area since its first with a record: a week
   * without one counts nothing.
   *
   * @param weekly weeks of each area with their counts
   * @param weeks {@link org.detainerlake.catalog.MartTables#DIM_WEEK}: the weeks that windows end
   *     in
   * @param base detainers issued that a window of a jurisdiction or state must have
   */
  static Dataset<Row> of(Dataset<Row> weekly, Dataset<Row> weeks, int base) {
    Column[] week =
        Stream.concat(Stream.of(day()), AreaWeeks.SUMMED.stream().map(RollingWindows::summed))
            .toArray(Column[]::new);
    Dataset<Row> calendar =
        weeks.agg(sort_array(collect_list(day())).as(AreaWeeks.CALENDAR.name()));
    FlatMapFunction<Row, Row> windows = area -> new AreaWeeks(area).windows().iterator();
    return weekly
        .groupBy(Table.columns(Areas.FIELDS))
        .agg(collect_list(struct(week)).as(AreaWeeks.WEEKS.name()))
        .withColumn(AreaWeeks.LEAST.name(), AreaWeeks.LEAST.from(PeriodMarts.leastIssued(base)))
        .crossJoin(broadcast(calendar))
        .flatMap(windows, Encoders.row(AreaWeeks.schema()))
        .where(PeriodMarts.hasRow(base))
        .withColumns(days());
  }

  /** Days are numbers until here: dates would be made into objects and back. */
  private static Map<String, Column> days() {
    Column week = date_from_unix_date(AreaWeeks.DAY.col());
    Column weeksBefore = WINDOW_WEEKS.col().minus(1).multiply(WeekRule.DAYS);
    return Map.of(
        WEEK_START_DATE.name(), week, WINDOW_START_DATE.name(), date_sub(week, weeksBefore));
  }

  private static Column day() {
    return AreaWeeks.DAY.from(unix_date(WEEK_START_DATE.col()));
  }

  private static Column summed(Field field) {
    return field.type() == FieldType.FLAG
        ? coalesce(field.col(), lit(false)).cast("int")
        : coalesce(field.col(), lit(0));
  }
}
