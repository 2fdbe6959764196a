package org.detainerlake.mart;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.OffenseFields.OFFENSE_BASIS;
import static org.detainerlake.catalog.OffenseFields.OFFENSE_ID;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseMarts;

/** Weekly cohorts by offense: convictions and pending charges apart, never added in one row. */
public final class OffenseBreakdown {
  private OffenseBreakdown() {}

  private static final List<Field> BY = List.of(OFFENSE_BASIS, OFFENSE_ID);

  /**
   * The weekly cohort of each jurisdiction by basis and category of offense.
   *
   * @param offenses {@link OffenseMarts#DIM_OFFENSE}; an outer join: an offense it lacks keeps its
   *     row, without words, and stops publication
   */
  public static Dataset<Row> of(Cohorts cohorts, Dataset<Row> offenses) {
    Dataset<Row> shares = CohortShares.of(cohorts, BY);
    return OffenseMarts.OFFENSE_BREAKDOWN.select(
        shares.join(broadcast(offenses), OFFENSE_ID.name(), "left"));
  }
}
