package org.detainerlake.silver;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.PlaceFields.*;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;

/**
 * The county that answers for each facility: by the county's name in the facility's text and its
 * state, else by city and state where the city lies in one county, else unresolved. Never by a name
 * without its state, never by likeness.
 */
public final class MatchedFacilities {
  private MatchedFacilities() {}

  /** One set of boundaries for all years, so that a series does not break where a border moved. */
  static final LocalDate BOUNDARIES_OF = LocalDate.of(2020, 1, 1);

  private static final String COUNTY_WORDS = " (CO|CNTY|CTY|PARISH|BOROUGH) ";
  private static final String BY_COUNTY = "by_county_fips";
  private static final String ENDINGS = "keys_named";
  private static final String COUNTIES_OF_PLACE = "county_count";
  private static final String BY_CITY = "by_city_fips";

  /**
   * Each distinct facility once, with its jurisdiction.
   *
   * @param facilities {@link SilverTables#FACILITIES} of any number of files
   * @param counties {@link org.detainerlake.catalog.ReferenceTables#COUNTIES}
   * @param places {@link org.detainerlake.catalog.ReferenceTables#PLACES}
   */
  public static Dataset<Row> of(
      Dataset<Row> facilities, Dataset<Row> counties, Dataset<Row> places) {
    Dataset<Row> standing = counties.where(stands());
    Dataset<Row> distinct = distinct(facilities);
    Dataset<Row> found =
        distinct
            .join(byCountyName(distinct, standing), FACILITY_ID.name(), "left")
            .join(byCity(distinct, places, standing), FACILITY_ID.name(), "left");
    return SilverTables.MATCHED_FACILITIES.select(
        found
            .withColumn(COUNTY_FIPS.name(), coalesce(col(BY_COUNTY), col(BY_CITY)))
            .withColumn(MATCH_METHOD.name(), method())
            .withColumn(MATCH_EVIDENCE.name(), evidence())
            .withColumn(JURISDICTION_TYPE.name(), type())
            .withColumn(JURISDICTION_ID.name(), id()));
  }

  private static Column stands() {
    Column begun = VALID_FROM_DATE.col().isNull().or(VALID_FROM_DATE.col().leq(lit(BOUNDARIES_OF)));
    return begun.and(VALID_TO_DATE.col().isNull().or(VALID_TO_DATE.col().geq(lit(BOUNDARIES_OF))));
  }

  private static Dataset<Row> distinct(Dataset<Row> facilities) {
    return facilities
        .select(
            FACILITY_ID.col(),
            STATE_CODE.col(),
            FACILITY_CITY.col(),
            FACILITY_NAME.col(),
            FACILITY_CODE.col())
        .distinct()
        .withColumn(FACILITY_KEY.name(), countyWords(PublishedText.key(FACILITY_NAME.col())))
        .withColumn(PLACE_KEY.name(), PublishedText.key(FACILITY_CITY.col()));
  }

  /** COUNTY for every way to write it, so that one look-up finds it. */
  private static Column countyWords(Column key) {
    return regexp_replace(concat(lit(" "), key, lit(" ")), COUNTY_WORDS, " COUNTY ");
  }

  /**
   * The longest county named; none where two are named of which one is not the other's ending
   * (LOUIS is the ending of ST LOUIS, CLAY is not). An independent city is not a county of its
   * name.
   */
  private static Dataset<Row> byCountyName(Dataset<Row> facilities, Dataset<Row> counties) {
    Column named =
        FACILITY_KEY.of("f").contains(concat(lit(" "), COUNTY_KEY.of("c"), lit(" COUNTY ")));
    Column longest = max_by(COUNTY_KEY.col(), length(COUNTY_KEY.col()));
    Column endings = collect_list(COUNTY_KEY.col());
    return facilities
        .as("f")
        .join(
            broadcast(counties.where(COUNTY_KIND.col().notEqual("independent_city"))).as("c"),
            STATE_CODE.of("f").equalTo(STATE_CODE.of("c")).and(named))
        .groupBy(FACILITY_ID.of("f"))
        .agg(
            max_by(COUNTY_FIPS.of("c"), length(COUNTY_KEY.of("c"))).as(BY_COUNTY),
            longest.as(COUNTY_KEY.name()),
            endings.as(ENDINGS))
        .where(forall(col(ENDINGS), ending -> asWords(COUNTY_KEY.col()).endsWith(asWords(ending))))
        .select(FACILITY_ID.col(), col(BY_COUNTY));
  }

  /** So that an ending is one of whole words: HENRY is none of MCHENRY. */
  private static Column asWords(Column key) {
    return concat(lit(" "), key);
  }

  private static Dataset<Row> byCity(
      Dataset<Row> facilities, Dataset<Row> places, Dataset<Row> counties) {
    Dataset<Row> single =
        places
            .join(broadcast(counties.select(COUNTY_FIPS.col())), COUNTY_FIPS.name(), "left_semi")
            .groupBy(STATE_CODE.col(), PLACE_KEY.col())
            .agg(any_value(COUNTY_FIPS.col()).as(BY_CITY), count(lit(1)).as(COUNTIES_OF_PLACE))
            .where(col(COUNTIES_OF_PLACE).equalTo(1));
    return facilities
        .join(broadcast(single), lookup(), "inner")
        .select(FACILITY_ID.col(), col(BY_CITY));
  }

  private static String[] lookup() {
    return new String[] {STATE_CODE.name(), PLACE_KEY.name()};
  }

  private static Column method() {
    return when(col(BY_COUNTY).isNotNull(), "county_name")
        .when(col(BY_CITY).isNotNull(), "city")
        .otherwise("none");
  }

  private static Column evidence() {
    return when(col(BY_COUNTY).isNotNull(), "the facility's name names the county; state given")
        .when(col(BY_CITY).isNotNull(), "all ZIP codes of the city lie in one county; state given")
        .when(STATE_CODE.col().isNull(), "no state was published")
        .otherwise("neither the name nor the city tells one county of the state");
  }

  private static Column type() {
    return when(COUNTY_FIPS.col().isNotNull(), "county")
        .when(STATE_CODE.col().isNotNull(), "unresolved")
        .otherwise("unresolved_no_state");
  }

  private static Column id() {
    return when(COUNTY_FIPS.col().isNotNull(), concat(lit("county:"), COUNTY_FIPS.col()))
        .otherwise(concat(lit("unresolved:"), coalesce(STATE_CODE.col(), lit("none"))));
  }
}
