package org.detainerlake.quality;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.OFFENSE_BASIS;
import static org.detainerlake.catalog.OffenseFields.OFFENSE_ID;
import static org.detainerlake.catalog.OffenseMarts.*;
import static org.detainerlake.catalog.PersonFields.EPISODE_COUNT;
import static org.detainerlake.catalog.PersonFields.RECORD_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.catalog.OffenseMatch;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of marts that cut the weekly counts up, by offense, severity or person. */
final class OffenseExpectations {
  private OffenseExpectations() {}

  private static final double UNMAPPED_LIMIT = 0.02;

  private static final List<Field> COUNTS =
      List.of(
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          NOTICE_FAILURE_COUNT,
          OTHER_OUTCOME_COUNT,
          UNKNOWN_COUNT,
          ADMINISTRATIVE_COUNT);

  static List<Expectation> all() {
    return List.of(
        Expectation.never(
            "offenses_equal_weekly",
            "weeks that offense_breakdown and weekly_decline_rates count differently",
            differingWeeks(OFFENSE_BREAKDOWN)),
        Expectation.never(
            "severity_equals_weekly",
            "weeks that offense_severity and weekly_decline_rates count differently",
            differingWeeks(OFFENSE_SEVERITY)),
        Expectation.never(
            "offenses_known",
            "rows of offense_breakdown whose offense is not in dim_offense",
            OffenseExpectations::withoutOffense),
        Expectation.never(
            "episodes_not_more_than_records",
            "rows of repeat_detainers with more episodes than records",
            Expectation.over(
                REPEAT_DETAINERS, count_if(EPISODE_COUNT.col().gt(RECORD_COUNT.col())))),
        Expectation.warn(
            "offense_unmapped",
            "share of detainers issued with an offense that no reference table knows",
            UNMAPPED_LIMIT,
            Expectation.over(OFFENSE_BREAKDOWN, unmappedShare())));
  }

  private static Function<Tables, Dataset<Row>> differingWeeks(Table mart) {
    return DifferingCells.of(
        WEEKLY_DECLINE_RATES, mart, List.of(JURISDICTION_ID, WEEK_START_DATE), COUNTS);
  }

  private static Dataset<Row> withoutOffense(Tables marts) {
    return marts
        .of(OFFENSE_BREAKDOWN)
        .join(marts.of(DIM_OFFENSE), OFFENSE_ID.name(), "left_anti")
        .agg(count(lit(1)));
  }

  private static Column unmappedShare() {
    Column hasOffense =
        OFFENSE_BASIS.col().isin(OffenseBasis.CONVICTION.code(), OffenseBasis.CHARGE.code());
    Column isUnmapped = hasOffense.and(OFFENSE_ID.col().equalTo(OffenseMatch.UNMAPPED.code()));
    return issuedWhere(isUnmapped).divide(nullif(issuedWhere(hasOffense), lit(0)));
  }

  private static Column issuedWhere(Column condition) {
    return sum(when(condition, ISSUED_COUNT.col()));
  }
}
