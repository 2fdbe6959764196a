package org.detainerlake.job;

import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.ContextMarts.REPORTED_VS_COMPUTED;
import static org.detainerlake.catalog.CooperationMarts.*;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.MaturityMarts.*;
import static org.detainerlake.catalog.OffenseMarts.*;
import static org.detainerlake.catalog.PeriodMarts.*;
import static org.detainerlake.catalog.RankingMarts.JURISDICTION_RANKING;
import static org.detainerlake.catalog.TimingMarts.*;
import static org.detainerlake.catalog.VintageMarts.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.Spread;
import org.detainerlake.mart.BulkDays;
import org.detainerlake.mart.CalendarDeclineRates;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.CooperationContext;
import org.detainerlake.mart.DataQuality;
import org.detainerlake.mart.DayCounts;
import org.detainerlake.mart.DeclineMaturity;
import org.detainerlake.mart.DeclineOutlook;
import org.detainerlake.mart.JurisdictionRanking;
import org.detainerlake.mart.KeyChanges;
import org.detainerlake.mart.ObservedWeeks;
import org.detainerlake.mart.OffenseBreakdown;
import org.detainerlake.mart.OffenseSeverity;
import org.detainerlake.mart.OutcomeBreakdown;
import org.detainerlake.mart.PendingCohorts;
import org.detainerlake.mart.RecordedDeclines;
import org.detainerlake.mart.ReleaseChanges;
import org.detainerlake.mart.RepeatDetainers;
import org.detainerlake.mart.ReportedVsComputed;
import org.detainerlake.mart.Restatements;
import org.detainerlake.mart.RetoldDays;
import org.detainerlake.mart.RollingDeclineRates;
import org.detainerlake.mart.TimeToDecline;
import org.detainerlake.mart.TimeToOutcome;
import org.detainerlake.mart.TimedOutcomes;
import org.detainerlake.mart.WeeklyDeclineRates;
import org.detainerlake.mart.WeeklyRecordedDeclines;

/** The marts of counts, when the dimensions are written. None needs another as it is written. */
final class FactMarts {
  private final MartSources sources;

  /** Current records with their place, and the same in the unit asked for. */
  private final Dataset<Row> records;

  private final Dataset<Row> placed;

  /** What every release tells, current or not, in that unit. */
  private final Dataset<Row> everything;

  private final Dataset<Row> retold;
  private final Dataset<Row> releases;
  private final Cohorts cohorts;

  FactMarts(MartSources sources, PlacedCounts counts) {
    this.sources = sources;
    records = counts.current();
    placed = sources.counted(records);
    everything = sources.counted(counts.all());
    Dataset<Row> pairs = Kept.of(RetoldDays.pairs(everything, sources.told().speaking()));
    Dataset<Row> told = RetoldDays.of(everything, Spread.toAll(pairs, pairs.count()));
    retold = sources.packed("retold", told);
    releases = sources.mart(DIM_RELEASE);
    cohorts = sources.cohorts(placed);
  }

  /**
   * All but two count in the unit asked for: repeats compare units, and a file has rows. What has
   * nothing in common is planned side by side: of few rows that takes longer than all else. The
   * largest mart comes first, so that none has to wait for it in the end.
   */
  Map<Table, Dataset<Row>> all() {
    List<Callable<Map<Table, Dataset<Row>>>> groups =
        List.of(this::timing, this::weeksAndPeriods, this::parts, this::vintages, this::beside);
    Map<Table, Dataset<Row>> marts = new LinkedHashMap<>();
    Together.all(groups).forEach(marts::putAll);
    return marts;
  }

  /** By week, with the days that stand out, summed over longer spans and wider places, in order. */
  private Map<Table, Dataset<Row>> weeksAndPeriods() {
    Dataset<Row> recorded =
        sources.packed("recorded", RecordedDeclines.of(retold, placed, everything, releases));
    Dataset<Row> days = sources.packed("days", DayCounts.of(recorded, cohorts));
    Dataset<Row> bulk = Kept.of(BulkDays.of(days, recorded, cohorts));
    Dataset<Row> weekly = sources.packed("weekly", WeeklyDeclineRates.of(cohorts, bulk));
    Dataset<Row> calendar = Kept.of(CalendarDeclineRates.of(cohorts));
    return Map.of(
        WEEKLY_DECLINE_RATES,
        weekly,
        WEEKLY_RECORDED_DECLINES,
        WeeklyRecordedDeclines.of(recorded, bulk, cohorts),
        BULK_DAYS,
        bulk,
        CALENDAR_DECLINE_RATES,
        calendar,
        ROLLING_DECLINE_RATES,
        RollingDeclineRates.of(cohorts, sources.mart(DIM_WEEK), WINDOW_BASE),
        JURISDICTION_RANKING,
        JurisdictionRanking.of(weekly, calendar, cohorts.jurisdictions()));
  }

  /** Cut up by what records say of outcome, offense and person. */
  private Map<Table, Dataset<Row>> parts() {
    return Map.of(
        OUTCOME_BREAKDOWN, breakdown(),
        OFFENSE_BREAKDOWN, OffenseBreakdown.of(cohorts, sources.mart(DIM_OFFENSE)),
        OFFENSE_SEVERITY, OffenseSeverity.of(cohorts),
        REPEAT_DETAINERS, RepeatDetainers.of(cohorts.over(records)));
  }

  /** How soon outcomes come, and how many are still to come. */
  private Map<Table, Dataset<Row>> timing() {
    Dataset<Row> observed = Kept.of(ObservedWeeks.of(TimedOutcomes.of(cohorts)));
    Dataset<Row> maturity = Kept.of(DeclineMaturity.of(PendingCohorts.of(retold, releases)));
    Map<Table, Dataset<Row>> marts = new LinkedHashMap<>();
    marts.put(TIME_TO_OUTCOME, TimeToOutcome.of(observed, cohorts.jurisdictions()));
    marts.put(TIME_TO_DECLINE, TimeToDecline.of(observed, cohorts.jurisdictions()));
    marts.put(DECLINE_MATURITY, maturity);
    marts.put(DECLINE_OUTLOOK, DeclineOutlook.of(cohorts, maturity));
    return marts;
  }

  /** What releases change of one another, and new rules of the same releases. */
  private Map<Table, Dataset<Row>> vintages() {
    Dataset<Row> changes = Kept.of(KeyChanges.of(retold));
    return Map.of(
        RESTATEMENTS, Restatements.of(retold, changes, cohorts.jurisdictions(), releases),
        RELEASE_CHANGES, ReleaseChanges.of(retold, changes, releases),
        RULE_RESTATEMENTS, new RuleChanges(sources).of(cohorts));
  }

  /** What stands beside the counts: figures of others, agreements and policies, quality. */
  private Map<Table, Dataset<Row>> beside() {
    return Map.of(
        REPORTED_VS_COMPUTED, reported(),
        COOPERATION_CONTEXT, cooperation(),
        DATA_QUALITY, quality());
  }

  private Dataset<Row> breakdown() {
    return OutcomeBreakdown.of(placed, releases, sources.reference(ReferenceTables.LIFT_REASONS));
  }

  private Dataset<Row> reported() {
    return ReportedVsComputed.of(
        sources.lists().figures(), placed, releases, sources.reference(ReferenceTables.COUNTIES));
  }

  private Dataset<Row> cooperation() {
    return CooperationContext.of(cohorts, sources.mart(DIM_AGREEMENT), sources.mart(DIM_POLICY));
  }

  private Dataset<Row> quality() {
    return DataQuality.of(sources.told().files(), sources.reasons(), records);
  }
}
