package org.detainerlake.report;

import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.IS_PARTIAL_WEEK;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/**
 * The first screen: what was asked for, what was declined of what was decided, how sure that is,
 * and what is not known.
 *
 * @param sentence all of it in one
 * @param tiles its figures
 * @param unknowns what is not known of them
 */
public record Headline(String sentence, List<Tile> tiles, List<String> unknowns) {

  /**
   * One figure, large.
   *
   * @param detail its denominator, interval or gap
   * @param figure its address, for {@code explain}
   */
  public record Tile(String label, String value, String detail, String figure, String kind) {}

  static Headline of(Source source) {
    if (source.weekly().isEmpty()) {
      return new Headline(
          source.say("finding.none", source.words().day(source.week().start())),
          List.of(),
          List.of(source.say("unknown.all")));
    }
    Counts counts = Counts.of(source.weekly());
    return new Headline(
        Finding.of(source.week().start(), counts, source.words()),
        tiles(source, counts),
        unknowns(source, counts));
  }

  /** Without addresses: sums over some jurisdictions have none. */
  Headline unaddressed() {
    return new Headline(
        sentence,
        tiles.stream()
            .map(tile -> new Tile(tile.label(), tile.value(), tile.detail(), null, tile.kind()))
            .toList(),
        unknowns);
  }

  private static List<Tile> tiles(Source source, Counts counts) {
    Wording words = source.words();
    String week = source.week().start().toString();
    return List.of(
        new Tile(
            words.say("tile.issued"),
            words.count(counts.issued()),
            words.say("tile.issued.detail"),
            Source.all(WEEKLY_DECLINE_RATES, ISSUED_COUNT, week),
            "issued"),
        new Tile(
            words.say("tile.declined"),
            words.say("tile.of", words.count(counts.declined()), words.count(counts.decided())),
            declined(counts, words),
            Source.all(WEEKLY_DECLINE_RATES, DECLINE_RATE_OF_DECIDED, week),
            "declined"),
        new Tile(
            words.say("tile.honored"),
            words.count(counts.honored()),
            words.say("tile.honored.detail"),
            Source.all(WEEKLY_DECLINE_RATES, HONORED_COUNT, week),
            "honored"),
        new Tile(
            words.say("tile.unknown"),
            words.percent(counts.unknownOfIssued().map(Share::value).orElse(null)),
            words.say("tile.of", words.count(counts.unknown()), words.count(counts.issued())),
            Source.all(WEEKLY_DECLINE_RATES, UNKNOWN_SHARE, week),
            "unknown"));
  }

  private static String declined(Counts counts, Wording words) {
    return counts
        .declinedOfDecided()
        .map(
            share ->
                words.say(
                    "tile.declined.detail",
                    words.percent(share.value()),
                    words.interval(share.low(), share.high())))
        .orElse(words.say("tile.declined.none"));
  }

  private static List<String> unknowns(Source source, Counts counts) {
    Wording words = source.words();
    List<String> unknowns = new ArrayList<>();
    unknowns.addAll(outcomes(counts, words));
    add(unknowns, "unknown.place", issued(source, Headline::isUnresolved), words);
    if (any(source, row -> Values.flag(row, IS_PRELIMINARY))) {
      unknowns.add(words.say("unknown.preliminary"));
    }
    if (any(source, row -> Values.flag(row, IS_PARTIAL_WEEK))) {
      unknowns.add(words.say("unknown.partial"));
    }
    add(unknowns, "unknown.disputed", sum(source, DISPUTED_ISSUED_COUNT), words);
    return unknowns;
  }

  /** How many have no outcome, and what the share declined of all issued could be then. */
  private static List<String> outcomes(Counts counts, Wording words) {
    if (counts.issued() == 0) {
      return List.of(words.say("unknown.nothing"));
    }
    if (counts.unknown() == 0) {
      return List.of(words.say("unknown.none"));
    }
    Share least = new Share(counts.declined(), counts.issued());
    Share most = new Share(counts.declined() + counts.unknown(), counts.issued());
    return List.of(
        words.say("unknown.outcome", words.count(counts.unknown()), words.count(counts.issued())),
        words.say("unknown.range", words.percent(least.value()), words.percent(most.value())));
  }

  private static void add(List<String> unknowns, String key, long count, Wording words) {
    if (count > 0) {
      unknowns.add(words.say(key, words.count(count)));
    }
  }

  private static boolean isUnresolved(Row row) {
    return Values.text(row, JURISDICTION_TYPE).startsWith("unresolved");
  }

  private static long issued(Source source, Predicate<Row> rows) {
    return Counts.of(source.weekly().stream().filter(rows).toList()).issued();
  }

  private static long sum(Source source, Field count) {
    return source.weekly().stream()
        .flatMap(row -> Stream.ofNullable(Values.count(row, count)))
        .mapToLong(Integer::longValue)
        .sum();
  }

  private static boolean any(Source source, Predicate<Row> rows) {
    return source.weekly().stream().anyMatch(rows);
  }
}
