package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PersonFields.*;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rate or share, and the counts of its own row that it is made of. Shares of what stands in other
 * rows, or in no row, are not here.
 *
 * @param rate the rate
 * @param numerator what is divided
 * @param denominator by what; where it is 0 the rate is null
 * @param isEndOfInterval whether the column is not the share itself but an end of its interval
 */
public record Ratio(Field rate, Sum numerator, Sum denominator, boolean isEndOfInterval) {

  /** Counts of one row, added and taken away. */
  public record Sum(List<Field> plus, List<Field> minus) {
    public Sum {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    private static Sum of(Field... counts) {
      return new Sum(List.of(counts), List.of());
    }

    private Sum less(Field... counts) {
      return new Sum(plus, List.of(counts));
    }

    /** The sum in words: column names between signs. */
    public String words() {
      String added = plus.stream().map(Field::name).collect(Collectors.joining(" + "));
      return added
          + minus.stream().map(field -> " - " + field.name()).collect(Collectors.joining());
    }

    /** The sum, given each count. */
    public long of(ToLongFunction<Field> counts) {
      return plus.stream().mapToLong(counts).sum() - minus.stream().mapToLong(counts).sum();
    }

    Stream<Field> fields() {
      return Stream.concat(plus.stream(), minus.stream());
    }
  }

  private static final Sum DECLINED = Sum.of(DECLINED_COUNT);
  private static final Sum DECIDED = Sum.of(DECLINED_COUNT, HONORED_COUNT);
  private static final Sum ISSUED = Sum.of(ISSUED_COUNT);

  private static final List<Ratio> ALL =
      List.of(
          share(DECLINE_RATE_OF_ISSUED, DECLINED, ISSUED),
          share(DECLINE_RATE_OF_RESOLVED, DECLINED, Sum.of(RESOLVED_COUNT)),
          share(DECLINE_RATE_OF_DECIDED, DECLINED, DECIDED),
          new Ratio(DECIDED_RATE_LOW, DECLINED, DECIDED, true),
          new Ratio(DECIDED_RATE_HIGH, DECLINED, DECIDED, true),
          share(HONORED_SHARE_OF_ISSUED, Sum.of(HONORED_COUNT), ISSUED),
          share(UNKNOWN_SHARE, Sum.of(UNKNOWN_COUNT), ISSUED),
          share(
              UNDISPUTED_RATE_OF_DECIDED,
              DECLINED.less(DISPUTED_DECLINED_COUNT),
              DECIDED.less(DISPUTED_DECLINED_COUNT, DISPUTED_HONORED_COUNT)),
          share(PERSON_SHARE, Sum.of(IDENTIFIED_COUNT), Sum.of(RECORD_COUNT)),
          share(
              EPISODE_RATE_OF_DECIDED,
              Sum.of(EPISODE_DECLINED_COUNT),
              Sum.of(EPISODE_DECLINED_COUNT, EPISODE_HONORED_COUNT)),
          share(
              FIRST_RATE_OF_DECIDED,
              Sum.of(FIRST_DECLINED_COUNT),
              Sum.of(FIRST_DECLINED_COUNT, FIRST_HONORED_COUNT)));

  private static Ratio share(Field rate, Sum numerator, Sum denominator) {
    return new Ratio(rate, numerator, denominator, false);
  }

  /** What a mart's column is made of; empty where it is no ratio of counts of its row. */
  public static Optional<Ratio> of(Table mart, Field rate) {
    return ALL.stream()
        .filter(ratio -> ratio.rate().equals(rate) && mart.fields().containsAll(ratio.counts()))
        .findFirst();
  }

  /** The counts it is made of, each once. */
  public List<Field> counts() {
    return Stream.concat(numerator.fields(), denominator.fields()).distinct().toList();
  }

  /** The ratio in words, such as {@code declined_count / (declined_count + honored_count)}. */
  public String words() {
    return bracketed(numerator.words()) + " / " + bracketed(denominator.words());
  }

  private static String bracketed(String words) {
    return words.contains(" ") ? "(" + words + ")" : words;
  }
}
