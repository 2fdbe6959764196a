package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/** All jurisdictions of a week together, unresolved ones included: counts summed, rates anew. */
public final class NationalWeeks {
  private NationalWeeks() {}

  private static final List<Field> COUNTS =
      List.of(ISSUED_COUNT, DECLINED_COUNT, HONORED_COUNT, RESOLVED_COUNT, UNKNOWN_COUNT);

  /** Each week once, from {@link org.detainerlake.catalog.MartTables#WEEKLY_DECLINE_RATES}. */
  public static Dataset<Row> of(Dataset<Row> weeklyDeclineRates) {
    Column[] sums =
        Stream.concat(
                COUNTS.stream().map(count -> count.from(sum(count.col()))),
                Stream.of(bool_or(IS_PRELIMINARY.col()).as(IS_PRELIMINARY.name())))
            .toArray(Column[]::new);
    return DeclineRates.beside(
        weeklyDeclineRates
            .groupBy(WEEK_START_DATE.col())
            .agg(sums[0], List.of(sums).subList(1, sums.length).toArray(Column[]::new)));
  }
}
