package org.detainerlake.report;

import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RankingFields.*;
import static org.detainerlake.catalog.RankingMarts.JURISDICTION_RANKING;

import java.util.List;
import org.apache.spark.sql.Row;

/** Detainers issued in the week: requests, and clearly no declines. */
final class IssuedPart {
  private IssuedPart() {}

  static final String MEASURE = "issued";

  static Section of(Source source) {
    List<Row> ranked = Rankings.ofWeek(source, MEASURE);
    Section section =
        Section.of("issued", source.say("issued.title"))
            .note(source.say("issued.note"))
            .note(Rankings.leftOut(source, ranked));
    if (!ranked.isEmpty()) {
      section = section.picture(Rankings.bars(source, ranked, MEASURE));
    }
    return section
        .grid(grid(source, ranked))
        .grid(apart(source))
        .grid(ReportOf2017.printed(source, MEASURE));
  }

  private static Grid grid(Source source, List<Row> ranked) {
    return Grid.of(
            "issued-places",
            source.say("issued.caption"),
            source.say("head.place"),
            source.say("head.issued"),
            source.say("head.count_interval"),
            source.say("head.rank"))
        .with(ranked.stream().map(row -> line(source, row)).toList());
  }

  private static Grid.Line line(Source source, Row row) {
    return Grid.Line.of(
        source.place(row),
        source.count(JURISDICTION_RANKING, row, RANKED_COUNT),
        Rankings.interval(source, row),
        Rankings.ranks(source, row));
  }

  /** State, federal and unresolved rows are no counties: they stand apart, without a rank. */
  private static Grid apart(Source source) {
    List<Row> rows = Rankings.apart(source, MEASURE);
    return Grid.of(
            "issued-apart",
            source.say("issued.apart"),
            source.say("head.addressed"),
            source.say("head.kind"),
            source.say("head.issued"))
        .with(
            rows.stream()
                .map(
                    row ->
                        Grid.Line.of(
                            source.text(row, JURISDICTION_NAME),
                            source.code("type", row, JURISDICTION_TYPE),
                            source.count(JURISDICTION_RANKING, row, RANKED_COUNT)))
                .toList());
  }
}
