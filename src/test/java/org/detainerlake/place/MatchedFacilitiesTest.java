package org.detainerlake.place;

import static org.detainerlake.testing.Locales.inTurkish;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.PlaceTables;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class MatchedFacilitiesTest {
  @Test
  void every_way_to_write_county_names_it() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_name
                county      | IL         | COOK COUNTY JAIL
                co          | IL         | COOK CO. JAIL
                cnty        | IL         | COOK CNTY SHERIFF
                cty         | IL         | JAIL OF COOK CTY
                parish      | LA         | ORLEANS PARISH PRISON
                borough     | AK         | FAIRBANKS NORTH STAR BOROUGH JAIL
                fort        | TX         | FORT BEND COUNTY
                saint       | MO         | SAINT CHARLES CO
                st          | MO         | ST. CHARLES COUNTY
                """))
        .hasRows(
            """
            facility_id | jurisdiction_id | jurisdiction_type | county_fips | match_method
            county      | county:17031    | county            | 17031       | county_name
            co          | county:17031    | county            | 17031       | county_name
            cnty        | county:17031    | county            | 17031       | county_name
            cty         | county:17031    | county            | 17031       | county_name
            parish      | county:22071    | county            | 22071       | county_name
            borough     | county:02090    | county            | 02090       | county_name
            fort        | county:48157    | county            | 48157       | county_name
            saint       | county:29183    | county            | 29183       | county_name
            st          | county:29183    | county            | 29183       | county_name
            """);
  }

  @Test
  void a_countys_name_alone_or_within_a_word_names_no_county() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_name
                alone       | IL         | COOK JAIL
                longer      | IL         | COOKS COUNTY JAIL
                co in word  | IL         | COOK CORRECTIONS
                """))
        .hasRows(
            """
            facility_id | jurisdiction_id | jurisdiction_type | county_fips | match_method
            alone       | unresolved:IL   | unresolved        |             | none
            longer      | unresolved:IL   | unresolved        |             | none
            co in word  | unresolved:IL   | unresolved        |             | none
            """);
  }

  @Test
  void only_the_state_tells_counties_of_one_name_apart() {
    assertThat(
            matched(
                """
                facility_id  | state_code | facility_city | facility_name
                ohio         | OH         |               | HAMILTON COUNTY JAIL
                tennessee    | TN         |               | HAMILTON COUNTY JAIL
                neither      | TX         |               | HAMILTON COUNTY JAIL
                no state     |            |               | HAMILTON COUNTY JAIL
                foreign city | TX         | CHICAGO       |
                """))
        .hasRows(
            """
            facility_id  | jurisdiction_id | jurisdiction_type   | match_method
            ohio         | county:39061    | county              | county_name
            tennessee    | county:47065    | county              | county_name
            neither      | unresolved:TX   | unresolved          | none
            no state     | unresolved:none | unresolved_no_state | none
            foreign city | unresolved:TX   | unresolved          | none
            """);
  }

  @Test
  void a_city_tells_its_county_only_where_it_lies_in_one() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_city | facility_name
                in one      | TX         | HOUSTON       | CITY JAIL
                respelled   | TX         | FORT DAVIS    |
                in two      | TX         | AUSTIN        | CITY JAIL
                name first  | TX         | HOUSTON       | TRAVIS COUNTY JAIL
                name only   | TX         | AUSTIN        | TRAVIS COUNTY JAIL
                nothing     | TX         |               |
                null        |            |               |
                """))
        .hasRows(
            """
            facility_id | jurisdiction_id | match_method | match_evidence
            in one      | county:48201    | city         | the city lies in Harris County, TX
            respelled   | county:48201    | city         | the city lies in Harris County, TX
            in two      | unresolved:TX   | none         | neither name, city nor register tells one county of the state
            name first  | county:48453    | county_name  | the name gives Travis County, TX
            name only   | county:48453    | county_name  | the name gives Travis County, TX
            nothing     | unresolved:TX   | none         | neither name, city nor register tells one county of the state
            null        | unresolved:none | none         | no state was published
            """);
  }

  @Test
  void an_independent_city_is_not_the_county_of_its_name() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_city | facility_name
                county      | MD         | BALTIMORE     | BALTIMORE COUNTY DETENTION
                city        | MD         | BALTIMORE     | BALTIMORE CITY JAIL
                city only   | VA         |               | ALEXANDRIA COUNTY JAIL
                """))
        .hasRows(
            """
            facility_id | county_fips | match_method
            county      | 24005       | county_name
            city        | 24510       | city
            city only   |             | none
            """);
  }

  @Test
  void the_longest_county_counts_and_of_two_neither() {
    assertThat(
            matched(
                """
                facility_id   | state_code | facility_city | facility_name
                two           | MO         |               | CLAY COUNTY AND JACKSON COUNTY JAIL
                two in a city | MO         | ST CHARLES    | CLAY COUNTY AND JACKSON COUNTY JAIL
                the same      | MO         |               | CLAY COUNTY JAIL, CLAY CO
                the longer    | TX         |               | DEAF SMITH COUNTY JAIL
                the shorter   | TX         |               | SMITH COUNTY JAIL
                within        | IL         |               | MCHENRY COUNTY JAIL
                """))
        .hasRows(
            """
            facility_id   | jurisdiction_id | match_method
            two           | unresolved:MO   | none
            two in a city | county:29183    | city
            the same      | county:29047    | county_name
            the longer    | county:48117    | county_name
            the shorter   | county:48423    | county_name
            within        | county:17111    | county_name
            """);
  }

  @Test
  void a_county_whose_letters_end_another_ones_is_still_a_second_county() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_name
                both        | IL         | MCHENRY COUNTY / HENRY COUNTY JAIL
                """))
        .hasRows(
            """
            facility_id | jurisdiction_id
            both        | unresolved:IL
            """);
  }

  @Test
  void boundaries_are_those_of_the_first_day_of_2020() {
    assertThat(
            matched(
                """
                facility_id | state_code | facility_city | facility_name
                gone        | AK         |               | VALDEZ-CORDOVA CO JAIL
                gone city   | AK         | CORDOVA       | CITY JAIL
                new         | AK         |               | CHUGACH COUNTY
                later       | CT         |               | GREATER BRIDGEPORT COUNTY
                ended since | CT         | BRIDGEPORT    | CITY JAIL
                first day   | SD         |               | FIRSTDAY CO
                last day    | SD         |               | LASTDAY CO
                day after   | SD         |               | DAYAFTER CO
                day before  | SD         |               | DAYBEFORE CO
                """))
        .hasRows(
            """
            facility_id | jurisdiction_id
            gone        | unresolved:AK
            gone city   | unresolved:AK
            new         | county:02063
            later       | unresolved:CT
            ended since | county:09001
            first day   | county:99001
            last day    | county:99002
            day after   | unresolved:SD
            day before  | unresolved:SD
            """);
  }

  @Test
  void a_facility_of_many_files_stands_once() {
    assertThat(
            matched(
                """
                release_id | file_sha256 | facility_id | state_code | facility_name
                r          | f           | a           | IL         | COOK COUNTY JAIL
                r          | g           | a           | IL         | COOK COUNTY JAIL
                s          | g           | a           | IL         | COOK COUNTY JAIL
                """))
        .hasRows(
            """
            facility_id | state_code | facility_name    | facility_city | county_fips
            a           | IL         | COOK COUNTY JAIL |               | 17031
            """);
  }

  @Test
  void the_default_locale_changes_nothing() {
    assertThat(
            inTurkish(
                () ->
                    TestSpark.session()
                        .createDataFrame(
                            matched(
                                    """
                                    facility_id | state_code | facility_city | facility_name
                                    name        | OH         |               | Hamilton County Jail
                                    city        | IL         | chicago       | City Jail
                                    """)
                                .collectAsList(),
                            PlaceTables.MATCHED_FACILITIES.schema())))
        .hasRows(
            """
            facility_id | county_fips
            name        | 39061
            city        | 17031
            """);
  }

  private static Dataset<Row> matched(String facilities) {
    return MatchedFacilities.of(
        TextTable.of(SilverTables.FACILITIES, facilities), PlaceCases.resolver());
  }
}
