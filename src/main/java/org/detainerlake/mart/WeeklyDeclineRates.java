package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.BulkFields.TYPICAL_RATE_OF_DECIDED;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.IS_PARTIAL_WEEK;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartTables;

/** What became of the detainers issued to a jurisdiction in a week: a cohort, not a period. */
public final class WeeklyDeclineRates {
  private WeeklyDeclineRates() {}

  /**
   * The weekly cohort of each jurisdiction.
   *
   * @param bulk {@link org.detainerlake.catalog.BulkMarts#BULK_DAYS}
   */
  public static Dataset<Row> of(Cohorts cohorts, Dataset<Row> bulk) {
    Cohorts marked = BulkParts.marked(cohorts, bulk);
    Dataset<Row> counted = OutcomeCounts.of(WeeklyCohorts.of(marked, List.of()), besideCounts());
    Dataset<Row> rated =
        DeclineRates.beside(counted)
            .withColumn(UNDISPUTED_RATE_OF_DECIDED.name(), DeclineRates.undisputed())
            .withColumn(TYPICAL_RATE_OF_DECIDED.name(), BulkParts.typical());
    return MartTables.WEEKLY_DECLINE_RATES.select(
        withPartialWeeks(WeeklyCohorts.named(rated, cohorts), cohorts));
  }

  /** A week at the edge of what releases cover, or with a gap in it, is counted in part. */
  private static Dataset<Row> withPartialWeeks(Dataset<Row> weeks, Cohorts cohorts) {
    return weeks
        .withColumn(Areas.COVERED_PLACE.name(), Areas.ownPlace())
        .join(
            broadcast(CoveredDays.byWeek(cohorts)),
            new String[] {Areas.COVERED_PLACE.name(), WEEK_START_DATE.name()},
            "left")
        .withColumn(IS_PARTIAL_WEEK.name(), CoveredDays.isPartial(lit(WeekRule.DAYS)));
  }

  private static Column[] besideCounts() {
    Column[] own = {
      NAME_MATCHED_SHARE.from(matchedBy("county_name")),
      CITY_MATCHED_SHARE.from(matchedBy("city", "city_share")),
      max(DISPUTE_STATUS.col()).as(DISPUTE_STATUS.name())
    };
    return Stream.of(WeeklyCohorts.standing(), own, BulkParts.counts())
        .flatMap(Stream::of)
        .toArray(Column[]::new);
  }

  /** Of all records of the row, administrative ones included: none of them lacks a method. */
  private static Column matchedBy(Object... methods) {
    return OutcomeCounts.sumWhere(MATCH_METHOD.col().isin(methods), DETAINER_COUNT)
        .divide(sum(DETAINER_COUNT.col()));
  }
}
