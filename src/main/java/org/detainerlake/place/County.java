package org.detainerlake.place;

import static org.detainerlake.catalog.PlaceFields.*;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * A county or equivalent.
 *
 * @param fips five digits
 * @param name official name with its legal suffix
 * @param key bare name without spaces and without AND: King and Queen is KINGQUEEN
 * @param kind county, parish, borough, independent_city, ...
 * @param state two-letter code
 */
record County(String fips, String name, String key, String kind, String state)
    implements Serializable {

  /** One set of boundaries for all years, so that a series does not break where a border moved. */
  private static final LocalDate BOUNDARIES_OF = LocalDate.of(2020, 1, 1);

  static County of(Row row) {
    return new County(
        row.getAs(COUNTY_FIPS.name()),
        row.getAs(COUNTY_NAME.name()),
        row.<String>getAs(COUNTY_KEY.name()).replace(" AND ", " ").replace(" ", ""),
        row.getAs(COUNTY_KIND.name()),
        row.getAs(STATE_CODE.name()));
  }

  static boolean stands(Row row) {
    LocalDate from = date(row, VALID_FROM_DATE.name());
    LocalDate to = date(row, VALID_TO_DATE.name());
    return (from == null || !from.isAfter(BOUNDARIES_OF))
        && (to == null || !to.isBefore(BOUNDARIES_OF));
  }

  private static LocalDate date(Row row, String column) {
    java.sql.Date date = row.getAs(column);
    return date == null ? null : date.toLocalDate();
  }

  /** With its state, as people must read it: Franklin is a county in 24 states. */
  String label() {
    return name + ", " + state;
  }
}
