package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextMarts;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Release;

/** What the report of 2017 printed, what of it stands, and what the records at hand give. */
public final class ReportedVsComputed {
  private ReportedVsComputed() {}

  private static final String ALL_PLACES = "ALL";
  private static final String FIGURE = "figure";
  private static final String IS_COVERED = "is_covered";

  /**
   * A row each figure.
   *
   * @param figures {@link org.detainerlake.catalog.ContextTables#PUBLISHED_FIGURES}
   * @param placed current outcomes with their jurisdiction, {@link PlacedOutcomes}
   * @param releases {@link org.detainerlake.catalog.MartTables#DIM_RELEASE}
   * @param counties {@link org.detainerlake.catalog.ReferenceTables#COUNTIES}
   */
  public static Dataset<Row> of(
      Dataset<Row> figures, Dataset<Row> placed, Dataset<Row> releases, Dataset<Row> counties) {
    Dataset<Row> located = located(figures, counties);
    return ContextMarts.REPORTED_VS_COMPUTED.select(
        located
            .join(covered(located, releases), FIGURE, "left")
            .join(issued(located, placed), FIGURE, "left")
            .withColumn(COMPUTED_BASIS_CODE.name(), basis())
            .withColumn(
                COMPUTED_COUNT.name(),
                when(COMPUTED_BASIS_CODE.col().equalTo("records"), coalesce(ISSUED, lit(0))))
            .withColumn(STANDING_COUNT.name(), standing())
            .withColumn(
                DIFFERENCE_COUNT.name(),
                DIFFERENCE_COUNT.from(COMPUTED_COUNT.col().minus(REPORTED_COUNT.col()))));
  }

  private static final Column ISSUED = ISSUED_COUNT.col();

  /** A code that is no county of the state published places nothing. */
  private static Dataset<Row> located(Dataset<Row> figures, Dataset<Row> counties) {
    Dataset<Row> known =
        counties.select(
            STATE_CODE.col(), COUNTY_FIPS.col(), COUNTY_FIPS.col().as(REPORTED_FIPS.name()));
    String[] place = {STATE_CODE.name(), REPORTED_FIPS.name()};
    Column key = coalesce(STATE_CODE.col(), lit(""));
    return figures
        .join(broadcast(known), place, "left")
        .withColumn(JURISDICTION_ID.name(), concat(lit("county:"), COUNTY_FIPS.col()))
        .withColumn(
            FIGURE,
            concat_ws("|", EDITION_ID.col(), REPORT_SECTION.col(), REPORTED_PLACE.col(), key));
  }

  /** The figures whose place and whole week a full release speaks for. */
  private static Dataset<Row> covered(Dataset<Row> located, Dataset<Row> releases) {
    Column state = coalesce(STATE_CODE.of("f"), lit(Release.ALL_STATES));
    Column states = split(COVERAGE_STATES.of("r"), ",");
    Column speaks =
        RELEASE_KIND
            .of("r")
            .equalTo(Release.FULL)
            .and(array_contains(states, Release.ALL_STATES).or(array_contains(states, state)))
            .and(COVERAGE_FROM_DATE.of("r").leq(WEEK_START_DATE.of("f")))
            .and(COVERAGE_TO_DATE.of("r").geq(WEEK_END_DATE.of("f")));
    return located
        .as("f")
        .join(broadcast(releases).as("r"), speaks, "left_semi")
        .select(col(FIGURE), lit(true).as(IS_COVERED));
  }

  /** Detainers issued to the place in the week; ALL is every place. */
  private static Dataset<Row> issued(Dataset<Row> located, Dataset<Row> placed) {
    Column there =
        REPORTED_PLACE
            .of("f")
            .equalTo(ALL_PLACES)
            .or(JURISDICTION_ID.of("f").equalTo(JURISDICTION_ID.of("p")));
    Column then = PREPARE_DATE.of("p").between(WEEK_START_DATE.of("f"), WEEK_END_DATE.of("f"));
    Dataset<Row> counted =
        placed.where(OUTCOME_CLASS.col().notEqual(Outcome.ADMINISTRATIVE.code())).as("p");
    return counted
        .join(broadcast(located).as("f"), there.and(then))
        .groupBy(col(FIGURE))
        .agg(ISSUED_COUNT.from(sum(DETAINER_COUNT.of("p"))));
  }

  private static Column basis() {
    Column isPlace = JURISDICTION_ID.col().isNotNull();
    return when(MEASURE_CODE.col().notEqual("issued"), "no_recorded_dates")
        .when(not(isPlace.or(REPORTED_PLACE.col().equalTo(ALL_PLACES))), "no_county")
        .when(col(IS_COVERED), "records")
        .otherwise("no_release_covers");
  }

  private static Column standing() {
    Column retracted = FIGURE_STATUS.col().equalTo("retracted");
    return when(not(retracted), REPORTED_COUNT.col()).when(REPORTED_COUNT.col().isNotNull(), 0);
  }
}
