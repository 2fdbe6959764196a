package org.detainerlake.report;

import static org.detainerlake.catalog.BulkFields.*;
import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.CooperationMarts.COOPERATION_CONTEXT;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PeriodMarts.ROLLING_DECLINE_RATES;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FigureId;
import org.detainerlake.catalog.Table;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.Line;
import org.detainerlake.chart.Point;
import org.detainerlake.chart.Sparkline;

/**
 * One jurisdiction's own part of the page.
 *
 * @param id its anchor
 * @param sentences the week, the year up to it, and what lists say of the place
 * @param figures the figures of these with their addresses
 * @param picture its rate over the year; empty where there is none
 */
public record PlaceView(
    String id, String name, List<String> sentences, List<Cell> figures, String picture) {

  private static final int BULK_DAYS_TOLD = 3;

  /** Weeks from one point of the picture to the next: its windows overlap. */
  private static final int STEP = 4;

  static PlaceView of(Source source, PlaceRows place) {
    List<String> sentences = new ArrayList<>();
    sentences.add(week(source, place));
    place.year().ifPresent(row -> sentences.addAll(year(source, row)));
    place.context().ifPresent(row -> sentences.addAll(context(source, row)));
    place.bulkDays().stream()
        .limit(BULK_DAYS_TOLD)
        .forEach(row -> sentences.add(bulkDay(source, row)));
    return new PlaceView(
        Source.anchor(place.id()),
        place.name(),
        List.copyOf(sentences),
        figures(place),
        picture(source, place, "spark-" + Source.anchor(place.id())));
  }

  /** Its name and its picture alone. */
  static PlaceView small(Source source, PlaceRows place) {
    String anchor = Source.anchor(place.id());
    return new PlaceView(
        anchor, place.name(), List.of(), List.of(), picture(source, place, "small-" + anchor));
  }

  private static String week(Source source, PlaceRows place) {
    Counts counts = place.week().map(Counts::of).orElse(Counts.NONE);
    return Finding.of(source.week().start(), counts, source.words());
  }

  private static List<String> year(Source source, Row row) {
    Wording words = source.words();
    Counts counts = Counts.of(row);
    List<String> told = new ArrayList<>();
    String key = counts.decided() == 0 ? "view.year.undecided" : "view.year";
    told.add(
        words.say(
            key,
            words.count(counts.issued()),
            words.count(counts.decided()),
            words.count(counts.declined()),
            words.percent(Values.number(row, DECLINE_RATE_OF_DECIDED)),
            words.interval(
                Values.number(row, DECIDED_RATE_LOW), Values.number(row, DECIDED_RATE_HIGH)),
            words.percent(Values.number(row, UNKNOWN_SHARE))));
    if (Values.number(row, RATE_CHANGE_ESTIMATE) != null) {
      told.add(
          words.say(
              "view.change",
              words.percent(Values.number(row, RATE_CHANGE_ESTIMATE)),
              words.interval(
                  Values.number(row, RATE_CHANGE_LOW_ESTIMATE),
                  Values.number(row, RATE_CHANGE_HIGH_ESTIMATE))));
    }
    return told;
  }

  private static List<String> context(Source source, Row row) {
    List<String> told = new ArrayList<>();
    if (Values.flag(row, HAS_AGREEMENT)) {
      told.add(Cooperation.agreement(source, row));
    }
    if (Values.flag(row, HAS_POLICY)) {
      told.add(Cooperation.policy(source, row));
    }
    return told;
  }

  private static String bulkDay(Source source, Row row) {
    return source.say(
        "view.bulk",
        source.words().day(Values.date(row, EVENT_DATE)),
        source.words().count(Values.count(row, DAY_COUNT)),
        source.words().code("measure", Values.text(row, MEASURE_CODE)),
        source.words().estimate(Values.number(row, BASELINE_ESTIMATE)));
  }

  private static List<Cell> figures(PlaceRows place) {
    return Stream.of(
            place.week().stream()
                .map(row -> figure(WEEKLY_DECLINE_RATES, row, DECLINE_RATE_OF_DECIDED)),
            place.year().stream()
                .map(row -> figure(ROLLING_DECLINE_RATES, row, DECLINE_RATE_OF_DECIDED)),
            place.context().stream()
                .map(row -> figure(COOPERATION_CONTEXT, row, DECLINE_RATE_OF_DECIDED)),
            place.bulkDays().stream().limit(1).map(row -> figure(BULK_DAYS, row, DAY_COUNT)))
        .flatMap(figures -> figures)
        .toList();
  }

  private static Cell figure(Table mart, Row row, Field column) {
    String address = FigureId.of(mart, row, column).text();
    return Cell.figure(address, null, address);
  }

  private static String picture(Source source, PlaceRows place, String id) {
    List<Point> points =
        IntStream.range(0, place.quarters().size())
            .filter(week -> (place.quarters().size() - 1 - week) % STEP == 0)
            .mapToObj(place.quarters()::get)
            .map(TrendPart::point)
            .toList();
    if (points.stream().filter(point -> point.value() != null).count() < 2) {
      return "";
    }
    Caption caption =
        new Caption(id, source.say("view.spark", place.name()), source.say("view.spark.chart"));
    return Sparkline.of(caption, new Line(place.name(), "declined", points), 1);
  }
}
