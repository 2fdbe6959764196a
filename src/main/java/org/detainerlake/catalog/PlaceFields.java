package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

import java.util.List;

/** Facilities, and the jurisdictions that answer for them. */
public final class PlaceFields {
  private PlaceFields() {}

  public static final Field FACILITY_ID =
      text("facility_id", "Hash of state, city, name and code: the same everywhere and always.");
  public static final Field FACILITY_NAME =
      text("facility_name", "The facility's name as published, upper case, single spaces.");
  public static final Field FACILITY_CODE =
      text("facility_code", "The agency's facility code (DETLOC), where published.");
  public static final Field FACILITY_CITY =
      text("facility_city", "The facility's city as published, upper case, single spaces.");
  public static final Field PLACE_KEY =
      text("place_key", "A city's name in letters and digits, one spelling of FT and ST.");
  public static final Field STATE_CODE =
      text("state_code", "Two-letter postal code of the state; null where none was published.");
  public static final Field STATE_NAME = text("state_name", "The state's name in upper case.");
  public static final Field STATE_FIPS = text("state_fips", "Two-digit FIPS code of the state.");
  public static final Field JURISDICTION_ID =
      text(
          "jurisdiction_id",
          "county:<FIPS>, state:<state>, federal:<state>, tribal:<state>, unresolved:<state> or"
              + " unresolved:none; of a policy of a whole state, statewide:<state>.");
  public static final Field JURISDICTION_NAME =
      text("jurisdiction_name", "The jurisdiction in words, always with its state.");
  public static final Field JURISDICTION_TYPE =
      text(
          "jurisdiction_type",
          "county (its own and its cities' facilities), state, federal, tribal, unresolved (within a"
              + " state) or unresolved_no_state.");
  public static final Field COUNTY_FIPS =
      text("county_fips", "Five-digit county FIPS code as text; null where no county answers.");
  public static final Field COUNTY_NAME =
      text("county_name", "The county's official name with its legal suffix.");
  public static final Field COUNTY_KEY =
      text("county_key", "The county's bare name in capitals, one spelling of ST.");
  public static final Field COUNTY_KIND =
      text("county_kind", "county, parish, borough, independent_city, municipio, ...");
  public static final Field VALID_FROM_DATE =
      date("valid_from_date", "First day the unit existed; null: since before the records.");
  public static final Field VALID_TO_DATE =
      date("valid_to_date", "Last day the unit existed; null: still exists.");
  public static final Field ZIP_COUNT =
      count("zip_count", "ZIP codes of the place that lie in the county.");
  public static final Field ZIP_SHARE =
      rate("zip_share", "ZIP codes in the county as a share of all the place has in the state.");

  /** A jurisdiction as every mart of counts tells it. */
  public static final List<Field> NAMED_JURISDICTION =
      List.of(JURISDICTION_ID, JURISDICTION_NAME, JURISDICTION_TYPE, COUNTY_FIPS, STATE_CODE);
}
