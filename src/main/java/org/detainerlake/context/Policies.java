package org.detainerlake.context;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.catalog.Subject;

/** Which places have a policy on detainers, and since when. What it says is not kept. */
public final class Policies {
  private Policies() {}

  /**
   * A line each row of the lists.
   *
   * @param contextRows {@link org.detainerlake.catalog.BronzeTables#CONTEXT}, of any subjects
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   */
  public static Dataset<Row> of(Dataset<Row> contextRows, Dataset<Row> states) {
    Dataset<Row> rows =
        Cells.rows(contextRows, Subject.POLICIES)
            .withColumn(POLICY_LOCATION.name(), location())
            .where(POLICY_LOCATION.col().isNotNull());
    Column state = coalesce(Cells.text(POLICY_STATE_TEXT), stateIn(POLICY_LOCATION.col()));
    return ContextTables.POLICIES.select(
        StateCodes.beside(rows, state, states)
            .withColumn(POLICY_FIPS.name(), Cells.fips(POLICY_FIPS_TEXT))
            .withColumn(ENACTED_DATE.name(), Cells.date(ENACTED_DATE_TEXT))
            .withColumn(ENACTED_PRECISION.name(), precision(Cells.iso(ENACTED_DATE_TEXT))));
  }

  /** The map of 2017 has a ZIP code stuck to one place: "Franklin County, Washington 99301". */
  private static Column location() {
    return regexp_replace(Cells.text(POLICY_LOCATION_TEXT), " [0-9]{5}$", "");
  }

  /**
   * What stands behind the last comma, or behind a point in its place ("East Haven. Connecticut").
   * A small l may be a misread I ("Cass County, lowa").
   */
  private static Column stateIn(Column location) {
    Column last = element_at(split(location, ",\\s*|\\.\\s+"), -1);
    return regexp_replace(
        replace(last, lit("."), lit("")), "^l(?=daho$|llinois$|ndiana$|owa$)", "I");
  }

  private static Column precision(Column iso) {
    return when(length(iso).equalTo(10), "day")
        .when(length(iso).equalTo(7), "month")
        .when(length(iso).equalTo(4), "year");
  }
}
