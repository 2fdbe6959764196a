package org.detainerlake.differential;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The second engine's answer for each facility beside the published one, matched on state, city and
 * name as published.
 *
 * @param facilities facilities of the second engine
 * @param publishedFacilities facilities of the published dimension
 * @param onlyOne facilities that one of the two lacks
 * @param differingFacilities facilities of both that differ in any column
 * @param differingCells of the facilities both have: column to count
 * @param firstDifferences the first differing facilities in words
 */
record FacilityComparison(
    long facilities,
    long publishedFacilities,
    long onlyOne,
    long differingFacilities,
    Map<String, Long> differingCells,
    List<String> firstDifferences) {

  private static final int SHOWN = 40;
  private static final List<String> COLUMNS =
      List.of(
          "jurisdiction_id",
          "county_fips",
          "located_county_fips",
          "holder_type",
          "facility_type",
          "match_method");

  /** Facilities without a city or state are facilities too: null matches null. */
  private static final String MATCHED =
      " FROM jurisdictions AS computed FULL JOIN published_facilities AS published"
          + " ON computed.state_code IS NOT DISTINCT FROM published.state_code"
          + " AND computed.city IS NOT DISTINCT FROM published.facility_city"
          + " AND computed.facility IS NOT DISTINCT FROM published.facility_name";

  private static final String IN_BOTH =
      "computed.jurisdiction_id IS NOT NULL AND published.jurisdiction_id IS NOT NULL";

  /** Compares the table jurisdictions of the connection with a published dim_facility. */
  static FacilityComparison of(Connection duckdb, Path dimension) throws SQLException {
    Queries queries = new Queries(duckdb);
    queries.execute(
        "CREATE OR REPLACE TEMP TABLE published_facilities AS FROM read_parquet('"
            + dimension.toString().replace("'", "''")
            + "')");
    Map<String, Long> cells = new LinkedHashMap<>();
    for (String column : COLUMNS) {
      cells.put(column, queries.number("SELECT count(*)" + MATCHED + both(differs(column))));
    }
    return new FacilityComparison(
        queries.number("SELECT count(*) FROM jurisdictions"),
        queries.number("SELECT count(*) FROM published_facilities"),
        queries.number("SELECT count(*)" + MATCHED + " WHERE NOT (" + IN_BOTH + ")"),
        queries.number("SELECT count(*)" + MATCHED + both(anyDiffers())),
        cells,
        queries.rows(shown() + MATCHED + both(anyDiffers()) + " ORDER BY ALL", SHOWN));
  }

  /** True when both have the same facilities with the same answers. */
  boolean agrees() {
    return onlyOne == 0 && differingFacilities == 0 && facilities == publishedFacilities;
  }

  /** The comparison as text for a failed assertion: what differs, how often, and first where. */
  String report() {
    List<String> lines = new ArrayList<>();
    lines.add("facilities: computed " + facilities + ", published " + publishedFacilities);
    lines.add("only one has " + onlyOne + ", both differ in " + differingFacilities);
    differingCells.forEach((column, count) -> lines.add(column + " differs in " + count));
    lines.addAll(firstDifferences);
    return String.join(System.lineSeparator(), lines);
  }

  private static String shown() {
    List<String> cells = COLUMNS.stream().map(FacilityComparison::difference).toList();
    return "SELECT concat_ws(', ', computed.state_code, computed.city, computed.facility),"
        + " concat_ws('; ', "
        + String.join(", ", cells)
        + "), published.match_evidence, published.holder_evidence";
  }

  private static String difference(String column) {
    String values = "coalesce(computed.%1$s, 'null'), ' <> ', coalesce(published.%1$s, 'null')";
    return ("CASE WHEN %2$s THEN concat('%1$s ', " + values + ") END")
        .formatted(column, differs(column));
  }

  private static String anyDiffers() {
    return String.join(" OR ", COLUMNS.stream().map(FacilityComparison::differs).toList());
  }

  private static String differs(String column) {
    return "computed.%1$s IS DISTINCT FROM published.%1$s".formatted(column);
  }

  private static String both(String condition) {
    return " WHERE " + IN_BOTH + " AND (" + condition + ")";
  }
}
