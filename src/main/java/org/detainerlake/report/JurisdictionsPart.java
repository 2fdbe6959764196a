package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.PeriodFields.IS_PARTIAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkFields;
import org.detainerlake.catalog.Field;

/** All jurisdictions in one table: the week beside the 52 weeks up to it. */
final class JurisdictionsPart {
  private JurisdictionsPart() {}

  static final String GRID = "jurisdictions-table";

  /** What the page can carry; pages of states have all of theirs. */
  private static final int ON_PAGE = 600;

  private static final int MULTIPLES = 24;

  private static final List<String> HEADS =
      List.of(
          "head.place",
          "head.week_issued",
          "head.week_declined",
          "head.week_honored",
          "head.week_unknown",
          "head.year_issued",
          "head.year_decided",
          "head.rate",
          "head.interval",
          "head.unknown",
          "head.remark");

  private static final Set<String> TEXTS = Set.of("head.place", "head.remark");
  private static final Set<String> TOLD_ON_MAP =
      Set.of(
          "head.place",
          "head.week_issued",
          "head.year_issued",
          "head.year_decided",
          "head.rate",
          "head.interval");

  static Section of(Source source, List<PlaceRows> places) {
    Section section =
        Section.of("jurisdictions", source.say("jurisdictions.title"))
            .note(source.say("jurisdictions.note"));
    if (places.size() > ON_PAGE) {
      section =
          section.note(
              source.say(
                  "jurisdictions.more",
                  source.words().count(ON_PAGE),
                  source.words().count(places.size())));
    }
    return section
        .multiples(multiples(source, places))
        .grid(grid(source, places.stream().limit(ON_PAGE).toList()));
  }

  /** The counties with most detainers, all at one scale: side by side they can be compared. */
  private static List<PlaceView> multiples(Source source, List<PlaceRows> places) {
    return places.stream()
        .filter(place -> place.county().isPresent())
        .map(place -> PlaceView.small(source, place))
        .filter(view -> !view.picture().isEmpty())
        .limit(MULTIPLES)
        .toList();
  }

  static Grid grid(Source source, List<PlaceRows> places) {
    List<Grid.Head> heads = new ArrayList<>();
    HEADS.forEach(key -> heads.add(head(source, key)));
    return new Grid(
        GRID,
        source.say("jurisdictions.caption"),
        heads,
        places.stream().map(place -> line(source, place)).toList(),
        false);
  }

  private static Grid.Head head(Source source, String key) {
    String title = source.say(key);
    return new Grid.Head(
        title, TEXTS.contains(key) ? "text" : "number", TOLD_ON_MAP.contains(key) ? title : null);
  }

  private static Grid.Line line(Source source, PlaceRows place) {
    Wording words = source.words();
    List<Cell> cells = new ArrayList<>();
    cells.add(source.place(place.known()));
    for (Field count : List.of(ISSUED_COUNT, DECLINED_COUNT, HONORED_COUNT, UNKNOWN_COUNT)) {
      cells.add(count(words, place.week().map(row -> Values.count(row, count)).orElse(0)));
    }
    cells.add(place.year().map(row -> count(words, issued(row))).orElse(none()));
    cells.add(place.year().map(row -> count(words, decided(row))).orElse(none()));
    cells.add(rate(source, place, DECLINE_RATE_OF_DECIDED));
    cells.add(
        place
            .year()
            .map(row -> source.interval(row, DECIDED_RATE_LOW, DECIDED_RATE_HIGH))
            .orElse(none()));
    cells.add(rate(source, place, UNKNOWN_SHARE));
    cells.add(Cell.text(remarks(source, place)));
    return new Grid.Line(
        cells,
        Map.of(Grid.JURISDICTION, place.id(), Grid.STATE, place.state(), Grid.KIND, place.type()));
  }

  private static Cell count(Wording words, int count) {
    return Cell.plain(words.count(count), (double) count);
  }

  private static Cell none() {
    return Cell.plain(Cell.NONE, null);
  }

  private static int issued(Row row) {
    return Values.count(row, ISSUED_COUNT);
  }

  private static int decided(Row row) {
    return Math.toIntExact(Counts.of(row).decided());
  }

  private static Cell rate(Source source, PlaceRows place, Field column) {
    Optional<Double> rate = place.year().map(row -> Values.number(row, column));
    return Cell.plain(source.words().percent(rate.orElse(null)), rate.orElse(null));
  }

  /** What makes its figures less than they seem. */
  private static String remarks(Source source, PlaceRows place) {
    List<String> keys = new ArrayList<>();
    place.year().ifPresentOrElse(row -> ofYear(row, keys), () -> keys.add("remark.small"));
    place.week().ifPresent(row -> ofWeek(row, keys));
    return keys.stream().map(source::say).collect(Collectors.joining(" · "));
  }

  private static void ofYear(Row row, List<String> keys) {
    add(keys, "remark.unstable", Values.flag(row, IS_UNSTABLE));
    add(keys, "remark.preliminary", Values.flag(row, IS_PRELIMINARY));
    add(keys, "remark.partial", Values.flag(row, IS_PARTIAL));
  }

  private static void ofWeek(Row row, List<String> keys) {
    add(keys, "remark.bulk", Values.flag(row, BulkFields.HAS_BULK_DAY));
    add(keys, "remark.disputed", Values.text(row, DISPUTE_STATUS) != null);
  }

  private static void add(List<String> keys, String key, boolean holds) {
    if (holds) {
      keys.add(key);
    }
  }
}
