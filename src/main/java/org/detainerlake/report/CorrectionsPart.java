package org.detainerlake.report;

import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_NAME;
import static org.detainerlake.catalog.VintageFields.*;
import static org.detainerlake.catalog.VintageMarts.*;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;

/** What newer releases and rules changed, what is contested, and what was taken back. */
final class CorrectionsPart {
  private CorrectionsPart() {}

  private static final int AT_MOST = 30;

  static Section of(Source source) {
    return Section.of("corrections", source.say("corrections.title"))
        .note(source.say("corrections.note"))
        .grid(ReportOf2017.corrected(source))
        .grid(releases(source))
        .grid(restated(source, RESTATEMENTS, "corrections.months"))
        .grid(restated(source, RULE_RESTATEMENTS, "corrections.rules"))
        .grid(disputes(source));
  }

  /** The newest release that changed what an older one told, in a sentence. */
  private static Grid releases(Source source) {
    List<Row> changes = source.marts().rows(RELEASE_CHANGES, row -> true);
    Optional<String> newest =
        changes.stream()
            .map(row -> Values.text(row, NEW_RELEASE_ID))
            .max(Comparator.naturalOrder());
    return Grid.of(
            "corrections-releases",
            source.say("corrections.releases"),
            source.say("head.release"),
            source.say("head.before"),
            source.say("head.added"),
            source.say("head.withdrawn"),
            source.say("head.arrived"),
            source.say("head.revised"),
            source.say("head.moved"))
        .with(
            changes.stream()
                .filter(row -> Values.is(row, NEW_RELEASE_ID, newest.orElseThrow()))
                .filter(row -> Values.text(row, OLD_RELEASE_ID) != null)
                .map(row -> release(source, row))
                .toList());
  }

  private static Grid.Line release(Source source, Row row) {
    return Grid.Line.of(
        source.text(row, NEW_RELEASE_ID),
        source.text(row, OLD_RELEASE_ID),
        source.count(RELEASE_CHANGES, row, RECORDS_ADDED_COUNT),
        source.count(RELEASE_CHANGES, row, RECORDS_WITHDRAWN_COUNT),
        source.count(RELEASE_CHANGES, row, OUTCOMES_ARRIVED_COUNT),
        source.count(RELEASE_CHANGES, row, OUTCOMES_REVISED_COUNT),
        source.count(RELEASE_CHANGES, row, PLACES_CORRECTED_COUNT));
  }

  /** Figures of the week's month that were told in another way before. */
  private static Grid restated(Source source, Table mart, String caption) {
    LocalDate month = source.week().start().withDayOfMonth(1);
    List<Row> rows =
        source.marts().rows(mart, row -> Values.is(row, MONTH_START_DATE, month)).stream()
            .sorted(Comparator.comparingInt(row -> -Math.abs(Values.count(row, CHANGE_COUNT))))
            .toList();
    return Grid.of(
            mart.name(),
            source.say(caption, source.words().count(rows.size())),
            source.say("head.place"),
            source.say("head.measure"),
            source.say("head.cause"),
            source.say("head.old"),
            source.say("head.new"),
            source.say("head.change"))
        .with(rows.stream().limit(AT_MOST).map(row -> restated(source, mart, row)).toList());
  }

  private static Grid.Line restated(Source source, Table mart, Row row) {
    return Grid.Line.of(
        source.text(row, JURISDICTION_NAME),
        source.code("measure", row, MEASURE_CODE),
        source.code("cause", row, CAUSE_CODE),
        source.count(mart, row, OLD_COUNT),
        source.count(mart, row, NEW_COUNT),
        source.count(mart, row, CHANGE_COUNT));
  }

  private static Grid disputes(Source source) {
    return Grid.of(
            "corrections-disputes",
            source.say("corrections.disputes"),
            source.say("head.place"),
            source.say("head.state"),
            source.say("head.issued"),
            source.say("head.in_dispute"),
            source.say("head.rate"),
            source.say("head.rate_without"))
        .with(
            source.weekly().stream()
                .filter(row -> Values.text(row, DISPUTE_STATUS) != null)
                .map(
                    row ->
                        Grid.Line.of(
                            source.text(row, JURISDICTION_NAME),
                            source.code("dispute", row, DISPUTE_STATUS),
                            source.count(WEEKLY_DECLINE_RATES, row, ISSUED_COUNT),
                            source.count(WEEKLY_DECLINE_RATES, row, DISPUTED_ISSUED_COUNT),
                            source.rate(WEEKLY_DECLINE_RATES, row, DECLINE_RATE_OF_DECIDED),
                            source.rate(WEEKLY_DECLINE_RATES, row, UNDISPUTED_RATE_OF_DECIDED)))
                .toList());
  }
}
