package org.detainerlake.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.CountUnit.*;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MatchFields.LOCATED_COUNTY_FIPS;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.MartContract;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Table;
import org.detainerlake.quality.Expectation.Tables;

/** What must hold of a publication before anyone reads it. */
public final class MartExpectations {
  private MartExpectations() {}

  private static final String LEFT = "left_sum";
  private static final String RIGHT = "right_sum";

  /** All of them, in the order they are shown. */
  public static List<Expectation> all() {
    List<Expectation> all = new ArrayList<>(reconciled());
    all.addAll(uniqueKeys());
    all.addAll(wellFormed());
    all.addAll(ContextExpectations.all());
    all.addAll(OffenseExpectations.all());
    all.addAll(VintageExpectations.all());
    all.addAll(MaturityExpectations.all());
    all.addAll(SumExpectations.all());
    all.addAll(WindowExpectations.all());
    all.addAll(TimingExpectations.all());
    all.addAll(BulkExpectations.all());
    all.addAll(worthSaying());
    return all;
  }

  static List<Expectation> uniqueKeys() {
    return ALL.stream().map(MartExpectations::uniqueKey).toList();
  }

  static List<Expectation> reconciled() {
    return List.of(
        Expectation.never(
            "rows_reconcile",
            "releases whose rows in are not current + repeat + set aside",
            Expectation.over(DIM_RELEASE, count_if(isUnbalanced()))),
        Expectation.never(
            "every_detainer_counted",
            "current detainers that weekly_decline_rates does not count",
            differing(WEEKLY_DECLINE_RATES, records(), DIM_RELEASE, current())),
        Expectation.never(
            "breakdown_equals_weekly",
            "detainers by which outcome_breakdown and weekly_decline_rates differ",
            differing(WEEKLY_DECLINE_RATES, records(), OUTCOME_BREAKDOWN, DETAINER_COUNT.col())),
        Expectation.never(
            "outcomes_add_up",
            "rows whose outcomes do not add up to those issued",
            Expectation.over(WEEKLY_DECLINE_RATES, count_if(isNotSumOfOutcomes()))));
  }

  /** What the marts must come to, in the unit they count. */
  private static Column current() {
    return when(COUNT_UNIT.col().equalTo(EPISODES.code()), EPISODES.currentCount().col())
        .otherwise(RECORDS.currentCount().col());
  }

  private static Column isUnbalanced() {
    Column fates =
        ROWS_CURRENT_COUNT.col().plus(ROWS_REPEAT_COUNT.col()).plus(ROWS_SET_ASIDE_COUNT.col());
    return ROWS_IN_COUNT.col().notEqual(fates).or(ROWS_REPEAT_COUNT.col().lt(0));
  }

  private static Column isNotSumOfOutcomes() {
    Column outcomes =
        DECLINED_COUNT
            .col()
            .plus(HONORED_COUNT.col())
            .plus(NOTICE_FAILURE_COUNT.col())
            .plus(OTHER_OUTCOME_COUNT.col());
    Column all = RESOLVED_COUNT.col().plus(UNKNOWN_COUNT.col());
    return ISSUED_COUNT.col().notEqual(all).or(RESOLVED_COUNT.col().notEqual(outcomes));
  }

  static List<Expectation> wellFormed() {
    Column rate = DECLINE_RATE_OF_DECIDED.col();
    Column outside =
        Stream.of(DECLINE_RATE_OF_ISSUED, DECLINE_RATE_OF_RESOLVED, UNKNOWN_SHARE)
            .map(share -> not(share.col().between(0, 1)))
            .reduce(
                not(rate.between(DECIDED_RATE_LOW.col(), DECIDED_RATE_HIGH.col()))
                    .or(DECIDED_RATE_LOW.col().lt(0))
                    .or(DECIDED_RATE_HIGH.col().gt(1)),
                Column::or);
    return List.of(
        Expectation.never(
            "rates_in_interval",
            "rates outside 0 to 1 or outside their interval",
            Expectation.over(WEEKLY_DECLINE_RATES, count_if(outside))),
        Expectation.never(
            "jurisdiction_known",
            "rows without a jurisdiction or an unresolved bucket",
            Expectation.over(OUTCOME_BREAKDOWN, count_if(JURISDICTION_ID.col().isNull()))),
        Expectation.never(
            "no_county_across_states",
            "states with facilities in the counties of two states",
            MartExpectations::statesWithForeignCounties),
        Expectation.never(
            "synthetic_apart",
            "kinds of records beyond one: synthetic and real ones in one lake",
            Expectation.over(DIM_RELEASE, count_distinct(IS_SYNTHETIC.col()).minus(1))));
  }

  /** The first two digits of a county's code are its state's. */
  private static Dataset<Row> statesWithForeignCounties(Tables marts) {
    return marts
        .of(DIM_FACILITY)
        .groupBy(STATE_CODE.col())
        .agg(count_distinct(substring(LOCATED_COUNTY_FIPS.col(), 1, 2)).as(LEFT))
        .agg(count_if(col(LEFT).gt(1)));
  }

  static List<Expectation> worthSaying() {
    return List.of(
        Expectation.warn(
            "outcome_unknown",
            "share of detainers issued that have no lift reason",
            0.25,
            shareOfIssued(UNKNOWN_COUNT.col())),
        Expectation.warn(
            "place_unresolved",
            "share of detainers issued that no jurisdiction could be told for",
            0.05,
            shareOfIssued(
                when(JURISDICTION_TYPE.col().startsWith("unresolved"), ISSUED_COUNT.col())
                    .otherwise(0))),
        Expectation.warn(
            "lift_reason_unseen",
            "rows whose lift reason is in no reference table",
            0,
            Expectation.over(
                DATA_QUALITY, sum(when(isReason(Reason.LIFT_REASON_UNSEEN), ITEM_COUNT.col())))),
        Expectation.warn(
            "rows_set_aside",
            "rows that could not be used, kept with their reasons",
            0,
            Expectation.over(DIM_RELEASE, sum(ROWS_SET_ASIDE_COUNT.col()))));
  }

  private static Function<Tables, Dataset<Row>> shareOfIssued(Column counts) {
    Column issued = nullif(sum(ISSUED_COUNT.col()), lit(0));
    return Expectation.over(WEEKLY_DECLINE_RATES, sum(counts).divide(issued));
  }

  private static Column isReason(Reason reason) {
    return ITEM_CODE.col().equalTo(reason.code());
  }

  private static Expectation uniqueKey(Table mart) {
    Column isBroken =
        mart.key().stream()
            .filter(field -> MartContract.isRequired(mart, field))
            .map(field -> field.col().isNull())
            .reduce(DETAINER_COUNT.col().gt(1), Column::or);
    Function<Tables, Dataset<Row>> measure =
        marts ->
            marts
                .of(mart)
                .groupBy(mart.keyColumns())
                .agg(count(lit(1)).as(DETAINER_COUNT.name()))
                .agg(count_if(isBroken));
    return Expectation.never(
        "unique_key_" + mart.name(), "keys that occur twice, or lack what they need", measure);
  }

  private static Column records() {
    return ISSUED_COUNT.col().plus(ADMINISTRATIVE_COUNT.col());
  }

  private static Function<Tables, Dataset<Row>> differing(
      Table one, Column counts, Table other, Column otherCounts) {
    return marts ->
        marts
            .of(one)
            .agg(coalesce(sum(counts), lit(0L)).as(LEFT))
            .crossJoin(marts.of(other).agg(coalesce(sum(otherCounts), lit(0L)).as(RIGHT)))
            .select(abs(col(LEFT).minus(col(RIGHT))));
  }
}
