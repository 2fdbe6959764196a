package org.detainerlake.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_LEVEL;
import static org.detainerlake.catalog.MartTables.DIM_JURISDICTION;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.PeriodFields.PERIOD_KIND;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PeriodMarts.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.PeriodKind;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of sums over time and place: each count of a part is in its whole, once. */
final class SumExpectations {
  private SumExpectations() {}

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "periods_equal_weekly",
            "jurisdictions whose months, quarters or years do not add up to their weeks",
            DifferingCells.between(
                marts -> jurisdictionsOf(marts, CALENDAR_DECLINE_RATES),
                SumExpectations::weeksByKind,
                List.of(AREA_ID, PERIOD_KIND),
                COUNTS)),
        Expectation.never(
            "months_add_up",
            "quarters that are not the sum of their months, years that are not of their quarters",
            DifferingCells.between(
                marts -> marts.of(CALENDAR_DECLINE_RATES).where(not(is(PeriodKind.MONTH))),
                SumExpectations::partsOfPeriods,
                List.of(AREA_ID, PERIOD_KIND, PERIOD_START_DATE),
                COUNTS)),
        Expectation.never(
            "areas_add_up",
            "periods of states or the nation that are not the sum of their jurisdictions",
            DifferingCells.between(
                marts -> marts.of(CALENDAR_DECLINE_RATES).where(not(isJurisdiction())),
                SumExpectations::wider,
                List.of(AREA_ID, PERIOD_KIND, PERIOD_START_DATE),
                COUNTS)));
  }

  private static Dataset<Row> wider(Tables marts) {
    List<AreaLevel> levels =
        Stream.of(AreaLevel.values()).filter(level -> level != AreaLevel.JURISDICTION).toList();
    return areas(marts, jurisdictionsOf(marts, CALENDAR_DECLINE_RATES), levels);
  }

  /**
   * Each jurisdiction's row once for each area it belongs to, which dim_jurisdiction alone tells.
   *
   * @param jurisdictions rows whose area is a jurisdiction
   */
  static Dataset<Row> areas(Tables marts, Dataset<Row> jurisdictions, List<AreaLevel> levels) {
    Column ids = array(levels.stream().map(AreaLevel::areaId).toArray(Column[]::new));
    Dataset<Row> places =
        marts
            .of(DIM_JURISDICTION)
            .select(JURISDICTION_ID.col(), explode(ids).as(AREA_ID.name()))
            .where(AREA_ID.col().isNotNull());
    return jurisdictions
        .withColumnRenamed(AREA_ID.name(), JURISDICTION_ID.name())
        .join(broadcast(places), JURISDICTION_ID.name());
  }

  private static Column isJurisdiction() {
    return AREA_LEVEL.col().equalTo(AreaLevel.JURISDICTION.code());
  }

  private static Dataset<Row> jurisdictionsOf(Tables marts, Table mart) {
    return marts.of(mart).where(isJurisdiction());
  }

  /** The weekly counts of jurisdictions, these named as areas are. */
  static Dataset<Row> weeks(Tables marts) {
    return marts.of(WEEKLY_DECLINE_RATES).withColumnRenamed(JURISDICTION_ID.name(), AREA_ID.name());
  }

  private static Dataset<Row> weeksByKind(Tables marts) {
    Column[] kinds =
        Stream.of(PeriodKind.values()).map(kind -> lit(kind.code())).toArray(Column[]::new);
    return DifferingCells.summed(weeks(marts), List.of(AREA_ID), COUNTS)
        .withColumn(PERIOD_KIND.name(), explode(array(kinds)));
  }

  private static Dataset<Row> partsOfPeriods(Tables marts) {
    return parts(marts, PeriodKind.MONTH, PeriodKind.QUARTER)
        .union(parts(marts, PeriodKind.QUARTER, PeriodKind.CALENDAR_YEAR))
        .union(parts(marts, PeriodKind.QUARTER, PeriodKind.FISCAL_YEAR));
  }

  private static Dataset<Row> parts(Tables marts, PeriodKind part, PeriodKind whole) {
    return marts
        .of(CALENDAR_DECLINE_RATES)
        .where(is(part))
        .withColumn(PERIOD_KIND.name(), PERIOD_KIND.value(whole.code()))
        .withColumn(
            PERIOD_START_DATE.name(),
            PERIOD_START_DATE.from(whole.startOf(PERIOD_START_DATE.col())));
  }

  private static Column is(PeriodKind kind) {
    return PERIOD_KIND.col().equalTo(kind.code());
  }
}
