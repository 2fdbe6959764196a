package org.detainerlake.report;

import static org.detainerlake.catalog.MartTables.DIM_RELEASE;
import static org.detainerlake.catalog.PersonFields.COUNT_UNIT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_TYPE;
import static org.detainerlake.catalog.ReleaseFields.*;
import static org.detainerlake.catalog.VintageFields.IS_NEWEST;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * How far the figures can be trusted: which releases, up to when, by which rules, what is missing.
 */
final class FidelityPart {
  private FidelityPart() {}

  static Section of(Source source, Edition edition) {
    List<Row> releases =
        source.marts().rows(DIM_RELEASE, row -> true).stream()
            .sorted(
                Comparator.<Row, String>comparing(row -> Values.text(row, RELEASE_ID)).reversed())
            .toList();
    Section section = Section.of("fidelity", source.say("fidelity.title"));
    for (String note : notes(source, edition, releases)) {
      section = section.note(note);
    }
    return section.grid(addressed(source)).grid(releases(source, releases));
  }

  private static List<String> notes(Source source, Edition edition, List<Row> releases) {
    Wording words = source.words();
    String newest =
        releases.stream()
            .filter(row -> Values.flag(row, IS_NEWEST))
            .findFirst()
            .map(row -> freshness(words, row))
            .orElse(words.say("fidelity.no_release"));
    String unit =
        releases.isEmpty()
            ? Cell.NONE
            : words.code("unit", Values.text(releases.get(0), COUNT_UNIT));
    return List.of(
        newest,
        words.say("fidelity.rules", words.code("rule", source.week().rule()), unit),
        words.say("fidelity.publication", edition.publication(), edition.program()));
  }

  private static String freshness(Wording words, Row release) {
    return words.say(
        "fidelity.newest",
        Values.text(release, RELEASE_ID),
        words.day(Values.date(release, RELEASE_DATE)),
        words.day(Values.date(release, COVERAGE_TO_DATE)));
  }

  /** Whom the week's detainers were addressed to: only the first kind is in local rates. */
  private static Grid addressed(Source source) {
    Map<String, Counts> kinds =
        source.weekly().stream()
            .collect(
                Collectors.toMap(
                    row -> Values.text(row, JURISDICTION_TYPE),
                    row -> Counts.of(row),
                    Counts::plus,
                    TreeMap::new));
    long all = kinds.values().stream().mapToLong(Counts::issued).sum();
    return Grid.of(
            "fidelity-addressed",
            source.say("fidelity.addressed"),
            source.say("head.kind"),
            source.say("head.issued"),
            source.say("head.share_of_issued"),
            source.say("head.unknown_count"))
        .with(
            kinds.entrySet().stream()
                .filter(kind -> all > 0)
                .map(kind -> addressed(source, kind.getKey(), kind.getValue(), all))
                .toList());
  }

  private static Grid.Line addressed(Source source, String kind, Counts counts, long all) {
    double share = (double) counts.issued() / all;
    return Grid.Line.of(
        Cell.text(source.words().code("type", kind)),
        Cell.plain(source.words().count(counts.issued()), (double) counts.issued()),
        Cell.plain(source.words().percent(share), share),
        Cell.plain(source.words().count(counts.unknown()), (double) counts.unknown()));
  }

  private static Grid releases(Source source, List<Row> releases) {
    return Grid.of(
            "fidelity-releases",
            source.say("fidelity.releases"),
            source.say("head.release"),
            source.say("head.kind"),
            source.say("head.covers"),
            source.say("head.rows_in"),
            source.say("head.rows_current"),
            source.say("head.rows_repeat"),
            source.say("head.rows_set_aside"))
        .with(releases.stream().map(row -> release(source, row)).toList());
  }

  private static Grid.Line release(Source source, Row row) {
    Wording words = source.words();
    String covers =
        Values.date(row, COVERAGE_FROM_DATE) == null
            ? Cell.NONE
            : words.say(
                "covers",
                words.day(Values.date(row, COVERAGE_FROM_DATE)),
                words.day(Values.date(row, COVERAGE_TO_DATE)));
    return Grid.Line.of(
        source.text(row, RELEASE_ID),
        Cell.text(words.code("release", Values.text(row, RELEASE_KIND))),
        Cell.text(covers),
        source.count(DIM_RELEASE, row, ROWS_IN_COUNT),
        source.count(DIM_RELEASE, row, ROWS_CURRENT_COUNT),
        source.count(DIM_RELEASE, row, ROWS_REPEAT_COUNT),
        source.count(DIM_RELEASE, row, ROWS_SET_ASIDE_COUNT));
  }
}
