package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * One jurisdiction as a report tells of it.
 *
 * @param known its row of {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
 * @param week what was issued to it in the week; empty where nothing was
 * @param year the 52 weeks up to the week, pooled; empty where fewer than 20 were issued
 * @param quarters windows of 13 weeks over these, for a small picture
 * @param context agreements and policies of the week's quarter; empty where it has no records
 * @param bulkDays days of these 52 weeks that stand out
 */
record PlaceRows(
    Row known,
    Optional<Row> week,
    Optional<Row> year,
    List<Row> quarters,
    Optional<Row> context,
    List<Row> bulkDays) {

  String id() {
    return Values.text(known, JURISDICTION_ID);
  }

  String name() {
    return Values.text(known, JURISDICTION_NAME);
  }

  String type() {
    return Values.text(known, JURISDICTION_TYPE);
  }

  /** Empty where no state was published. */
  String state() {
    String state = Values.text(known, STATE_CODE);
    return state == null ? "" : state;
  }

  Optional<String> county() {
    return Optional.ofNullable(Values.text(known, COUNTY_FIPS));
  }

  /** Where it stands among others: by what was issued to it in the year, then in the week. */
  long issuedInYear() {
    return year.or(() -> week).map(row -> Values.count(row, ISSUED_COUNT)).orElse(0);
  }

  boolean isInYear() {
    return year.isPresent();
  }
}
