package org.detainerlake.job;

import static org.detainerlake.catalog.MartTables.DATA_QUALITY;
import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.PeriodMarts.CALENDAR_DECLINE_RATES;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;
import static org.detainerlake.catalog.VintageFields.OLD_PUBLICATION_ID;
import static org.detainerlake.catalog.VintageMarts.RULE_RESTATEMENTS;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.RuleCause;
import org.detainerlake.gold.CountedOutcomes;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.mart.CalendarDeclineRates;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.RuleRestatements;

/**
 * What a lake's publications told differently without a new release: the files of the publication
 * before, less those retracted since, are counted by today's rules and held against what it told.
 * Its own list of such figures is carried on, so that the newest publication tells the whole story.
 */
final class RuleChanges {
  private final MartSources sources;

  RuleChanges(MartSources sources) {
    this.sources = sources;
  }

  /** Empty after a publication of a program that did not tell. */
  Dataset<Row> of(Cohorts cohorts) {
    return sources
        .before()
        .filter(before -> before.has(RULE_RESTATEMENTS, OLD_PUBLICATION_ID))
        .map(before -> sinceThen(before, cohorts))
        .orElseGet(() -> sources.spark().createDataFrame(List.of(), RULE_RESTATEMENTS.schema()));
  }

  private Dataset<Row> sinceThen(PublishedMarts before, Cohorts cohorts) {
    Dataset<Row> known = before.read(RULE_RESTATEMENTS);
    Manifest manifest = before.manifest();
    return cause(before)
        .map(
            cause ->
                known.unionByName(
                    RuleRestatements.of(
                        before.read(CALENDAR_DECLINE_RATES),
                        again(before, cohorts),
                        manifest.id(),
                        manifest.codeVersion(),
                        Versions.program(),
                        cause)))
        .orElse(known);
  }

  /** What can make its figures others; empty where nothing can: then nothing is counted again. */
  private Optional<RuleCause> cause(PublishedMarts before) {
    boolean sameRules = before.manifest().isMadeBy(Versions.program(), sources.settings().hash());
    Dataset<Row> files = sources.vintage().read(BronzeTables.FILES);
    boolean sameFiles =
        before.read(DATA_QUALITY).join(files, FileKey.columns(), "left_anti").isEmpty();
    return RuleCause.of(sameRules, sameFiles);
  }

  /** The files of that publication, in its unit: a change of unit is another measure. */
  private Dataset<Row> again(PublishedMarts before, Cohorts cohorts) {
    Dataset<Row> counted = before.read(DATA_QUALITY);
    Vintage vintage = sources.vintage();
    Dataset<Row> files =
        vintage.read(BronzeTables.FILES).join(counted, FileKey.columns(), "left_semi");
    Dataset<Row> current = ToldCounts.of(files, vintage.read(GoldTables.DAILY_OUTCOMES)).current();
    Dataset<Row> placed = CountedOutcomes.of(sources.placed(current), unit(before));
    return CalendarDeclineRates.of(cohorts.over(placed));
  }

  /** A publication of which every release had been retracted says no unit, and no figure either. */
  private CountUnit unit(PublishedMarts before) {
    return before
        .constant(DIM_RELEASE, COUNT_UNIT)
        .map(Settings::countUnit)
        .orElse(sources.settings().count());
  }
}
