package org.detainerlake.job;

import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Ratio;
import org.detainerlake.catalog.Tally;

/**
 * A figure counted a second time, by the query that is printed.
 *
 * @param row the row as published
 * @param unit what the mart's publication counts
 * @param records what the query gave, {@link
 *     org.detainerlake.catalog.FigureTables#RECORDS_OF_FIGURE}
 */
record Recount(Figure figure, Row row, CountUnit unit, List<Row> records) {
  private static final double ROUNDING = 1e-9;

  /** Whether it can be compared: all that it rests on is counted from gold. */
  boolean isWhole() {
    return !figure.tallies().isEmpty();
  }

  /** A count as the records give it. */
  long of(Field count) {
    Tally tally = Tally.of(count).orElseThrow();
    return records.stream()
        .filter(record -> tally.takes(record.getAs(OUTCOME_CLASS.name())))
        .mapToLong(record -> weight(record, tally.weight(figure.mart(), unit)))
        .sum();
  }

  /** What one line of the records adds, by some weight. */
  static int weight(Row record, Field weight) {
    return record.<Integer>getAs(weight.name());
  }

  /** A count as published. */
  int published(Field count) {
    return row.<Integer>getAs(count.name());
  }

  /**
   * Returns where all is as published.
   *
   * @throws Failure where a count or the share made of them is another
   */
  void requireSame() {
    for (Field count : figure.counts()) {
      if (of(count) != published(count)) {
        throw differs(count, published(count), of(count));
      }
    }
    figure.ratio().filter(ratio -> !ratio.isEndOfInterval()).ifPresent(this::requireSame);
  }

  private void requireSame(Ratio ratio) {
    long below = ratio.denominator().of(this::of);
    Double found = below == 0 ? null : (double) ratio.numerator().of(this::of) / below;
    Double published = row.getAs(ratio.rate().name());
    if (!isSame(found, published)) {
      throw differs(ratio.rate(), published, found);
    }
  }

  private static boolean isSame(Double found, Double published) {
    boolean isNull = found == null || published == null;
    return isNull ? Objects.equals(found, published) : Math.abs(found - published) < ROUNDING;
  }

  private Failure differs(Field field, Object published, Object found) {
    return new Failure(
        ExitCode.CHECK_STOPPED,
        "%s is published as %s, but the lake's records give %s"
            .formatted(field.name(), published, found),
        "a file of the lake was changed after it was published: make the marts anew with marts");
  }
}
