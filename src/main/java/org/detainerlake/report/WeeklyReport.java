package org.detainerlake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weekly report of one edition.
 *
 * @param whole the nation's
 * @param states one a state with detainers, by its code
 */
public record WeeklyReport(Report whole, Map<String, Report> states) {

  /** What the page can carry; pages of states have all of theirs. */
  private static final int VIEWS = 150;

  /** Made of the marts of the edition's publication. */
  public static WeeklyReport of(Edition edition, Week week, Marts marts, Wording words) {
    Source bare = Source.of(marts, week, words);
    List<PlaceRows> places = Places.of(bare);
    List<PlaceRows> viewed = places.stream().limit(VIEWS).toList();
    Source source = bare.viewing(viewed);
    Map<String, Report> states = new TreeMap<>();
    for (String state : places.stream().map(PlaceRows::state).distinct().toList()) {
      if (!state.isEmpty()) {
        states.put(state, ofState(source, edition, state, places));
      }
    }
    Report whole =
        new Report(
            edition,
            title(source),
            Headline.of(source),
            sections(source, edition, places),
            views(source, viewed),
            List.copyOf(states.keySet()));
    return new WeeklyReport(whole, states);
  }

  private static Report ofState(
      Source source, Edition edition, String state, List<PlaceRows> places) {
    List<PlaceRows> there = places.stream().filter(place -> place.state().equals(state)).toList();
    Source ofState = source.of(state).viewing(there);
    return new Report(
        edition,
        source.say(
            "page.state",
            state,
            source.words().day(source.week().start()),
            source.words().day(source.week().end())),
        Headline.of(ofState).unaddressed(),
        List.of(JurisdictionsPart.of(ofState, there), Cooperation.of(ofState, there)),
        views(ofState, there),
        List.of());
  }

  private static String title(Source source) {
    return source.say(
        "page.title",
        source.words().day(source.week().start()),
        source.words().day(source.week().end()));
  }

  private static List<PlaceView> views(Source source, List<PlaceRows> places) {
    return places.stream().map(place -> PlaceView.of(source, place)).toList();
  }

  private static List<Section> sections(Source source, Edition edition, List<PlaceRows> places) {
    List<Section> sections = new ArrayList<>();
    sections.add(IssuedPart.of(source));
    sections.addAll(DeclinedPart.of(source));
    sections.add(OutcomesPart.of(source));
    sections.add(TrendPart.of(source));
    sections.add(OffensesPart.of(source));
    sections.add(JurisdictionsPart.of(source, places));
    sections.add(FunnelPart.of(source));
    sections.add(MapPart.of(source, places));
    sections.add(Cooperation.of(source, places));
    sections.add(BulkPart.of(source));
    sections.add(CorrectionsPart.of(source));
    sections.add(FidelityPart.of(source, edition));
    sections.add(MethodPart.of(source));
    return sections;
  }
}
