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
    Dataset<Row> current = Kept.of(told.current());
    ContextLists lists = new ContextLists(spark, vintage);
    MartSources sources =
        new MartSources(spark, settings, vintage, publication, told, current, lists, before);
    MartBuild build = new MartBuild(sources, Resolvers.of(settings.conf(), lists.registers()));
    build.write(build.dimensions());
    build.write(build.jurisdictions());
    build.write(new FactMarts(sources).all());
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
    Settings settings = sources.settings();
    Dataset<Row> current = sources.current();
    return Map.of(
        DIM_FACILITY, MatchedFacilities.of(facilities, resolver),
        DIM_AGREEMENT, PlacedAgreements.of(lists.agreementSpells(), states, resolver),
        DIM_POLICY, PlacedPolicies.of(lists.policies(), states, resolver),
        DIM_OFFENSE, DIM_OFFENSE.select(sources.reference(ReferenceTables.OFFENSES)),
        DIM_RELEASE, ReleaseDimension.of(sources.told().files(), current, settings.count()),
        DIM_WEEK, WeekDimension.of(current, settings.week()));
  }

  private Map<Table, Dataset<Row>> jurisdictions() {
    Dataset<Row> facilities = sources.mart(DIM_FACILITY);
    Dataset<Row> counted = sources.counted(sources.current());
    return Map.of(
        DIM_JURISDICTION,
            JurisdictionDimension.of(
                facilities,
                sources.reference(ReferenceTables.COUNTIES),
                sources.reference(ReferenceTables.JURISDICTION_TYPES)),
        FACILITY_REVIEW, FacilityReview.of(facilities, counted, resolver));
  }
}
