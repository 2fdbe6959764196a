package org.detainerlake.quality;

import static org.apache.spark.sql.functions.count_if;

import java.util.List;
import java.util.stream.Stream;
import org.detainerlake.catalog.Breach;
import org.detainerlake.catalog.HoldTables;

/** What must not be of a publication for readers to be pointed to it unasked. */
public final class HoldExpectations {
  private HoldExpectations() {}

  /** One for each kind of breach, over {@link HoldTables#BREACHES}. */
  public static List<Expectation> all() {
    return Stream.of(Breach.values()).map(HoldExpectations::never).toList();
  }

  private static Expectation never(Breach breach) {
    return Expectation.never(
        breach.code(), breach.says(), Expectation.over(HoldTables.BREACHES, count_if(breach.is())));
  }
}
