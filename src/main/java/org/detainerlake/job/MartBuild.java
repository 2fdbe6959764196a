package org.detainerlake.job;

import static org.detainerlake.catalog.ContextMarts.REPORTED_VS_COMPUTED;
import static org.detainerlake.catalog.CooperationMarts.*;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.OffenseMarts.*;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.gold.CountedOutcomes;
import org.detainerlake.gold.CurrentOutcomes;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Publication;
import org.detainerlake.mart.CooperationContext;
import org.detainerlake.mart.DataQuality;
import org.detainerlake.mart.JurisdictionDimension;
import org.detainerlake.mart.OffenseBreakdown;
import org.detainerlake.mart.OffenseSeverity;
import org.detainerlake.mart.OutcomeBreakdown;
import org.detainerlake.mart.PlacedOutcomes;
import org.detainerlake.mart.ReleaseDimension;
import org.detainerlake.mart.RepeatDetainers;
import org.detainerlake.mart.ReportedVsComputed;
import org.detainerlake.mart.WeekDimension;
import org.detainerlake.mart.WeeklyDeclineRates;
import org.detainerlake.place.FacilityReview;
import org.detainerlake.place.MatchedFacilities;
import org.detainerlake.place.PlacedAgreements;
import org.detainerlake.place.PlacedPolicies;
import org.detainerlake.place.Resolver;

/** From counted gold to written marts: first what rows are about, then the rows. */
final class MartBuild {
  private final SparkSession spark;
  private final DeltaTables tables;
  private final Settings settings;
  private final Publication publication;
  private final ContextLists lists;

  MartBuild(SparkSession spark, DeltaTables tables, Settings settings, Publication publication) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.publication = publication;
    this.lists = new ContextLists(spark, tables);
  }

  /** Writes every mart into the publication; those that need no other are written side by side. */
  void write() throws IOException {
    Dataset<Row> files = tables.read(BronzeTables.FILES).persist();
    Dataset<Row> daily = tables.read(GoldTables.DAILY_OUTCOMES);
    Dataset<Row> current = CurrentOutcomes.of(daily, files).persist();
    Resolver resolver = Resolvers.of(settings.conf(), lists.registers());
    writeDimensions(files, current, resolver);
    writeJurisdictions(current, resolver);
    writeFacts(files, current);
    spark.catalog().clearCache();
  }

  private void writeDimensions(Dataset<Row> files, Dataset<Row> current, Resolver resolver) {
    Dataset<Row> matched = MatchedFacilities.of(tables.read(SilverTables.FACILITIES), resolver);
    Dataset<Row> states = ReferenceFiles.read(spark, ReferenceTables.STATES);
    Dataset<Row> agreements = PlacedAgreements.of(lists.agreementSpells(), states, resolver);
    Dataset<Row> policies = PlacedPolicies.of(lists.policies(), states, resolver);
    Dataset<Row> offenses = ReferenceFiles.read(spark, ReferenceTables.OFFENSES);
    Dataset<Row> releases = ReleaseDimension.of(files, current, settings.count());
    Together.run(
        () -> publication.write(DIM_FACILITY, matched),
        () -> publication.write(DIM_AGREEMENT, agreements),
        () -> publication.write(DIM_POLICY, policies),
        () -> publication.write(DIM_OFFENSE, DIM_OFFENSE.select(offenses)),
        () -> publication.write(DIM_RELEASE, releases),
        () -> publication.write(DIM_WEEK, WeekDimension.of(current, settings.week())));
  }

  private void writeJurisdictions(Dataset<Row> current, Resolver resolver) {
    Dataset<Row> facilities = mart(DIM_FACILITY);
    Dataset<Row> counties = ReferenceFiles.read(spark, ReferenceTables.COUNTIES);
    Dataset<Row> counted = CountedOutcomes.of(current, settings.count());
    Dataset<Row> types = ReferenceFiles.read(spark, ReferenceTables.JURISDICTION_TYPES);
    Dataset<Row> jurisdictions = JurisdictionDimension.of(facilities, counties, types);
    Together.run(
        () -> publication.write(DIM_JURISDICTION, jurisdictions),
        () -> publication.write(FACILITY_REVIEW, FacilityReview.of(facilities, counted, resolver)));
  }

  /** All but two count in the unit asked for: repeats compare units, and a file has rows. */
  private void writeFacts(Dataset<Row> files, Dataset<Row> current) {
    Dataset<Row> records = PlacedOutcomes.of(current, mart(DIM_FACILITY), disputes()).persist();
    Dataset<Row> placed = CountedOutcomes.of(records, settings.count());
    Dataset<Row> reasons = tables.read(GoldTables.FILE_REASONS);
    Together.run(
        () -> publication.write(WEEKLY_DECLINE_RATES, weekly(placed)),
        () -> publication.write(OUTCOME_BREAKDOWN, breakdown(placed)),
        () -> publication.write(OFFENSE_BREAKDOWN, offenses(placed)),
        () -> publication.write(OFFENSE_SEVERITY, severity(placed)),
        () -> publication.write(REPEAT_DETAINERS, repeats(records)),
        () -> publication.write(REPORTED_VS_COMPUTED, reported(placed)),
        () -> publication.write(COOPERATION_CONTEXT, cooperation(placed)),
        () -> publication.write(DATA_QUALITY, DataQuality.of(files, reasons, current)));
  }

  private Dataset<Row> weekly(Dataset<Row> placed) {
    return WeeklyDeclineRates.of(
        placed,
        mart(DIM_JURISDICTION),
        mart(DIM_RELEASE),
        settings.week(),
        settings.maturityWeeks());
  }

  private Dataset<Row> breakdown(Dataset<Row> placed) {
    Dataset<Row> liftReasons = ReferenceFiles.read(spark, ReferenceTables.LIFT_REASONS);
    return OutcomeBreakdown.of(placed, mart(DIM_RELEASE), liftReasons);
  }

  private Dataset<Row> offenses(Dataset<Row> placed) {
    return OffenseBreakdown.of(
        placed,
        mart(DIM_JURISDICTION),
        mart(DIM_RELEASE),
        mart(DIM_OFFENSE),
        settings.week(),
        settings.maturityWeeks());
  }

  private Dataset<Row> severity(Dataset<Row> placed) {
    return OffenseSeverity.of(
        placed,
        mart(DIM_JURISDICTION),
        mart(DIM_RELEASE),
        settings.week(),
        settings.maturityWeeks());
  }

  private Dataset<Row> repeats(Dataset<Row> records) {
    return RepeatDetainers.of(
        records,
        mart(DIM_JURISDICTION),
        mart(DIM_RELEASE),
        settings.week(),
        settings.maturityWeeks());
  }

  private Dataset<Row> reported(Dataset<Row> placed) {
    Dataset<Row> counties = ReferenceFiles.read(spark, ReferenceTables.COUNTIES);
    return ReportedVsComputed.of(lists.figures(), placed, mart(DIM_RELEASE), counties);
  }

  private Dataset<Row> cooperation(Dataset<Row> placed) {
    return CooperationContext.of(
        placed,
        mart(DIM_JURISDICTION),
        mart(DIM_RELEASE),
        mart(DIM_AGREEMENT),
        mart(DIM_POLICY),
        settings.maturityWeeks());
  }

  private Dataset<Row> disputes() {
    return spark.createDataFrame(Disputes.in(settings.conf()), DecisionTables.DISPUTES.schema());
  }

  /** As written and read back: what is built on it is built on what readers see. */
  private Dataset<Row> mart(Table table) {
    return publication.marts().get(table);
  }
}
