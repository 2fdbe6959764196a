package org.detainerlake.report;

import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.ContextFields.MEASURE_CODE;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_NAME;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Days of the week that stand out from their place's own year: one day must not pass for a week.
 */
final class BulkPart {
  private BulkPart() {}

  static Section of(Source source) {
    List<Row> days =
        source.marts().rows(BULK_DAYS, source.week()::isOf).stream()
            .sorted(Comparator.comparingInt(row -> -Values.count(row, DAY_COUNT)))
            .toList();
    Section section = Section.of("bulk", source.say("bulk.title")).note(source.say("bulk.note"));
    return days.isEmpty()
        ? section.note(source.say("bulk.none"))
        : section.grid(days(source, days)).grid(without(source));
  }

  private static Grid days(Source source, List<Row> days) {
    return Grid.of(
            "bulk-days",
            source.say("bulk.caption"),
            source.say("head.place"),
            source.say("head.day"),
            source.say("head.measure"),
            source.say("head.on_day"),
            source.say("head.usual"),
            source.say("head.share_of_week"))
        .with(
            days.stream()
                .map(
                    row ->
                        Grid.Line.of(
                            source.text(row, JURISDICTION_NAME),
                            Cell.text(source.words().day(Values.date(row, EVENT_DATE))),
                            source.code("measure", row, MEASURE_CODE),
                            source.count(BULK_DAYS, row, DAY_COUNT),
                            source.estimate(BULK_DAYS, row, BASELINE_ESTIMATE),
                            source.rate(BULK_DAYS, row, SHARE_OF_WEEK)))
                .toList());
  }

  /** The week's rate with such days and without. */
  private static Grid without(Source source) {
    return Grid.of(
            "bulk-without",
            source.say("bulk.without"),
            source.say("head.place"),
            source.say("head.declined"),
            source.say("head.rate"),
            source.say("head.declined_on_days"),
            source.say("head.rate_without"))
        .with(
            source.weekly().stream()
                .filter(row -> Values.flag(row, HAS_BULK_DAY))
                .map(
                    row ->
                        Grid.Line.of(
                            source.text(row, JURISDICTION_NAME),
                            source.count(WEEKLY_DECLINE_RATES, row, DECLINED_COUNT),
                            source.rate(WEEKLY_DECLINE_RATES, row, DECLINE_RATE_OF_DECIDED),
                            source.count(WEEKLY_DECLINE_RATES, row, BULK_DECLINED_COUNT),
                            source.rate(WEEKLY_DECLINE_RATES, row, TYPICAL_RATE_OF_DECIDED)))
                .toList());
  }
}
