package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.OffenseMarts.OFFENSE_BREAKDOWN;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FigureId;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.chart.Bar;
import org.detainerlake.chart.BarChart;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.Quantity;

/** The week's detainers by what they stand on: a conviction, a charge, neither, or not told. */
final class OffensesPart {
  private OffensesPart() {}

  private static final List<Field> COLUMNS =
      List.of(
          JURISDICTION_ID,
          WEEK_START_DATE,
          OFFENSE_BASIS,
          OFFENSE_ID,
          OFFENSE_GROUP,
          OFFENSE_CATEGORY,
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          UNKNOWN_COUNT);

  static Section of(Source source) {
    List<Row> rows = source.marts().rows(OFFENSE_BREAKDOWN, COLUMNS, source.week()::isOf);
    Section section =
        Section.of("offenses", source.say("offenses.title")).note(source.say("offenses.note"));
    Map<String, Counts> bases = sums(rows, row -> Values.text(row, OFFENSE_BASIS));
    if (bases.isEmpty()) {
      return section.note(source.say("offenses.none"));
    }
    return section
        .picture(drawn(source, bases))
        .grid(bases(source, bases))
        .grid(categories(source, rows, OffenseBasis.CONVICTION))
        .grid(categories(source, rows, OffenseBasis.CHARGE));
  }

  /** What part of a breakdown a row is of. */
  private interface Of {
    String part(Row row);
  }

  private static Map<String, Counts> sums(List<Row> rows, Of part) {
    return rows.stream()
        .collect(Collectors.toMap(part::part, row -> Counts.of(row), Counts::plus, TreeMap::new));
  }

  private static String drawn(Source source, Map<String, Counts> bases) {
    List<Bar> bars = new ArrayList<>();
    for (OffenseBasis basis : OffenseBasis.values()) {
      Counts counts = bases.get(basis.code());
      if (counts != null) {
        bars.add(
            Bar.of(
                source.words().code("offense", basis.code()), (double) counts.issued(), "issued"));
      }
    }
    return BarChart.of(
        new Caption("chart-offenses", source.say("offenses.caption"), source.say("offenses.chart")),
        Quantity.COUNT,
        bars);
  }

  private static Grid bases(Source source, Map<String, Counts> bases) {
    List<Grid.Line> lines = new ArrayList<>();
    for (OffenseBasis basis : OffenseBasis.values()) {
      Counts counts = bases.get(basis.code());
      if (counts != null) {
        String words = source.words().code("offense", basis.code());
        lines.add(line(source, words, counts, basis.code(), FigureId.ANY));
      }
    }
    return grid(source, "offenses-bases", source.say("offenses.caption")).with(lines);
  }

  private static Grid categories(Source source, List<Row> rows, OffenseBasis basis) {
    List<Row> some =
        rows.stream().filter(row -> Values.is(row, OFFENSE_BASIS, basis.code())).toList();
    Map<String, String> names =
        some.stream()
            .collect(
                Collectors.toMap(
                    row -> Values.text(row, OFFENSE_ID), row -> name(source, row), (a, b) -> a));
    Map<String, Counts> sums = sums(some, row -> Values.text(row, OFFENSE_ID));
    return grid(source, "offenses-" + basis.code(), source.say("offenses." + basis.code()))
        .with(
            sums.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().issued()))
                .map(
                    entry ->
                        line(
                            source,
                            names.get(entry.getKey()),
                            entry.getValue(),
                            basis.code(),
                            FigureId.written(entry.getKey())))
                .toList());
  }

  private static String name(Source source, Row row) {
    String group = Values.text(row, OFFENSE_GROUP);
    String category = Values.text(row, OFFENSE_CATEGORY);
    return category == null || category.equals(group)
        ? group
        : source.say("offenses.name", group, category);
  }

  private static Grid grid(Source source, String id, String caption) {
    return Grid.of(
        id,
        caption,
        source.say("head.offense"),
        source.say("head.issued"),
        source.say("head.declined"),
        source.say("head.honored"),
        source.say("head.rate"),
        source.say("head.interval"),
        source.say("head.unknown"));
  }

  private static Grid.Line line(
      Source source, String name, Counts counts, String basis, String offense) {
    String week = source.week().start().toString();
    Double rate = counts.declinedOfDecided().map(Share::value).orElse(null);
    Double unknown = counts.unknownOfIssued().map(Share::value).orElse(null);
    return Grid.Line.of(
        Cell.text(name),
        source.sum(OFFENSE_BREAKDOWN, counts.issued(), ISSUED_COUNT, week, basis, offense),
        source.sum(OFFENSE_BREAKDOWN, counts.declined(), DECLINED_COUNT, week, basis, offense),
        source.sum(OFFENSE_BREAKDOWN, counts.honored(), HONORED_COUNT, week, basis, offense),
        Cell.figure(
            source.words().percent(rate),
            rate,
            Source.all(OFFENSE_BREAKDOWN, DECLINE_RATE_OF_DECIDED, week, basis, offense)),
        interval(source, counts),
        Cell.figure(
            source.words().percent(unknown),
            unknown,
            Source.all(OFFENSE_BREAKDOWN, UNKNOWN_SHARE, week, basis, offense)));
  }

  private static Cell interval(Source source, Counts counts) {
    return counts
        .declinedOfDecided()
        .map(share -> Cell.plain(source.words().interval(share.low(), share.high()), share.low()))
        .orElse(Cell.plain(Cell.NONE, null));
  }
}
