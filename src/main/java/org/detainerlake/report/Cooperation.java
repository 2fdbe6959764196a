package org.detainerlake.report;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.CooperationMarts.COOPERATION_CONTEXT;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * What lists say of places beside their figures: agreements, policies, and how many were honored.
 */
final class Cooperation {
  private Cooperation() {}

  private static final int AT_MOST = 40;

  static Section of(Source source, List<PlaceRows> places) {
    List<PlaceRows> told =
        places.stream()
            .filter(place -> place.context().filter(Cooperation::isOnLists).isPresent())
            .toList();
    Section section =
        Section.of("cooperation", source.say("cooperation.title"))
            .note(source.say("cooperation.note"));
    if (told.isEmpty()) {
      return section.note(source.say("cooperation.none"));
    }
    return section
        .note(
            source.say(
                "cooperation.count",
                source.words().count(Math.min(AT_MOST, told.size())),
                source.words().count(told.size())))
        .grid(grid(source, told.stream().limit(AT_MOST).toList()));
  }

  private static boolean isOnLists(Row row) {
    return Values.flag(row, HAS_AGREEMENT) || Values.flag(row, HAS_POLICY);
  }

  private static Grid grid(Source source, List<PlaceRows> places) {
    return Grid.of(
            "cooperation-table",
            source.say("cooperation.caption"),
            source.say("head.place"),
            source.say("head.lists"),
            source.say("head.issued"),
            source.say("head.declined"),
            source.say("head.honored"),
            source.say("head.rate"),
            source.say("head.interval"),
            source.say("head.unknown"))
        .with(places.stream().map(place -> line(source, place)).toList());
  }

  private static Grid.Line line(Source source, PlaceRows place) {
    Row row = place.context().orElseThrow();
    return Grid.Line.of(
        source.place(place.known()),
        Cell.text(onLists(source, row)).as("wide"),
        source.count(COOPERATION_CONTEXT, row, ISSUED_COUNT),
        source.count(COOPERATION_CONTEXT, row, DECLINED_COUNT),
        source.count(COOPERATION_CONTEXT, row, HONORED_COUNT),
        source.rate(COOPERATION_CONTEXT, row, DECLINE_RATE_OF_DECIDED),
        source.interval(row, DECIDED_RATE_LOW, DECIDED_RATE_HIGH),
        source.rate(COOPERATION_CONTEXT, row, UNKNOWN_SHARE));
  }

  private static String onLists(Source source, Row row) {
    return Stream.of(
            Values.flag(row, HAS_AGREEMENT) ? agreement(source, row) : "",
            Values.flag(row, HAS_POLICY) ? policy(source, row) : "")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static String agreement(Source source, Row row) {
    String models =
        Stream.of(Values.text(row, AGREEMENT_MODELS).split(","))
            .map(model -> source.words().code("model", model))
            .collect(Collectors.joining(", "));
    return source.say(
        Values.flag(row, IS_AGREEMENT_KNOWN) ? "lists.agreement" : "lists.agreement.unsure",
        models,
        source.words().day(Values.date(row, FIRST_SIGNED_DATE)));
  }

  static String policy(Source source, Row row) {
    return source.say(
        "lists.policy",
        source.words().count(Values.count(row, POLICY_COUNT)),
        source.words().day(Values.date(row, FIRST_ENACTED_DATE)));
  }
}
