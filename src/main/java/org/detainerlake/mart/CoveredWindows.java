package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.mart.Areas.COVERED_PLACE;
import static org.detainerlake.mart.CoveredDays.COVERED_COUNT;
import static org.detainerlake.mart.CoveredDays.COVERED_DATE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodMarts;

/** How much of each rolling window releases cover. */
final class CoveredWindows {
  private CoveredWindows() {}

  /** Whether the window a year before starts on or after the first day covered. */
  static final Field HAS_YEAR_AGO = Field.working("has_year_ago", FieldType.FLAG);

  static final String[] KEY = {COVERED_PLACE.name(), WEEK_START_DATE.name(), WINDOW_WEEKS.name()};

  private static final Field WINDOW = Field.working("window", FieldType.CELLS);

  /**
   * Each place, week and length of window.
   *
   * @param weeks {@link org.detainerlake.catalog.MartTables#DIM_WEEK}
   */
  static Dataset<Row> of(Cohorts cohorts, Dataset<Row> weeks) {
    Column[] windows =
        PeriodMarts.WINDOWS.stream().map(CoveredWindows::window).toArray(Column[]::new);
    Dataset<Row> places =
        Areas.of(cohorts.jurisdictions(), PeriodMarts.WINDOW_LEVELS)
            .select(COVERED_PLACE.col())
            .distinct();
    Dataset<Row> bare =
        places
            .crossJoin(weeks.select(WEEK_START_DATE.col()))
            .withColumn(COVERED_COUNT.name(), COVERED_COUNT.value(0))
            .withColumn(COVERED_DATE.name(), COVERED_DATE.value(null));
    return CoveredDays.byWeek(cohorts)
        .unionByName(bare)
        .groupBy(COVERED_PLACE.col(), WEEK_START_DATE.col())
        .agg(
            COVERED_COUNT.from(sum(COVERED_COUNT.col())),
            min(COVERED_DATE.col()).as(COVERED_DATE.name()))
        .select(COVERED_PLACE.col(), WEEK_START_DATE.col(), array(windows).as(WINDOW.name()))
        .select(COVERED_PLACE.col(), WEEK_START_DATE.col(), inline(WINDOW.col()));
  }

  /** Weeks are told by their day: those that no release covers may be missing between others. */
  private static Column window(int weeks) {
    WindowSpec inPlace = Window.partitionBy(COVERED_PLACE.col());
    WindowSpec now =
        inPlace
            .orderBy(unix_date(WEEK_START_DATE.col()))
            .rangeBetween(-(long) WeekRule.DAYS * (weeks - 1), 0);
    Column start = date_sub(WEEK_START_DATE.col(), WeekRule.DAYS * (weeks - 1));
    Column first = min(COVERED_DATE.col()).over(inPlace);
    Column yearAgo = date_sub(start, WeekRule.DAYS * RollingWindows.YEAR_WEEKS);
    return struct(
        WINDOW_WEEKS.value(weeks),
        IS_PARTIAL.from(sum(COVERED_COUNT.col()).over(now).lt(WeekRule.DAYS * weeks)),
        IS_COMPLETE_WINDOW.from(coalesce(start.geq(first), lit(false))),
        HAS_YEAR_AGO.from(coalesce(yearAgo.geq(first), lit(false))));
  }
}
