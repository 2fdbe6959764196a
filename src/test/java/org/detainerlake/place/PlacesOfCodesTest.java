package org.detainerlake.place;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PlacesOfCodesTest {
  @Test
  void a_facility_named_by_code_alone_stands_where_other_releases_put_the_code() {
    assertThat(
            matched(
                """
                facility_id  | state_code | facility_city | facility_name   | facility_code
                with place   | TX         | AUSTIN        | TRAVIS COUNTY   | TRAVITX
                code alone   |            |               | TRAVIS CO. JAIL | TRAVITX
                code unknown |            |               | TRAVIS COUNTY   | NOWHERE
                no code      |            |               | TRAVIS COUNTY   |
                nothing      |            |               |                 |
                """))
        .hasRows(
            """
            facility_id  | state_code | facility_city | jurisdiction_id | match_method
            with place   | TX         | AUSTIN        | county:48453    | county_name
            code alone   | TX         |               | county:48453    | county_name
            code unknown |            |               | unresolved:none | none
            no code      |            |               | unresolved:none | none
            nothing      |            |               | unresolved:none | none
            """);
  }

  @Test
  void a_city_cut_short_is_the_one_that_others_spell_out() {
    assertThat(
            matched(
                """
                facility_id  | state_code | facility_city | facility_name | facility_code
                whole city   | NY         | NEW YORK      | A JAIL        | AJAILNY
                cut city     | NY         | NEW YOR       | A JAIL        | AJAILNY
                no city      |            |               | A JAIL        | AJAILNY
                another code | NY         | NEW YOR       | A JAIL        | BJAILNY
                """))
        .hasRows(
            """
            facility_id  | state_code | facility_city | jurisdiction_id | match_evidence
            whole city   | NY         | NEW YORK      | county:36061    | the city lies in New York County, NY
            cut city     | NY         | NEW YOR       | county:36061    | the city lies in New York County, NY; placed as other releases do its code
            no city      | NY         |               | county:36061    | the city lies in New York County, NY; placed as other releases do its code
            another code | NY         | NEW YOR       | unresolved:NY   | neither name, city nor register tells one county of the state
            """);
  }

  @Test
  void a_facility_is_shown_as_it_was_published_wherever_its_code_is_put() {
    assertThat(
            matched(
                """
                facility_id     | state_code | facility_city | facility_name | facility_code
                whole           | TX         | HOUSTON       | A JAIL        | AJAILTX
                misspelt        | TX         | HOUSTN        | THE A JAIL    | AJAILTX
                no place        |            |               | A JAIL HOUSE  | AJAILTX
                two counties 1  | TX         | HOUSTON       | B JAIL        | BJAILTX
                two counties 2  | TX         | NORTH RICHLAND HILLS | B JAIL | BJAILTX
                only state told |            |               | B JAIL HOUSE  | BJAILTX
                nothing         |            |               |               |
                """))
        .hasRows(
            """
            facility_id     | state_code | facility_city        | facility_name | jurisdiction_id
            whole           | TX         | HOUSTON              | A JAIL        | county:48201
            misspelt        | TX         | HOUSTN               | THE A JAIL    | county:48201
            no place        | TX         |                      | A JAIL HOUSE  | county:48201
            two counties 1  | TX         | HOUSTON              | B JAIL        | county:48201
            two counties 2  | TX         | NORTH RICHLAND HILLS | B JAIL        | county:48453
            only state told | TX         |                      | B JAIL HOUSE  | unresolved:TX
            nothing         |            |                      |               | unresolved:none
            """);
  }

  @Test
  void codes_that_are_put_in_two_states_or_two_counties_tell_nothing() {
    assertThat(
            matched(
                """
                facility_id     | state_code | facility_city | facility_name   | facility_code
                two states 1    | OH         |               | HAMILTON COUNTY | HAMILXX
                two states 2    | TN         |               | HAMILTON COUNTY | HAMILXX
                of two states   |            |               | HAMILTON COUNTY | HAMILXX
                two counties 1  | TX         | HOUSTON       | A JAIL          | AJAILTX
                two counties 2  | TX         | NORTH RICHLAND HILLS | A JAIL   | AJAILTX
                of two counties |            |               | A JAIL          | AJAILTX
                """))
        .hasRows(
            """
            facility_id     | jurisdiction_id
            two states 1    | county:39061
            two states 2    | county:47065
            of two states   | unresolved:none
            two counties 1  | county:48201
            two counties 2  | county:48453
            of two counties | unresolved:TX
            """);
  }

  private static Dataset<Row> matched(String facilities) {
    return MatchedFacilities.of(
        TextTable.of(SilverTables.FACILITIES, facilities), PlaceCases.resolver());
  }
}
