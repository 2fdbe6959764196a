package org.detainerlake.job;

import static org.apache.spark.sql.functions.abs;
import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.HoldTables.BREACH_CODE;
import static org.detainerlake.catalog.HoldTables.BREACH_START_DATE;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.VintageFields.CHANGE_COUNT;
import static org.detainerlake.catalog.VintageFields.OLD_PUBLICATION_ID;
import static org.detainerlake.catalog.VintageMarts.RULE_RESTATEMENTS;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.quality.Breaches;
import org.detainerlake.quality.Checks;
import org.detainerlake.quality.HoldExpectations;
import org.detainerlake.quality.HoldLimits;
import org.detainerlake.quality.NewReleases;
import org.detainerlake.quality.PublicationCells;
import org.detainerlake.quality.Verdict;

/** A publication held against the one that readers have. */
final class Comparison {
  private static final int SHOWN = 10;

  private final PublishedMarts before;
  private final Function<Table, Dataset<Row>> after;
  private final Dataset<Row> files;
  private final HoldLimits limits;

  /**
   * A comparison to come.
   *
   * @param before what readers have
   * @param after the marts of the new publication
   * @param files those of its ledger that speak, {@link org.detainerlake.gold.SeriesFiles#speaking}
   */
  Comparison(
      PublishedMarts before,
      Function<Table, Dataset<Row>> after,
      Dataset<Row> files,
      HoldLimits limits) {
    this.before = before;
    this.after = after;
    this.files = files;
    this.limits = limits;
  }

  /** Figures by another week rule or unit are not compared: that they are others is enough. */
  Hold hold() {
    Dataset<Row> ofMeasure =
        Kept.of(
            Breaches.ofMeasure(
                before.read(DIM_RELEASE),
                before.read(DIM_WEEK),
                after.apply(DIM_RELEASE),
                after.apply(DIM_WEEK)));
    Dataset<Row> breaches =
        ofMeasure.isEmpty() ? Kept.of(ofCounts().unionByName(ofRules())) : ofMeasure;
    List<Verdict> verdicts =
        Together.all(
            HoldExpectations.all().stream()
                .<Callable<Verdict>>map(
                    expectation -> () -> Checks.of(expectation, table -> breaches))
                .toList());
    return new Hold(verdicts, worst(breaches));
  }

  private static List<Row> worst(Dataset<Row> breaches) {
    return breaches
        .orderBy(
            abs(CHANGE_COUNT.col()).desc(),
            BREACH_CODE.col(),
            AREA_ID.col(),
            BREACH_START_DATE.col(),
            MEASURE_CODE.col())
        .takeAsList(SHOWN);
  }

  private Dataset<Row> ofCounts() {
    Dataset<Row> old = before.read(WEEKLY_DECLINE_RATES);
    Dataset<Row> now = after.apply(WEEKLY_DECLINE_RATES);
    Dataset<Row> explained = explained(PublicationCells.weeks(old, now));
    return Breaches.of(Kept.of(PublicationCells.of(old, now, explained)), limits);
  }

  private Dataset<Row> ofRules() {
    Dataset<Row> restated =
        after
            .apply(RULE_RESTATEMENTS)
            .where(OLD_PUBLICATION_ID.col().equalTo(before.manifest().id()));
    return Breaches.ofRules(restated, explained(Breaches.months(restated)), limits);
  }

  private Dataset<Row> explained(Dataset<Row> spans) {
    return NewReleases.among(spans, files, before.read(DIM_RELEASE));
  }
}
