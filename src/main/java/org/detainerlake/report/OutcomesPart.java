package org.detainerlake.report;

import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detainerlake.catalog.Field;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.Part;
import org.detainerlake.chart.StackedBar;

/** What became of the detainers issued in the week, those without an outcome among them. */
final class OutcomesPart {
  private OutcomesPart() {}

  /** One outcome: its column, its words and its looks. */
  private record Outcome(Field column, String code, long count) {}

  static Section of(Source source) {
    Counts counts = Counts.of(source.weekly());
    List<Outcome> outcomes =
        List.of(
            new Outcome(DECLINED_COUNT, "declined", counts.declined()),
            new Outcome(HONORED_COUNT, "honored", counts.honored()),
            new Outcome(NOTICE_FAILURE_COUNT, "notice_failure", counts.noticeFailure()),
            new Outcome(OTHER_OUTCOME_COUNT, "other", counts.other()),
            new Outcome(UNKNOWN_COUNT, "unknown", counts.unknown()));
    Section section =
        Section.of("outcomes", source.say("outcomes.title")).note(source.say("outcomes.note"));
    return counts.issued() == 0
        ? section.note(source.say("outcomes.none"))
        : section.picture(drawn(source, outcomes)).grid(grid(source, outcomes, counts).inOrder());
  }

  private static String drawn(Source source, List<Outcome> outcomes) {
    return StackedBar.of(
        new Caption("chart-outcomes", source.say("outcomes.caption"), source.say("outcomes.chart")),
        outcomes.stream()
            .map(
                one ->
                    new Part(source.words().code("outcome", one.code()), one.count(), one.code()))
            .toList());
  }

  private static Grid grid(Source source, List<Outcome> outcomes, Counts counts) {
    Grid grid =
        Grid.of(
            "outcomes-table",
            source.say("outcomes.caption"),
            source.say("head.outcome"),
            source.say("head.detainers"),
            source.say("head.share_of_issued"));
    return grid.with(
        Stream.concat(
                outcomes.stream().map(one -> line(source, one, counts.issued())),
                rates(source, counts))
            .toList());
  }

  private static Grid.Line line(Source source, Outcome outcome, long issued) {
    double share = new Share(outcome.count(), issued).value();
    return Grid.Line.of(
        Cell.text(source.words().code("outcome", outcome.code())),
        source.sum(WEEKLY_DECLINE_RATES, outcome.count(), outcome.column(), week(source)),
        Cell.plain(source.words().percent(share), share));
  }

  /** The three rates, each with its denominator in its name. */
  private static Stream<Grid.Line> rates(Source source, Counts counts) {
    return Stream.of(
        rate(source, "rate.issued", counts.declinedOfIssued(), DECLINE_RATE_OF_ISSUED),
        rate(source, "rate.resolved", counts.declinedOfResolved(), DECLINE_RATE_OF_RESOLVED),
        rate(source, "rate.decided", counts.declinedOfDecided(), DECLINE_RATE_OF_DECIDED));
  }

  private static Grid.Line rate(Source source, String key, Optional<Share> share, Field column) {
    Wording words = source.words();
    String of =
        share
            .map(one -> words.say("tile.of", words.count(one.part()), words.count(one.whole())))
            .orElse(Cell.NONE);
    Double value = share.map(Share::value).orElse(null);
    return Grid.Line.of(
        Cell.text(words.say(key)).as("rate"),
        Cell.plain(of, null),
        Cell.figure(
            words.percent(value), value, Source.all(WEEKLY_DECLINE_RATES, column, week(source))));
  }

  private static String week(Source source) {
    return source.week().start().toString();
  }
}
