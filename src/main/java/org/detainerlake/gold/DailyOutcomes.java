package org.detainerlake.gold;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.catalog.RecordFields.PERSON_ID;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Table;

/**
 * Detainers counted by day, facility, form, lift reason and offense: every later figure is a sum of
 * these.
 */
public final class DailyOutcomes {
  private DailyOutcomes() {}

  public static Dataset<Row> of(Dataset<Row> detainers) {
    List<Field> by = new ArrayList<>(GoldTables.DAILY_OUTCOMES.key());
    by.add(OUTCOME_CLASS);
    return GoldTables.DAILY_OUTCOMES.select(
        detainers
            .groupBy(Table.columns(by))
            .agg(
                DETAINER_COUNT.from(count(lit(1))),
                IDENTIFIED_COUNT.from(count(PERSON_ID.col())),
                FIRST_COUNT.from(count_if(IS_FIRST_DETAINER.col())),
                EPISODE_COUNT.from(count_if(IS_EPISODE_RECORD.col()))));
  }
}
