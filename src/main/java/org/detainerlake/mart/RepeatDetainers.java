package org.detainerlake.mart;

import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PersonFields.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseMarts;
import org.detainerlake.catalog.Outcome;

/** What counting a person's several detainers once does to a jurisdiction's week. */
public final class RepeatDetainers {
  private RepeatDetainers() {}

  /** One way to count: what a record weighs, and where its counts and its rate go. */
  private record Way(Field weight, Field issued, Field declined, Field honored, Field rate) {

    Stream<Column> counts() {
      return Stream.of(
          issued.from(OutcomeCounts.sumWhere(OutcomeCounts.isIssued(), weight)),
          declined.from(OutcomeCounts.sumWhere(OutcomeCounts.is(Outcome.DECLINED), weight)),
          honored.from(OutcomeCounts.sumWhere(OutcomeCounts.is(Outcome.HONORED), weight)));
    }

    Column decided() {
      return rate.from(DeclineRates.decided(declined.col(), honored.col()));
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(
              DETAINER_COUNT, ISSUED_COUNT, DECLINED_COUNT, HONORED_COUNT, DECLINE_RATE_OF_DECIDED),
          new Way(
              EPISODE_COUNT,
              EPISODE_ISSUED_COUNT,
              EPISODE_DECLINED_COUNT,
              EPISODE_HONORED_COUNT,
              EPISODE_RATE_OF_DECIDED),
          new Way(
              FIRST_COUNT,
              FIRST_ISSUED_COUNT,
              FIRST_DECLINED_COUNT,
              FIRST_HONORED_COUNT,
              FIRST_RATE_OF_DECIDED));

  /** The weekly cohort of each jurisdiction by records, by episodes and by first detainers. */
  public static Dataset<Row> of(Cohorts cohorts) {
    Dataset<Row> counted =
        WeeklyCohorts.of(cohorts, List.of())
            .agg(RECORD_COUNT.from(sum(DETAINER_COUNT.col())), moreCounts());
    Column[] rates =
        Stream.of(Stream.of(counted.col("*"), personShare()), WAYS.stream().map(Way::decided))
            .flatMap(columns -> columns)
            .toArray(Column[]::new);
    return OffenseMarts.REPEAT_DETAINERS.select(
        WeeklyCohorts.named(counted.select(rates), cohorts));
  }

  private static Column[] moreCounts() {
    return Stream.of(
            Stream.of(
                IDENTIFIED_COUNT.from(sum(IDENTIFIED_COUNT.col())),
                EPISODE_COUNT.from(sum(EPISODE_COUNT.col()))),
            WAYS.stream().flatMap(Way::counts),
            Arrays.stream(WeeklyCohorts.standing()))
        .flatMap(columns -> columns)
        .toArray(Column[]::new);
  }

  private static Column personShare() {
    return PERSON_SHARE.from(
        DeclineRates.over(IDENTIFIED_COUNT.col().cast("double"), RECORD_COUNT.col()));
  }
}
