package org.detainerlake.job;

import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.FigureId;
import org.detainerlake.catalog.FigureTables;
import org.detainerlake.catalog.Ratio;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.Tally;

/**
 * A published figure that a person asks for: a cell of a mart.
 *
 * @param key the row's key, in the mart's order
 */
record Figure(FigureId id, Table mart, List<KeyCell> key, Field column) {

  /**
   * The figure of an address, whether it is published or not.
   *
   * @throws Failure where there is no such mart or column, or its key has other columns
   */
  static Figure of(String text) {
    FigureId id = FigureId.parse(text).orElseThrow(() -> unreadable(text));
    Table mart = KnownMarts.mart(id.mart());
    if (id.key().size() != mart.key().size()) {
      throw new Failure(
          ExitCode.USAGE,
          "the key of %s has %d columns, not %d"
              .formatted(mart.name(), mart.key().size(), id.key().size()),
          "write " + pattern(mart));
    }
    Field column = KnownMarts.column(mart, id.column());
    List<KeyCell> key = new ArrayList<>();
    for (int i = 0; i < mart.key().size(); i++) {
      key.add(KeyCell.of(mart.key().get(i), id, i));
    }
    Figure figure = new Figure(id, mart, List.copyOf(key), column);
    if (figure.isSum() && !figure.addsUp()) {
      throw new Failure(
          ExitCode.USAGE,
          "%s.%s does not add up over %s".formatted(mart.name(), column.name(), FigureId.ANY),
          "ask for a count of a mart of records, or a rate of such counts: describe lists them");
    }
    return figure;
  }

  /** Whether it is of several rows together. */
  boolean isSum() {
    return key.stream().anyMatch(KeyCell::isAny);
  }

  /** Whether counts of several rows together mean something: each record stands in one row. */
  private boolean addsUp() {
    return isOfRecords() && counts().stream().allMatch(count -> count.type() == FieldType.COUNT);
  }

  private static Failure unreadable(String text) {
    return new Failure(
        ExitCode.USAGE,
        "'" + text + "' names no figure",
        "write MART/KEY/.../COLUMN, such as"
            + " weekly_decline_rates/county:48453/2015-06-13/declined_count");
  }

  private static String pattern(Table mart) {
    String key =
        mart.key().stream().map(f -> "<" + f.name() + ">").collect(Collectors.joining("/"));
    return "%s/%s/<column>".formatted(mart.name(), key);
  }

  /** What it is made of, where it is a ratio of counts of its row. */
  Optional<Ratio> ratio() {
    return Ratio.of(mart, column);
  }

  /** The counts of its row that it rests on: its own, or those of its ratio. */
  List<Field> counts() {
    return ratio().map(Ratio::counts).orElse(List.of(column));
  }

  /** Whether its row is counted from gold, so that its records can be told. */
  boolean isOfRecords() {
    return FigureTables.COUNTED.contains(mart);
  }

  /** How its counts are counted; empty where one of them is no sum of counted outcomes. */
  List<Tally> tallies() {
    List<Tally> tallies = counts().stream().flatMap(f -> Tally.of(f).stream()).toList();
    return tallies.size() == counts().size() ? tallies : List.of();
  }

  /** What weighs a record in it: in a ratio, below the line. */
  Field weight(CountUnit unit) {
    Field below = ratio().map(ratio -> ratio.denominator().plus().get(0)).orElse(column);
    Tally records = Tally.of(DETAINER_COUNT).orElseThrow();
    return Tally.of(below).orElse(records).weight(mart, unit);
  }
}
