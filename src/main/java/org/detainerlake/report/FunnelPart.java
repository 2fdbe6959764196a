package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RankingFields.*;
import static org.detainerlake.catalog.RankingMarts.JURISDICTION_RANKING;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.PeriodKind;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.FunnelPlot;
import org.detainerlake.chart.FunnelPoint;
import org.detainerlake.chart.Limit;

/** All counties of the week's calendar year against what chance allows, in place of a "top 10". */
final class FunnelPart {
  private FunnelPart() {}

  private static final String DECLINED = "declined";
  private static final int NAMED = 8;

  static Section of(Source source) {
    List<Row> rows = rows(source);
    String year = String.valueOf(source.week().start().getYear());
    Section section =
        Section.of("funnel", source.say("funnel.title", year)).note(source.say("funnel.note"));
    return rows.isEmpty()
        ? section.note(source.say("funnel.none", year))
        : section.picture(drawn(source, rows, year)).grid(outside(source, rows));
  }

  private static List<Row> rows(Source source) {
    return source
        .marts()
        .rows(
            JURISDICTION_RANKING,
            row ->
                Values.is(row, PERIOD_KIND, PeriodKind.CALENDAR_YEAR.code())
                    && Values.is(row, PERIOD_START_DATE, source.week().start().withDayOfYear(1))
                    && Values.is(row, RANKED_BY, DECLINED)
                    && Values.flag(row, IS_RANKED)
                    && Values.text(row, FUNNEL_POSITION) != null)
        .stream()
        .sorted(Comparator.comparingInt(FunnelPart::decided))
        .toList();
  }

  private static int decided(Row row) {
    return Math.toIntExact(Counts.of(row).decided());
  }

  private static String drawn(Source source, List<Row> rows, String year) {
    List<Row> named =
        rows.stream()
            .filter(row -> Values.text(row, FUNNEL_POSITION).startsWith("far_"))
            .sorted(Comparator.comparingInt(row -> -decided(row)))
            .limit(NAMED)
            .toList();
    return FunnelPlot.of(
        new Caption("chart-funnel", source.say("funnel.caption", year), source.say("funnel.chart")),
        Values.number(rows.get(0), BENCHMARK_RATE),
        rows.stream().map(row -> point(source, row, named.contains(row))).toList(),
        rows.stream().map(FunnelPart::limit).toList());
  }

  private static FunnelPoint point(Source source, Row row, boolean isNamed) {
    return new FunnelPoint(
        decided(row),
        Values.number(row, DECLINE_RATE_OF_DECIDED),
        Values.text(row, JURISDICTION_NAME),
        source.href(row),
        Values.text(row, FUNNEL_POSITION),
        isNamed);
  }

  private static Limit limit(Row row) {
    return new Limit(
        decided(row),
        Values.number(row, FUNNEL_LOW_RATE),
        Values.number(row, FUNNEL_HIGH_RATE),
        Values.number(row, OUTER_LOW_RATE),
        Values.number(row, OUTER_HIGH_RATE));
  }

  /** Those beyond the outer limits; the others are in the table of jurisdictions. */
  private static Grid outside(Source source, List<Row> rows) {
    return Grid.of(
            "funnel-outside",
            source.say("funnel.table"),
            source.say("head.place"),
            source.say("head.declined"),
            source.say("head.honored"),
            source.say("head.rate"),
            source.say("head.interval"),
            source.say("head.limits"),
            source.say("head.position"))
        .with(
            rows.stream()
                .filter(row -> Values.text(row, FUNNEL_POSITION).startsWith("far_"))
                .sorted(Comparator.comparingInt(row -> -decided(row)))
                .map(row -> line(source, row))
                .toList());
  }

  private static Grid.Line line(Source source, Row row) {
    return Grid.Line.of(
        source.place(row),
        source.count(JURISDICTION_RANKING, row, DECLINED_COUNT),
        source.count(JURISDICTION_RANKING, row, HONORED_COUNT),
        source.rate(JURISDICTION_RANKING, row, DECLINE_RATE_OF_DECIDED),
        source.interval(row, DECIDED_RATE_LOW, DECIDED_RATE_HIGH),
        source.interval(row, OUTER_LOW_RATE, OUTER_HIGH_RATE),
        source.code("position", row, FUNNEL_POSITION));
  }
}
