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
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.mart.BulkDays;
import org.detainerlake.mart.CalendarDeclineRates;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.CooperationContext;
import org.detainerlake.mart.DataQuality;
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
  private final Map<Table, Dataset<Row>> marts = new LinkedHashMap<>();

  FactMarts(MartSources sources) {
    this.sources = sources;
    records = sources.placed(sources.current()).localCheckpoint();
    placed = sources.counted(records);
    everything = sources.counted(sources.placed(sources.told().daily()));
    retold = RetoldDays.of(everything, sources.told().speaking()).localCheckpoint();
    releases = sources.mart(DIM_RELEASE);
    cohorts = sources.cohorts(placed);
  }

  /** All but two count in the unit asked for: repeats compare units, and a file has rows. */
  Map<Table, Dataset<Row>> all() {
    weeks();
    parts();
    periods();
    timing();
    vintages();
    marts.put(REPORTED_VS_COMPUTED, reported());
    marts.put(COOPERATION_CONTEXT, cooperation());
    marts.put(DATA_QUALITY, quality());
    return marts;
  }

  /** By week, with the days that stand out. */
  private void weeks() {
    Dataset<Row> recorded =
        RecordedDeclines.of(retold, placed, everything, releases).localCheckpoint();
    Dataset<Row> bulk = BulkDays.of(recorded, cohorts).localCheckpoint();
    marts.put(WEEKLY_DECLINE_RATES, WeeklyDeclineRates.of(cohorts, bulk).localCheckpoint());
    marts.put(WEEKLY_RECORDED_DECLINES, WeeklyRecordedDeclines.of(recorded, bulk, cohorts));
    marts.put(BULK_DAYS, bulk);
  }

  /** Cut up by what records say of outcome, offense and person. */
  private void parts() {
    marts.put(OUTCOME_BREAKDOWN, breakdown());
    marts.put(OFFENSE_BREAKDOWN, OffenseBreakdown.of(cohorts, sources.mart(DIM_OFFENSE)));
    marts.put(OFFENSE_SEVERITY, OffenseSeverity.of(cohorts));
    marts.put(REPEAT_DETAINERS, RepeatDetainers.of(cohorts.over(records)));
  }

  /** Summed over longer spans and wider places, and set in order. */
  private void periods() {
    Dataset<Row> calendar = CalendarDeclineRates.of(cohorts).localCheckpoint();
    marts.put(CALENDAR_DECLINE_RATES, calendar);
    marts.put(
        ROLLING_DECLINE_RATES,
        RollingDeclineRates.of(cohorts, sources.mart(DIM_WEEK), WINDOW_BASE));
    marts.put(
        JURISDICTION_RANKING,
        JurisdictionRanking.of(marts.get(WEEKLY_DECLINE_RATES), calendar, cohorts.jurisdictions()));
  }

  /** How soon outcomes come, and how many are still to come. */
  private void timing() {
    Dataset<Row> observed = ObservedWeeks.of(TimedOutcomes.of(cohorts)).localCheckpoint();
    Dataset<Row> maturity =
        DeclineMaturity.of(PendingCohorts.of(retold, releases)).localCheckpoint();
    marts.put(TIME_TO_OUTCOME, TimeToOutcome.of(observed, cohorts.jurisdictions()));
    marts.put(TIME_TO_DECLINE, TimeToDecline.of(observed, cohorts.jurisdictions()));
    marts.put(DECLINE_MATURITY, maturity);
    marts.put(DECLINE_OUTLOOK, DeclineOutlook.of(cohorts, maturity));
  }

  /** What releases change of one another, and new rules of the same releases. */
  private void vintages() {
    Dataset<Row> changes = KeyChanges.of(retold).localCheckpoint();
    marts.put(RESTATEMENTS, Restatements.of(retold, changes, cohorts.jurisdictions(), releases));
    marts.put(RELEASE_CHANGES, ReleaseChanges.of(retold, changes, releases));
    marts.put(RULE_RESTATEMENTS, new RuleChanges(sources).of(cohorts));
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
    return DataQuality.of(sources.told().files(), sources.reasons(), sources.current());
  }
}
