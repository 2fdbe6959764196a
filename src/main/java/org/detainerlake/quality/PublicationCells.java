package org.detainerlake.quality;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_NAME;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.HoldTables.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.PERIOD_END_DATE;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.VintageFields.NEW_COUNT;
import static org.detainerlake.catalog.VintageFields.OLD_COUNT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ComparedFigures;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;

/** What readers have of each jurisdiction and week, beside what they are to have. */
public final class PublicationCells {
  private PublicationCells() {}

  private static final Field WAS_CLOSED = Field.working("was_closed", FieldType.FLAG);
  private static final int WEEK_DAYS = 7;

  /**
   * Each measure of each cell that one of the two has; the other side counts 0 there.
   *
   * @param before {@link org.detainerlake.catalog.MartTables#WEEKLY_DECLINE_RATES} that readers
   *     have
   * @param after the same of the new publication, by the same week rule and unit
   * @param explained spans that a new release speaks for, {@link NewReleases}
   */
  public static Dataset<Row> of(Dataset<Row> before, Dataset<Row> after, Dataset<Row> explained) {
    Column closed = coalesce(bool_or(WAS_CLOSED.col()), bool_or(IS_CLOSED.col()));
    Dataset<Row> cells =
        side(before, OLD_COUNT, NEW_COUNT, true)
            .unionByName(side(after, NEW_COUNT, OLD_COUNT, false))
            .groupBy(AREA_ID.col(), PERIOD_START_DATE.col(), MEASURE_CODE.col())
            .agg(
                AREA_NAME.from(max(AREA_NAME.col())),
                STATE_CODE.from(max(STATE_CODE.col())),
                OLD_COUNT.from(sum(OLD_COUNT.col())),
                NEW_COUNT.from(sum(NEW_COUNT.col())),
                HAS_OLD.from(bool_or(HAS_OLD.col())),
                HAS_NEW.from(bool_or(not(HAS_OLD.col()))),
                IS_CLOSED.from(closed));
    Column sameSpan =
        STATE_CODE
            .of("cell")
            .eqNullSafe(STATE_CODE.of("span"))
            .and(PERIOD_START_DATE.of("cell").equalTo(PERIOD_START_DATE.of("span")));
    Dataset<Row> spans = explained.withColumn(IS_EXPLAINED.name(), lit(true));
    return CELLS.select(
        cells
            .as("cell")
            .join(broadcast(spans).as("span"), sameSpan, "left")
            .select("cell.*", "span." + IS_EXPLAINED.name())
            .withColumn(IS_EXPLAINED.name(), coalesce(IS_EXPLAINED.col(), lit(false))));
  }

  /** The weeks of all states that one of the two tells of, {@link HoldTables#SPANS}. */
  public static Dataset<Row> weeks(Dataset<Row> before, Dataset<Row> after) {
    Column[] cell = {STATE_CODE.col(), WEEK_START_DATE.col()};
    Column end = date_add(PERIOD_START_DATE.col(), WEEK_DAYS - 1);
    return SPANS.select(
        before
            .select(cell)
            .union(after.select(cell))
            .distinct()
            .withColumnRenamed(WEEK_START_DATE.name(), PERIOD_START_DATE.name())
            .withColumn(PERIOD_END_DATE.name(), end));
  }

  /** A week of which it is not said that it is preliminary is closed. */
  private static Dataset<Row> side(Dataset<Row> weekly, Field own, Field other, boolean isBefore) {
    Column closed = not(coalesce(IS_PRELIMINARY.col(), lit(false)));
    Column none = lit(null);
    return weekly.select(
        AREA_ID.from(JURISDICTION_ID.col()),
        AREA_NAME.from(JURISDICTION_NAME.col()),
        STATE_CODE.col(),
        PERIOD_START_DATE.from(WEEK_START_DATE.col()),
        HAS_OLD.value(isBefore),
        WAS_CLOSED.from(isBefore ? closed : none),
        IS_CLOSED.from(isBefore ? none : closed),
        inline(ComparedFigures.side(own, other)));
  }
}
