package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_NAME;
import static org.detainerlake.catalog.RankingMarts.JURISDICTION_RANKING;
import static org.detainerlake.catalog.RecordedFields.*;
import static org.detainerlake.catalog.VintageMarts.WEEKLY_RECORDED_DECLINES;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.RecordedBasis;

/**
 * Declines in two questions that are never mixed: those recorded in the week, whenever issued, and
 * those of the detainers issued in the week, whenever recorded.
 */
final class DeclinedPart {
  private DeclinedPart() {}

  private static final String MEASURE = "declined";

  /** What a table of the page can carry; the mart has all. */
  private static final int AT_MOST = 150;

  /** How the report of 2017 calls it. */
  private static final String RECORDED = "declines_recorded";

  static List<Section> of(Source source) {
    return List.of(recorded(source), cohort(source));
  }

  private static Section recorded(Source source) {
    List<Row> rows = source.marts().rows(WEEKLY_RECORDED_DECLINES, source.week()::isOf);
    Section section =
        Section.of("recorded", source.say("recorded.title")).note(source.say("recorded.note"));
    return (rows.isEmpty() ? section.note(source.say("recorded.none")) : section)
        .grid(recorded(source, rows))
        .grid(listed(source, rows))
        .grid(ReportOf2017.printed(source, RECORDED));
  }

  private static Grid recorded(Source source, List<Row> rows) {
    return Grid.of(
            "recorded-places",
            source.say("recorded.caption"),
            source.say("head.place"),
            source.say("head.basis"),
            source.say("head.surely"),
            source.say("head.estimate"),
            source.say("head.at_most"))
        .with(lines(source, rows, false));
  }

  /** Lists of declines are beside the records, never added to them. */
  private static Grid listed(Source source, List<Row> rows) {
    return Grid.of(
            "recorded-listed",
            source.say("recorded.listed"),
            source.say("head.place"),
            source.say("head.basis"),
            source.say("head.surely"),
            source.say("head.estimate"),
            source.say("head.at_most"))
        .with(lines(source, rows, true));
  }

  private static List<Grid.Line> lines(Source source, List<Row> rows, boolean listed) {
    return rows.stream()
        .filter(row -> listed == Values.is(row, RECORDED_BASIS, RecordedBasis.LISTED.code()))
        .sorted(Comparator.comparingDouble(row -> -Values.number(row, RECORDED_ESTIMATE)))
        .limit(AT_MOST)
        .map(row -> line(source, row))
        .toList();
  }

  private static Grid.Line line(Source source, Row row) {
    return Grid.Line.of(
        source.text(row, JURISDICTION_NAME),
        source.code("basis", row, RECORDED_BASIS),
        source.count(WEEKLY_RECORDED_DECLINES, row, RECORDED_LOW_COUNT),
        source.estimate(WEEKLY_RECORDED_DECLINES, row, RECORDED_ESTIMATE),
        source.count(WEEKLY_RECORDED_DECLINES, row, RECORDED_HIGH_COUNT));
  }

  private static Section cohort(Source source) {
    List<Row> ranked = Rankings.ofWeek(source, MEASURE);
    Section section =
        Section.of(MEASURE, source.say("declined.title"))
            .note(source.say("declined.note"))
            .note(Rankings.leftOut(source, ranked));
    boolean isAnyDeclined = ranked.stream().anyMatch(row -> Values.count(row, DECLINED_COUNT) > 0);
    return (isAnyDeclined ? section.picture(Rankings.bars(source, ranked, MEASURE)) : section)
        .grid(cohort(source, ranked));
  }

  private static Grid cohort(Source source, List<Row> ranked) {
    return Grid.of(
            "declined-places",
            source.say("declined.caption"),
            source.say("head.place"),
            source.say("head.declined"),
            source.say("head.honored"),
            source.say("head.rate"),
            source.say("head.interval"),
            source.say("head.unknown"),
            source.say("head.rank"))
        .with(
            ranked.stream()
                .map(
                    row ->
                        Grid.Line.of(
                            source.place(row),
                            source.count(JURISDICTION_RANKING, row, DECLINED_COUNT),
                            source.count(JURISDICTION_RANKING, row, HONORED_COUNT),
                            source.rate(JURISDICTION_RANKING, row, DECLINE_RATE_OF_DECIDED),
                            source.interval(row, DECIDED_RATE_LOW, DECIDED_RATE_HIGH),
                            source.rate(JURISDICTION_RANKING, row, UNKNOWN_SHARE),
                            Rankings.ranks(source, row)))
                .toList());
  }
}
