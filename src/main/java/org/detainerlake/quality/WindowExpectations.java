package org.detainerlake.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_LEVEL;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PeriodFields.WINDOW_WEEKS;
import static org.detainerlake.catalog.PeriodMarts.*;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of rolling windows: they hold their weeks, all of them and no others. */
final class WindowExpectations {
  private WindowExpectations() {}

  private static final int DAYS = 7;

  /** Taken apart week by week; to do so with the longer ones would cost fifty rows a week. */
  private static final int SHORTEST = WINDOWS.get(0);

  private static final Field LAST_WEEK = Field.working("last_week", FieldType.DATE);
  private static final Field WEEKS_ON = Field.working("weeks_on", FieldType.COUNT);

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "windows_hold_their_weeks",
            "windows of four weeks of an area that are not the sum of these weeks",
            DifferingCells.between(
                WindowExpectations::shortWindows,
                WindowExpectations::summedWeeks,
                List.of(AREA_ID, WEEK_START_DATE),
                COUNTS)),
        Expectation.never(
            "windows_tile_weekly",
            "lengths whose windows of the nation, laid end to end, do not add up to all weeks",
            DifferingCells.between(
                WindowExpectations::tiles,
                WindowExpectations::weeksByWindow,
                List.of(WINDOW_WEEKS),
                COUNTS)));
  }

  private static Dataset<Row> shortWindows(Tables marts) {
    return marts.of(ROLLING_DECLINE_RATES).where(WINDOW_WEEKS.col().equalTo(SHORTEST));
  }

  /** What windows of four weeks must hold, where they must have a row. */
  private static Dataset<Row> summedWeeks(Tables marts) {
    return DifferingCells.summed(
            weeksOfShortWindows(marts), List.of(AREA_ID, WEEK_START_DATE), COUNTS)
        .where(PeriodMarts.hasRow(PeriodMarts.WINDOW_BASE));
  }

  /** Each week once for each window it lies in; windows end with the last week of all. */
  private static Dataset<Row> weeksOfShortWindows(Tables marts) {
    Column[] later =
        IntStream.range(0, SHORTEST).mapToObj(week -> lit(week)).toArray(Column[]::new);
    Dataset<Row> weeks = SumExpectations.areas(marts, SumExpectations.weeks(marts), WINDOW_LEVELS);
    return DifferingCells.summed(weeks, List.of(AREA_ID, WEEK_START_DATE), COUNTS)
        .withColumn(WEEKS_ON.name(), explode(array(later)))
        .withColumn(
            WEEK_START_DATE.name(), date_add(WEEK_START_DATE.col(), WEEKS_ON.col().multiply(DAYS)))
        .crossJoin(broadcast(lastWeek(marts)))
        .where(WEEK_START_DATE.col().leq(LAST_WEEK.col()));
  }

  /** Back from the last week, every window that starts where the one before it ends. */
  private static Dataset<Row> tiles(Tables marts) {
    Column days = WINDOW_WEEKS.col().multiply(DAYS);
    Column back = datediff(LAST_WEEK.col(), WEEK_START_DATE.col());
    return marts
        .of(ROLLING_DECLINE_RATES)
        .where(AREA_LEVEL.col().equalTo(AreaLevel.NATION.code()))
        .crossJoin(broadcast(lastWeek(marts)))
        .where(pmod(back, days).equalTo(0));
  }

  private static Dataset<Row> weeksByWindow(Tables marts) {
    Column[] windows = WINDOWS.stream().map(weeks -> lit(weeks)).toArray(Column[]::new);
    return DifferingCells.summed(SumExpectations.weeks(marts), List.of(), COUNTS)
        .withColumn(WINDOW_WEEKS.name(), explode(array(windows)));
  }

  private static Dataset<Row> lastWeek(Tables marts) {
    return marts.of(ROLLING_DECLINE_RATES).agg(max(WEEK_START_DATE.col()).as(LAST_WEEK.name()));
  }
}
