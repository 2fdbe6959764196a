package org.detainerlake.job;

import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.ContextMarts.REPORTED_VS_COMPUTED;
import static org.detainerlake.catalog.CooperationMarts.*;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.OffenseMarts.*;
import static org.detainerlake.catalog.VintageMarts.*;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.mart.BulkDays;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.CooperationContext;
import org.detainerlake.mart.DataQuality;
import org.detainerlake.mart.KeyChanges;
import org.detainerlake.mart.OffenseBreakdown;
import org.detainerlake.mart.OffenseSeverity;
import org.detainerlake.mart.OutcomeBreakdown;
import org.detainerlake.mart.RecordedDeclines;
import org.detainerlake.mart.ReleaseChanges;
import org.detainerlake.mart.RepeatDetainers;
import org.detainerlake.mart.ReportedVsComputed;
import org.detainerlake.mart.Restatements;
import org.detainerlake.mart.RetoldDays;
import org.detainerlake.mart.WeeklyDeclineRates;
import org.detainerlake.mart.WeeklyRecordedDeclines;

/** The marts of counts, when the dimensions are written. None needs another as it is written. */
final class FactMarts {
  private final MartSources sources;

  FactMarts(MartSources sources) {
    this.sources = sources;
  }

  /** All but two count in the unit asked for: repeats compare units, and a file has rows. */
  Map<Table, Dataset<Row>> all() {
    Dataset<Row> records = sources.placed(sources.current()).persist();
    Dataset<Row> everything = sources.counted(sources.placed(sources.daily()));
    Dataset<Row> retold = RetoldDays.of(everything, sources.files()).persist();
    Dataset<Row> changes = KeyChanges.of(retold).persist();
    Dataset<Row> releases = sources.mart(DIM_RELEASE);
    Dataset<Row> placed = sources.counted(records);
    Cohorts cohorts = sources.cohorts(placed);
    Dataset<Row> recorded = RecordedDeclines.of(retold, placed, everything, releases).persist();
    Dataset<Row> bulk = BulkDays.of(recorded, cohorts).persist();
    Map<Table, Dataset<Row>> all = new LinkedHashMap<>();
    all.put(WEEKLY_DECLINE_RATES, WeeklyDeclineRates.of(cohorts, bulk));
    all.put(OUTCOME_BREAKDOWN, breakdown(placed));
    all.put(OFFENSE_BREAKDOWN, OffenseBreakdown.of(cohorts, sources.mart(DIM_OFFENSE)));
    all.put(OFFENSE_SEVERITY, OffenseSeverity.of(cohorts));
    all.put(REPEAT_DETAINERS, RepeatDetainers.of(sources.cohorts(records)));
    all.put(REPORTED_VS_COMPUTED, reported(placed));
    all.put(COOPERATION_CONTEXT, cooperation(cohorts));
    all.put(DATA_QUALITY, quality());
    all.put(WEEKLY_RECORDED_DECLINES, WeeklyRecordedDeclines.of(recorded, bulk, cohorts));
    all.put(RESTATEMENTS, Restatements.of(retold, changes, cohorts.jurisdictions(), releases));
    all.put(RELEASE_CHANGES, ReleaseChanges.of(retold, changes, releases));
    all.put(BULK_DAYS, bulk);
    return all;
  }

  private Dataset<Row> breakdown(Dataset<Row> placed) {
    return OutcomeBreakdown.of(
        placed, sources.mart(DIM_RELEASE), sources.reference(ReferenceTables.LIFT_REASONS));
  }

  private Dataset<Row> reported(Dataset<Row> placed) {
    return ReportedVsComputed.of(
        sources.lists().figures(),
        placed,
        sources.mart(DIM_RELEASE),
        sources.reference(ReferenceTables.COUNTIES));
  }

  private Dataset<Row> cooperation(Cohorts cohorts) {
    return CooperationContext.of(cohorts, sources.mart(DIM_AGREEMENT), sources.mart(DIM_POLICY));
  }

  private Dataset<Row> quality() {
    return DataQuality.of(sources.files(), sources.reasons(), sources.current());
  }
}
