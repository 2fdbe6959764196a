package org.detainerlake.report;

import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_LEVEL;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PeriodMarts.ROLLING_DECLINE_RATES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.Line;
import org.detainerlake.chart.LineChart;
import org.detainerlake.chart.Point;
import org.detainerlake.chart.Quantity;

/** How the nation's rate went in the years up to the week, with intervals and unfinished weeks. */
final class TrendPart {
  private TrendPart() {}

  private static final int YEARS = 4;
  private static final int SHORT = 4;
  private static final int YEAR = 52;

  private static final List<Field> COLUMNS =
      List.of(
          AREA_LEVEL,
          AREA_ID,
          WINDOW_WEEKS,
          WEEK_START_DATE,
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          DECLINE_RATE_OF_DECIDED,
          DECIDED_RATE_LOW,
          DECIDED_RATE_HIGH,
          UNKNOWN_SHARE,
          IS_PRELIMINARY,
          IS_COMPLETE_WINDOW);

  static Section of(Source source) {
    List<Row> windows = windows(source);
    Section section = Section.of("trend", source.say("trend.title")).note(source.say("trend.note"));
    return windows.isEmpty()
        ? section.note(source.say("trend.none"))
        : section.picture(drawn(source, windows)).grid(grid(source, windows));
  }

  private static List<Row> windows(Source source) {
    LocalDate from = source.week().start().minusYears(YEARS);
    return source
        .marts()
        .rows(
            ROLLING_DECLINE_RATES,
            COLUMNS,
            row ->
                Values.is(row, AREA_ID, AreaLevel.NATION_ID)
                    && !Values.date(row, WEEK_START_DATE).isBefore(from)
                    && !Values.date(row, WEEK_START_DATE).isAfter(source.week().start())
                    && Values.flag(row, IS_COMPLETE_WINDOW));
  }

  private static String drawn(Source source, List<Row> windows) {
    return LineChart.of(
        new Caption("chart-trend", source.say("trend.caption"), source.say("trend.chart")),
        Quantity.SHARE,
        Stream.of(
                new Line(source.say("trend.short"), "declined", points(windows, SHORT)),
                new Line(source.say("trend.year"), "series-2", points(windows, YEAR)))
            .filter(line -> !line.points().isEmpty())
            .toList());
  }

  private static List<Point> points(List<Row> windows, int weeks) {
    return windows.stream()
        .filter(row -> Values.is(row, WINDOW_WEEKS, weeks))
        .map(TrendPart::point)
        .toList();
  }

  /** A window's rate with its interval. */
  static Point point(Row window) {
    return new Point(
        Values.date(window, WEEK_START_DATE),
        Values.number(window, DECLINE_RATE_OF_DECIDED),
        Values.number(window, DECIDED_RATE_LOW),
        Values.number(window, DECIDED_RATE_HIGH),
        Values.flag(window, IS_PRELIMINARY));
  }

  /** Every fourth window of four weeks: they do not overlap. */
  private static Grid grid(Source source, List<Row> windows) {
    List<Row> ends =
        windows.stream()
            .filter(row -> Values.is(row, WINDOW_WEEKS, SHORT))
            .sorted((one, other) -> start(other).compareTo(start(one)))
            .toList();
    return Grid.of(
            "trend-table",
            source.say("trend.table"),
            source.say("head.weeks_to"),
            source.say("head.issued"),
            source.say("head.declined"),
            source.say("head.honored"),
            source.say("head.rate"),
            source.say("head.interval"),
            source.say("head.unknown"),
            source.say("head.state"))
        .with(
            IntStream.range(0, ends.size())
                .filter(i -> i % SHORT == 0)
                .mapToObj(i -> line(source, ends.get(i)))
                .toList());
  }

  private static LocalDate start(Row row) {
    return Values.date(row, WEEK_START_DATE);
  }

  private static Grid.Line line(Source source, Row row) {
    return Grid.Line.of(
        Cell.text(source.words().day(start(row))),
        source.count(ROLLING_DECLINE_RATES, row, ISSUED_COUNT),
        source.count(ROLLING_DECLINE_RATES, row, DECLINED_COUNT),
        source.count(ROLLING_DECLINE_RATES, row, HONORED_COUNT),
        source.rate(ROLLING_DECLINE_RATES, row, DECLINE_RATE_OF_DECIDED),
        source.interval(row, DECIDED_RATE_LOW, DECIDED_RATE_HIGH),
        source.rate(ROLLING_DECLINE_RATES, row, UNKNOWN_SHARE),
        Cell.text(source.say(Values.flag(row, IS_PRELIMINARY) ? "preliminary" : "final")));
  }
}
