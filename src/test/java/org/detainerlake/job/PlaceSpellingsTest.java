package org.detainerlake.job;

import static org.detainerlake.testing.Locales.inTurkish;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.PlaceTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.place.MatchedFacilities;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Names as releases spell them, cut off, misspelled or left empty, by the tables that ship. */
class PlaceSpellingsTest {
  @Test
  void spaces_case_marks_and_cut_ends_change_nothing() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_city     | facility_name
                double      | IL         |                   | COOK  COUNTY   JAIL
                lower name  | IL         |                   | cook county jail
                marks       | MO         |                   | ST. LOUIS CO., MAIN-JAIL
                joined      | IL         |                   | LASALLE CTY JAIL
                parted      | IL         |                   | DE KALB CNTY JAIL
                accent      | NM         |                   | DO\u00d1A ANA COUNTY DET
                cut city    | CA         | RANCHO CUCAMONG   | CITY JAIL
                joined city | WI         | GREENBAY          | CITY JAIL
                direction   | NV         | N. LAS VEGAS      | CITY JAIL
                """))
        .hasRows(
            """
            facility_id | jurisdiction_id | match_method
            double      | county:17031    | county_name
            lower name  | county:17031    | county_name
            marks       | county:29189    | county_name
            joined      | county:17099    | county_name
            parted      | county:17037    | county_name
            accent      | county:35013    | county_name
            cut city    | county:06071    | city
            joined city | county:55009    | city
            direction   | county:32003    | city
            """);
  }

  @Test
  void what_is_misspelled_or_empty_is_not_guessed() {
    assertThat(
            matched(
                """
                facility_id     | state_code | facility_city | facility_name
                county          | OH         |               | FRANKLYN COUNTY JAIL
                county, city    | TX         | FREDERICKSBURG | GILESPY CTY JAIL
                city            | TX         | HUOSTON       | CITY JAIL
                both            | TX         | HUOSTON       | HARIS COUNTY JAIL
                empty           | TX         | ''            | ''
                null            |            |               |
                marks only      | TX         | -             | ...
                other-other     |            |               | OTHER-OTHER FACILITY
                """))
        .hasRows(
            """
            facility_id     | jurisdiction_id | jurisdiction_type   | match_method
            county          | unresolved:OH   | unresolved          | none
            county, city    | county:48171    | county              | city
            city            | unresolved:TX   | unresolved          | none
            both            | unresolved:TX   | unresolved          | none
            empty           | unresolved:TX   | unresolved          | none
            null            | unresolved:none | unresolved_no_state | none
            marks only      | unresolved:TX   | unresolved          | none
            other-other     | unresolved:none | unresolved_no_state | none
            """);
  }

  private static final String SPRINGFIELDS =
      """
      facility_id | state_code | facility_city | facility_name
      1           | IL         | Springfield   | Springfield City Jail
      2           | MA         | Springfield   | Springfield City Jail
      3           | MO         | Springfield   | Springfield City Jail
      4           | OH         | Springfield   | Springfield City Jail
      5           | TN         | Springfield   | Springfield City Jail
      6           | VT         | Springfield   | Springfield City Jail
      7           | SD         | Springfield   | Springfield City Jail
      8           | NJ         | Springfield   | Springfield City Jail
      9           | LA         | Springfield   | Springfield City Jail
      10          | NE         | Springfield   | Springfield City Jail
      11          | KY         | Springfield   | Springfield City Jail
      12          | WV         | Springfield   | Springfield City Jail
      13          | WY         | Springfield   | Springfield City Jail
      14          |            | Springfield   | Springfield City Jail
      """;

  private static final String THEIR_COUNTIES =
      """
      facility_id | jurisdiction_id
      1           | county:17167
      2           | county:25013
      3           | county:29077
      4           | county:39023
      5           | county:47147
      6           | county:50027
      7           | county:46009
      8           | county:34039
      9           | county:22063
      10          | county:31153
      11          | county:21229
      12          | county:54027
      13          | unresolved:WY
      14          | unresolved:none
      """;

  @Test
  void a_city_of_twelve_states_is_the_one_of_its_state_in_every_language() {
    assertThat(matched(SPRINGFIELDS)).hasRows(THEIR_COUNTIES);
    assertThat(
            inTurkish(
                () ->
                    TestSpark.session()
                        .createDataFrame(
                            matched(SPRINGFIELDS).collectAsList(),
                            PlaceTables.MATCHED_FACILITIES.schema())))
        .hasRows(THEIR_COUNTIES);
  }

  private static Dataset<Row> matched(String facilities) {
    return MatchedFacilities.of(
        TextTable.of(SilverTables.FACILITIES, facilities), TestResolver.shipped());
  }
}
