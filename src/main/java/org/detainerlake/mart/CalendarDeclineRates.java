package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.detainerlake.catalog.MeasureFields.IS_PRELIMINARY;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.mart.CoveredDays.COVERED_COUNT;
import static org.detainerlake.mart.CoveredDays.COVERED_DATE;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodKind;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Table;

/** What became of the detainers issued in a month, quarter or year, in every area. */
public final class CalendarDeclineRates {
  private CalendarDeclineRates() {}

  private static final Field MONTH = Field.working("month", FieldType.DATE);

  /**
   * The cohort of each area and period; without a record there is no row.
   *
   * @param cohorts of which the week rule is not asked: a week may lie in two months
   */
  public static Dataset<Row> of(Cohorts cohorts) {
    Dataset<Row> areas = Areas.of(cohorts.jurisdictions(), List.of(AreaLevel.values()));
    Dataset<Row> counted = Areas.sums(periods(cohorts), areas, Periods.FIELDS);
    Column isPreliminary = Maturity.isPreliminary(PERIOD_END_DATE.col(), cohorts.maturityWeeks());
    Column days = datediff(PERIOD_END_DATE.col(), PERIOD_START_DATE.col()).plus(1);
    return PeriodMarts.CALENDAR_DECLINE_RATES.select(
        DeclineRates.beside(counted)
            .withColumn(IS_UNSTABLE.name(), CohortShares.isUnstable())
            .withColumn(IS_PRELIMINARY.name(), isPreliminary)
            .join(broadcast(covered(cohorts)), COVERED_KEY, "left")
            .withColumn(IS_PARTIAL.name(), CoveredDays.isPartial(days)));
  }

  private static final String[] COVERED_KEY = {
    Areas.COVERED_PLACE.name(), PERIOD_KIND.name(), PERIOD_START_DATE.name()
  };

  /** Counts of days, once for each period they lie in; by way of months, of which all are made. */
  private static Dataset<Row> periods(Cohorts cohorts) {
    List<Column> columns = new ArrayList<>(List.of(JURISDICTION_ID.col()));
    PeriodMarts.COUNTS.forEach(count -> columns.add(count.col()));
    columns.addAll(List.of(COVERAGE_TO_DATE.col(), IS_SYNTHETIC.col(), Periods.of(MONTH.col())));
    return OutcomeCounts.of(
            cohorts
                .placed()
                .join(broadcast(Maturity.cutOffs(cohorts.releases())), RELEASE_ID.name())
                .withColumn(MONTH.name(), PeriodKind.MONTH.startOf(PREPARE_DATE.col()))
                .groupBy(JURISDICTION_ID.col(), MONTH.col()),
            WeeklyCohorts.standing())
        .select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> covered(Cohorts cohorts) {
    return cohorts
        .coveredDays()
        .select(Areas.COVERED_PLACE.col(), COVERED_DATE.col(), Periods.of(COVERED_DATE.col()))
        .groupBy(Table.columns(List.of(Areas.COVERED_PLACE, PERIOD_KIND, PERIOD_START_DATE)))
        .agg(COVERED_COUNT.from(count(COVERED_DATE.col())));
  }
}
