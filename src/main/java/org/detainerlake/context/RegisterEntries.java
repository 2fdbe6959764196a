package org.detainerlake.context;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.Spelling.capitals;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.catalog.Subject;

/** The facilities of all registers in the lake: of police, of prisons, of ICE with their codes. */
public final class RegisterEntries {
  private RegisterEntries() {}

  /**
   * An entry each row that names a facility and its state; without a state it could place nothing.
   *
   * @param contextRows {@link org.detainerlake.catalog.BronzeTables#CONTEXT}, of any subjects
   * @param states {@link org.detainerlake.catalog.ReferenceTables#STATES}
   * @param registerTypes {@link org.detainerlake.catalog.ReferenceTables#REGISTER_TYPES}
   */
  public static Dataset<Row> of(
      Dataset<Row> contextRows, Dataset<Row> states, Dataset<Row> registerTypes) {
    Dataset<Row> rows = Cells.rows(contextRows, Subject.FACILITIES);
    Dataset<Row> types =
        registerTypes.select(REGISTER_TYPE.col(), HOLDER_TYPE.col(), FACILITY_TYPE.col());
    return ContextTables.REGISTER_ENTRIES.select(
        StateCodes.beside(rows, Cells.text(REGISTER_STATE_TEXT), states)
            .withColumn(FACILITY_NAME.name(), Cells.text(REGISTER_NAME_TEXT))
            .where(FACILITY_NAME.col().isNotNull().and(STATE_CODE.col().isNotNull()))
            .withColumn(FACILITY_CITY.name(), Cells.text(REGISTER_CITY_TEXT))
            .withColumn(FACILITY_CODE.name(), capitals(Cells.text(REGISTER_CODE_TEXT)))
            .withColumn(COUNTY_FIPS.name(), Cells.fips(REGISTER_FIPS_TEXT))
            .withColumn(COUNTY_NAME.name(), Cells.text(REGISTER_COUNTY_TEXT))
            .withColumn(REGISTER_TYPE.name(), capitals(Cells.text(REGISTER_TYPE_TEXT)))
            .join(broadcast(types), REGISTER_TYPE.name(), "left"));
  }
}
