package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
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

  private static final String[] PERIOD = {PERIOD_KIND.name(), PERIOD_START_DATE.name()};
  private static final Field BASE_COUNT = Field.working("base_count", FieldType.COUNT);
  private static final Field BELOW_ISSUED = Field.working("below_issued", FieldType.COUNT);
  private static final Field BELOW_DECIDED = Field.working("below_decided", FieldType.COUNT);

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
    Dataset<Row> counted =
        weeks(weekly)
            .union(periods(calendar))
            .join(broadcast(jurisdictions), JURISDICTION_ID.name());
    return JURISDICTION_RANKING.select(Funnel.beside(RankIntervals.beside(lists(counted))));
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

  /**
   * Each jurisdiction once on each of the two lists, if its base is large enough. Few are: what
   * lists say of the others is counted apart, and they go no further.
   */
  private static Dataset<Row> lists(Dataset<Row> counted) {
    Column both =
        array(
            list("issued", ISSUED_COUNT.col(), ISSUED_COUNT.col(), BELOW_ISSUED.col()),
            list("declined", DECLINED_COUNT.col(), decided(), BELOW_DECIDED.col()));
    Dataset<Row> large =
        counted
            .where(ISSUED_COUNT.col().geq(BASE).or(decided().geq(BASE)))
            .join(broadcast(ofPeriods(counted)), PERIOD);
    return large
        .select(large.col("*"), inline(both))
        .where(BASE_COUNT.col().geq(BASE))
        .withColumn(IS_RANKED.name(), coalesce(IS_LOCAL.col(), lit(false)))
        .withColumn(RANKED_LOW_ESTIMATE.name(), PoissonInterval.low(RANKED_COUNT.col()))
        .withColumn(RANKED_HIGH_ESTIMATE.name(), PoissonInterval.high(RANKED_COUNT.col()));
  }

  /** The common rate of each period, and how many are on neither list for their base. */
  private static Dataset<Row> ofPeriods(Dataset<Row> counted) {
    Column declined = OutcomeCounts.sumWhere(IS_LOCAL.col(), DECLINED_COUNT);
    Column honored = OutcomeCounts.sumWhere(IS_LOCAL.col(), HONORED_COUNT);
    return counted
        .groupBy(PERIOD_KIND.col(), PERIOD_START_DATE.col())
        .agg(
            BENCHMARK_RATE.from(DeclineRates.decided(declined, honored)),
            BELOW_ISSUED.from(below(ISSUED_COUNT.col())),
            BELOW_DECIDED.from(below(decided())));
  }

  private static Column below(Column base) {
    return count_if(IS_LOCAL.col().and(ISSUED_COUNT.col().gt(0)).and(base.lt(BASE)));
  }

  private static Column decided() {
    return DECLINED_COUNT.col().plus(HONORED_COUNT.col());
  }

  private static Column list(String name, Column ranked, Column base, Column below) {
    return struct(
        RANKED_BY.value(name),
        RANKED_COUNT.from(ranked),
        BASE_COUNT.from(base),
        BELOW_BASE_COUNT.from(below));
  }
}
