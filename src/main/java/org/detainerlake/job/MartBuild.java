package org.detainerlake.job;

import static org.detainerlake.catalog.CooperationMarts.DIM_AGREEMENT;
import static org.detainerlake.catalog.CooperationMarts.DIM_POLICY;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.OffenseMarts.DIM_OFFENSE;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.Publication;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.mart.JurisdictionDimension;
import org.detainerlake.mart.ReleaseDimension;
import org.detainerlake.mart.WeekDimension;
import org.detainerlake.place.FacilityReview;
import org.detainerlake.place.MatchedFacilities;
import org.detainerlake.place.PlacedAgreements;
import org.detainerlake.place.PlacedPolicies;
import org.detainerlake.place.Resolver;

/** From counted gold to written marts: first what rows are about, then the rows. */
final class MartBuild {
  private final MartSources sources;
  private final Resolver resolver;

  private MartBuild(MartSources sources, Resolver resolver) {
    this.sources = sources;
    this.resolver = resolver;
  }

  /** Writes every mart into the publication; those that need no other are written side by side. */
  static void write(
      SparkSession spark,
      Vintage vintage,
      Settings settings,
      Publication publication,
      Optional<PublishedMarts> before) {
    ToldCounts told =
        ToldCounts.of(vintage.read(BronzeTables.FILES), vintage.read(GoldTables.DAILY_OUTCOMES));
    ContextLists lists = new ContextLists(spark, vintage);
    MartSources sources =
        new MartSources(spark, settings, vintage, publication, told, lists, before);
    MartBuild build = new MartBuild(sources, Resolvers.of(settings.conf(), lists.registers()));
    build.write(build.dimensions());
    PlacedCounts counts = PlacedCounts.of(sources);
    build.write(build.dimensions(counts.current()));
    build.write(new FactMarts(sources, counts).all());
  }

  private void write(Map<Table, Dataset<Row>> marts) {
    Together.run(
        marts.entrySet().stream()
            .<Together.Action>map(
                mart -> () -> sources.publication().write(mart.getKey(), mart.getValue()))
            .toArray(Together.Action[]::new));
  }

  private Map<Table, Dataset<Row>> dimensions() {
    Dataset<Row> facilities = sources.vintage().read(SilverTables.FACILITIES);
    Dataset<Row> states = sources.reference(ReferenceTables.STATES);
    ContextLists lists = sources.lists();
    return Map.of(
        DIM_FACILITY, MatchedFacilities.of(facilities, resolver),
        DIM_AGREEMENT, PlacedAgreements.of(lists.agreementSpells(), states, resolver),
        DIM_POLICY, PlacedPolicies.of(lists.policies(), states, resolver),
        DIM_OFFENSE, DIM_OFFENSE.select(sources.reference(ReferenceTables.OFFENSES)));
  }

  /** Those that tell of the counts, or rest on the places found for them. */
  private Map<Table, Dataset<Row>> dimensions(Dataset<Row> placed) {
    Dataset<Row> facilities = sources.mart(DIM_FACILITY);
    Dataset<Row> current = GoldTables.DAILY_OUTCOMES.select(placed);
    Settings settings = sources.settings();
    return Map.of(
        DIM_RELEASE,
        ReleaseDimension.of(sources.told().files(), current, settings.count()),
        DIM_WEEK,
        WeekDimension.of(current, settings.week()),
        DIM_JURISDICTION,
        JurisdictionDimension.of(
            facilities,
            sources.reference(ReferenceTables.COUNTIES),
            sources.reference(ReferenceTables.JURISDICTION_TYPES)),
        FACILITY_REVIEW,
        FacilityReview.of(facilities, sources.counted(current), resolver));
  }
}
