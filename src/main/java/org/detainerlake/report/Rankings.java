package org.detainerlake.report;

import static org.detainerlake.catalog.PeriodFields.PERIOD_KIND;
import static org.detainerlake.catalog.PeriodFields.PERIOD_START_DATE;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RankingFields.*;
import static org.detainerlake.catalog.RankingMarts.JURISDICTION_RANKING;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.chart.Bar;
import org.detainerlake.chart.BarChart;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.Quantity;

/** The week's two lists of counties, each with the ranks that chance allows. */
final class Rankings {
  private Rankings() {}

  private static final String WEEK = "week";
  private static final int DRAWN = 20;

  /** Counties in the order of the list. */
  static List<Row> ofWeek(Source source, String measure) {
    return listed(source, measure).stream().filter(row -> Values.flag(row, IS_RANKED)).toList();
  }

  /** Those that are no counties, the largest first. */
  static List<Row> apart(Source source, String measure) {
    return listed(source, measure).stream().filter(row -> !Values.flag(row, IS_RANKED)).toList();
  }

  private static List<Row> listed(Source source, String measure) {
    return source
        .marts()
        .rows(
            JURISDICTION_RANKING,
            row ->
                Values.is(row, PERIOD_KIND, WEEK)
                    && Values.is(row, PERIOD_START_DATE, source.week().start())
                    && Values.is(row, RANKED_BY, measure))
        .stream()
        .sorted(
            Comparator.<Row>comparingInt(row -> -Values.count(row, RANKED_COUNT))
                .thenComparing(row -> Values.text(row, JURISDICTION_ID)))
        .toList();
  }

  /** The largest, with their intervals. */
  static String bars(Source source, List<Row> ranked, String measure) {
    List<Bar> bars =
        ranked.stream()
            .filter(row -> Values.count(row, RANKED_COUNT) > 0)
            .limit(DRAWN)
            .map(row -> bar(source, row, measure))
            .toList();
    Caption caption =
        new Caption(
            "chart-" + measure, source.say(measure + ".chart"), source.say("chart.whiskers"));
    return BarChart.of(caption, Quantity.COUNT, bars);
  }

  private static Bar bar(Source source, Row row, String measure) {
    return new Bar(
        Values.text(row, JURISDICTION_NAME),
        Values.count(row, RANKED_COUNT).doubleValue(),
        Values.number(row, RANKED_LOW_ESTIMATE),
        Values.number(row, RANKED_HIGH_ESTIMATE),
        measure,
        "",
        source.href(row));
  }

  static Cell interval(Source source, Row row) {
    return Cell.plain(
        source.say(
            "interval.counts",
            source.words().estimate(Values.number(row, RANKED_LOW_ESTIMATE)),
            source.words().estimate(Values.number(row, RANKED_HIGH_ESTIMATE))),
        Values.number(row, RANKED_LOW_ESTIMATE));
  }

  /** The rank, and how far chance alone could move it. */
  static Cell ranks(Source source, Row row) {
    Integer rank = Values.count(row, LIST_RANK);
    return Cell.plain(
        source.say(
            "rank.range",
            source.words().count(rank),
            source.words().count(Values.count(row, LIST_RANK_BEST)),
            source.words().count(Values.count(row, LIST_RANK_WORST))),
        rank.doubleValue());
  }

  /** How many counties are on no list, since they have too few. */
  static String leftOut(Source source, List<Row> ranked) {
    return ranked.isEmpty()
        ? source.say("rank.none")
        : source.say(
            "rank.left_out",
            source.words().count(ranked.size()),
            source.words().count(Values.count(ranked.get(0), BELOW_BASE_COUNT)));
  }
}
