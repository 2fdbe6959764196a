package org.detainerlake.mart;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rates of named counts, each with its denominator in its name; null where that is zero. The
 * interval is Wilson's score interval at 95 % (Wilson 1927, JASA 22:209), which stays within 0 and
 * 1 and holds for small counts.
 */
final class DeclineRates {
  private DeclineRates() {}

  /** The 97.5 % point of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  /** The rates beside the counts they are made of. */
  static Dataset<Row> beside(Dataset<Row> counts) {
    return counts.select(
        Stream.concat(Stream.of(counts.col("*")), columns().stream()).toArray(Column[]::new));
  }

  private static List<Column> columns() {
    Column declined = DECLINED_COUNT.col().cast("double");
    Column decided = DECLINED_COUNT.col().plus(HONORED_COUNT.col());
    return List.of(
        DECLINE_RATE_OF_ISSUED.from(over(declined, ISSUED_COUNT.col())),
        DECLINE_RATE_OF_RESOLVED.from(over(declined, RESOLVED_COUNT.col())),
        DECLINE_RATE_OF_DECIDED.from(over(declined, decided)),
        DECIDED_RATE_LOW.from(low(declined, decided)),
        DECIDED_RATE_HIGH.from(high(declined, decided)),
        HONORED_SHARE_OF_ISSUED.from(over(HONORED_COUNT.col().cast("double"), ISSUED_COUNT.col())),
        UNKNOWN_SHARE.from(over(UNKNOWN_COUNT.col().cast("double"), ISSUED_COUNT.col())));
  }

  /** Lower end of the Wilson interval of events among trials; null without trials. */
  static Column low(Column events, Column trials) {
    return when(events.equalTo(0).and(trials.gt(0)), 0.0).otherwise(wilson(events, trials, -1));
  }

  /** Its upper end. */
  static Column high(Column events, Column trials) {
    return when(events.equalTo(trials).and(trials.gt(0)), 1.0).otherwise(wilson(events, trials, 1));
  }

  /** D / (D + H) of the records that nobody contests. */
  static Column undisputed() {
    Column declined = DECLINED_COUNT.col().minus(DISPUTED_DECLINED_COUNT.col());
    Column honored = HONORED_COUNT.col().minus(DISPUTED_HONORED_COUNT.col());
    return UNDISPUTED_RATE_OF_DECIDED.from(decided(declined, honored));
  }

  /** D / (D + H) of any two counts. */
  static Column decided(Column declined, Column honored) {
    return over(declined.cast("double"), declined.plus(honored));
  }

  /** A share; null of nothing. */
  static Column over(Column numerator, Column denominator) {
    return numerator.divide(nullif(denominator, lit(0)));
  }

  /**
   * (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Where p is 0 or 1 one end is p itself, which
   * floating point misses by a bit: low and high say it.
   */
  private static Column wilson(Column events, Column trials, int sign) {
    Column n = nullif(trials, lit(0)).cast("double");
    Column p = events.divide(n);
    Column centre = p.plus(lit(Z * Z / 2).divide(n));
    Column spread =
        sqrt(p.multiply(lit(1.0).minus(p)).divide(n).plus(lit(Z * Z / 4).divide(n.multiply(n))));
    return centre.plus(spread.multiply(sign * Z)).divide(lit(1.0).plus(lit(Z * Z).divide(n)));
  }
}
