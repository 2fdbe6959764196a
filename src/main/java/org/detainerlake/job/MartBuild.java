package org.detainerlake.job;

import static org.detainerlake.catalog.MartTables.*;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.gold.CurrentOutcomes;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Publication;
import org.detainerlake.mart.DataQuality;
import org.detainerlake.mart.JurisdictionDimension;
import org.detainerlake.mart.OutcomeBreakdown;
import org.detainerlake.mart.PlacedOutcomes;
import org.detainerlake.mart.ReleaseDimension;
import org.detainerlake.mart.WeekDimension;
import org.detainerlake.mart.WeeklyDeclineRates;
import org.detainerlake.silver.MatchedFacilities;

/** From counted gold to written marts: the whole path in one method, top to bottom. */
final class MartBuild {
  private MartBuild() {}

  static void write(
      SparkSession spark, DeltaTables tables, Settings settings, Publication publication)
      throws IOException {
    Dataset<Row> files = tables.read(BronzeTables.FILES).persist();
    Dataset<Row> counties = Reference.read(spark, ReferenceTables.COUNTIES);
    Dataset<Row> places = Reference.read(spark, ReferenceTables.PLACES);
    Dataset<Row> liftReasons = Reference.read(spark, ReferenceTables.LIFT_REASONS);

    Dataset<Row> daily = tables.read(GoldTables.DAILY_OUTCOMES);
    Dataset<Row> current = CurrentOutcomes.of(daily, files).persist();
    Dataset<Row> matched =
        MatchedFacilities.of(tables.read(SilverTables.FACILITIES), counties, places);

    Together.run(
        () -> publication.write(DIM_FACILITY, matched),
        () -> publication.write(DIM_RELEASE, ReleaseDimension.of(files, current)),
        () -> publication.write(DIM_WEEK, WeekDimension.of(current, settings.week())));
    Dataset<Row> facilities = publication.marts().get(DIM_FACILITY);
    Dataset<Row> releases = publication.marts().get(DIM_RELEASE);
    Dataset<Row> jurisdictions =
        publication.write(DIM_JURISDICTION, JurisdictionDimension.of(facilities, counties));

    Dataset<Row> placed = PlacedOutcomes.of(current, facilities).persist();
    Dataset<Row> weekly =
        WeeklyDeclineRates.of(
            placed, jurisdictions, releases, settings.week(), settings.maturityWeeks());
    Dataset<Row> reasons = tables.read(GoldTables.FILE_REASONS);
    Together.run(
        () -> publication.write(WEEKLY_DECLINE_RATES, weekly),
        () ->
            publication.write(
                OUTCOME_BREAKDOWN, OutcomeBreakdown.of(placed, releases, liftReasons)),
        () -> publication.write(DATA_QUALITY, DataQuality.of(files, reasons, current)));
    spark.catalog().clearCache();
  }
}
