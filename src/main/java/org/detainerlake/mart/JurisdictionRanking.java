package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.detainerlake.catalog.MatchFields.IS_LOCAL;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RankingFields.*;
import static org.detainerlake.catalog.RankingMarts.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.AreaFields;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodKind;
import org.detainerlake.catalog.Table;

/** Counties in order of detainers issued, and in order of detainers declined. */
public final class JurisdictionRanking {
  private JurisdictionRanking() {}

  /** Nothing is ranked on fewer. */
  private static final int BASE = 20;

  private static final String LISTED = "listed";
  private static final Field BASE_COUNT = Field.working("base_count", FieldType.COUNT);

  private static final List<Field> MEASURES =
      List.of(
          PERIOD_KIND,
          PERIOD_START_DATE,
          JURISDICTION_ID,
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          DECLINE_RATE_OF_DECIDED,
          DECIDED_RATE_LOW,
          DECIDED_RATE_HIGH,
          UNKNOWN_SHARE,
          IS_PRELIMINARY,
          IS_PARTIAL,
          IS_SYNTHETIC);

  /**
   * Each list of each period.
   *
   * @param weekly {@link org.detainerlake.catalog.MartTables#WEEKLY_DECLINE_RATES}
   * @param calendar {@link org.detainerlake.catalog.PeriodMarts#CALENDAR_DECLINE_RATES}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  public static Dataset<Row> of(
      Dataset<Row> weekly, Dataset<Row> calendar, Dataset<Row> jurisdictions) {
    Dataset<Row> lists =
        lists(
            weeks(weekly)
                .union(periods(calendar))
                .join(broadcast(jurisdictions), JURISDICTION_ID.name()));
    Dataset<Row> ranked = RankIntervals.beside(lists.where(IS_RANKED.col()));
    Dataset<Row> apart = lists.where(not(IS_RANKED.col()));
    return JURISDICTION_RANKING.select(Funnel.beside(ranked.unionByName(apart, true)));
  }

  private static Dataset<Row> weeks(Dataset<Row> weekly) {
    return weekly
        .withColumn(PERIOD_KIND.name(), PERIOD_KIND.value(WEEK))
        .withColumn(PERIOD_START_DATE.name(), WEEK_START_DATE.col())
        .withColumn(IS_PARTIAL.name(), IS_PARTIAL_WEEK.col())
        .select(Table.columns(MEASURES));
  }

  private static Dataset<Row> periods(Dataset<Row> calendar) {
    Object[] kinds = KINDS.stream().map(PeriodKind::code).toArray();
    return calendar
        .where(AreaFields.AREA_LEVEL.col().equalTo(AreaLevel.JURISDICTION.code()))
        .where(PERIOD_KIND.col().isin(kinds))
        .withColumn(JURISDICTION_ID.name(), AreaFields.AREA_ID.col())
        .select(Table.columns(MEASURES));
  }

  /** Each jurisdiction once on each of the two lists, if its base is large enough. */
  private static Dataset<Row> lists(Dataset<Row> counted) {
    Column isBelow = IS_LOCAL.col().and(ISSUED_COUNT.col().gt(0)).and(BASE_COUNT.col().lt(BASE));
    WindowSpec list = Window.partitionBy(Table.columns(LIST));
    return onBoth(benchmarked(counted))
        .withColumn(BELOW_BASE_COUNT.name(), BELOW_BASE_COUNT.from(count_if(isBelow).over(list)))
        .where(BASE_COUNT.col().geq(BASE))
        .withColumn(IS_RANKED.name(), coalesce(IS_LOCAL.col(), lit(false)))
        .withColumn(RANKED_LOW_ESTIMATE.name(), PoissonInterval.low(RANKED_COUNT.col()))
        .withColumn(RANKED_HIGH_ESTIMATE.name(), PoissonInterval.high(RANKED_COUNT.col()));
  }

  private static Dataset<Row> benchmarked(Dataset<Row> counted) {
    WindowSpec period = Window.partitionBy(PERIOD_KIND.col(), PERIOD_START_DATE.col());
    Column declined = OutcomeCounts.sumWhere(IS_LOCAL.col(), DECLINED_COUNT).over(period);
    Column honored = OutcomeCounts.sumWhere(IS_LOCAL.col(), HONORED_COUNT).over(period);
    return counted.withColumn(BENCHMARK_RATE.name(), DeclineRates.decided(declined, honored));
  }

  private static Dataset<Row> onBoth(Dataset<Row> counted) {
    Column decided = DECLINED_COUNT.col().plus(HONORED_COUNT.col());
    Column both =
        array(
            list("issued", ISSUED_COUNT.col(), ISSUED_COUNT.col()),
            list("declined", DECLINED_COUNT.col(), decided));
    return counted
        .withColumn(LISTED, explode(both))
        .withColumn(RANKED_BY.name(), RANKED_BY.of(LISTED))
        .withColumn(RANKED_COUNT.name(), RANKED_COUNT.of(LISTED))
        .withColumn(BASE_COUNT.name(), BASE_COUNT.of(LISTED));
  }

  private static Column list(String name, Column ranked, Column base) {
    return struct(RANKED_BY.value(name), RANKED_COUNT.from(ranked), BASE_COUNT.from(base));
  }
}
