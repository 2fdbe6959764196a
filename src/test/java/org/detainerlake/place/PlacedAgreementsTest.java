package org.detainerlake.place;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PlacedAgreementsTest {
  @Test
  void a_code_is_believed_where_it_is_a_county_of_the_state_that_stood_in_2020() {
    assertThat(
            placed(
                """
                state_code | agency_name | agency_county | agency_fips
                IL         | a           | Grundy County | 17031
                TX         | foreign     |               | 17031
                TX         | no code     |               | 48999
                SD         | until 2015  |               | 46113
                SD         | first day   |               | 99001
                SD         | day after   |               | 99003
                           | no state    |               | 17031
                """))
        .hasRows(
            """
            agency_name | jurisdiction_id | county_fips | match_method | match_evidence
            a           | county:17031    | 17031       | stated_code  | the list has the code of Cook County, IL
            foreign     | unresolved:TX   |             | none         | neither name, city nor register tells one county of the state
            no code     | unresolved:TX   |             | none         | neither name, city nor register tells one county of the state
            until 2015  | unresolved:SD   |             | none         | neither name, city nor register tells one county of the state
            first day   | county:99001    | 99001       | stated_code  | the list has the code of Firstday County, SD
            day after   | unresolved:SD   |             | none         | neither name, city nor register tells one county of the state
            no state    | unresolved:none |             | none         | no state was published
            """);
  }

  @Test
  void the_county_in_an_agencys_own_name_comes_before_the_one_beside_it() {
    assertThat(
            placed(
                """
                state_code | agency_name                  | agency_county
                IL         | Cook County Sheriff's Office | Grundy County
                IL         | Cook Sheriff                 | Grundy County
                IL         | Sheriff                      | Grundy
                LA         | Ward 5 Marshal's Office      | Orleans Parish
                TX         | Fort Bend                    | Fort Bend County
                TX         |                              | Harris County
                TX         |                              |
                """))
        .hasRows(
            """
            agency_name                  | jurisdiction_id | match_method
            Cook County Sheriff's Office | county:17031    | county_name
            Cook Sheriff                 | county:17063    | stated_county
            Sheriff                      | county:17063    | stated_county
            Ward 5 Marshal's Office      | county:22071    | stated_county
            Fort Bend                    | county:48157    | stated_county
                                         | county:48201    | stated_county
                                         | unresolved:TX   | none
            """);
  }

  @Test
  void a_county_of_another_state_or_several_counties_tell_none_and_no_city_is_asked() {
    assertThat(
            placed(
                """
                state_code | agency_name                   | agency_county
                MO         | St. Charles Police Department | Clay County, Jackson County
                MO         | St. Charles Police            | Clay and Jackson
                MO         | Smithville Police             | Clay-Jackson County
                TX         | Houston Police Department     | Cook County
                TX         | Hamilton County Sheriff       | Harris County
                TX         | Houston Police                | Haris County
                TX         | Houston Police Dept           | Travis County
                """))
        .hasRows(
            """
            agency_name                   | jurisdiction_id | match_method | match_evidence
            St. Charles Police Department | unresolved:MO   | none         | the list has several counties
            St. Charles Police            | unresolved:MO   | none         | the list has several counties
            Smithville Police             | unresolved:MO   | none         | neither name, city nor register tells one county of the state
            Houston Police Department     | unresolved:TX   | none         | the list has a county COOK, which TX lacks and another state has
            Hamilton County Sheriff       | unresolved:TX   | none         | the name gives a county HAMILTON, which TX lacks and another state has
            Houston Police                | county:48201    | city         | the city lies in Harris County, TX
            Houston Police Dept           | unresolved:TX   | none         | the list has Travis County, TX, but the city lies in Harris County, TX
            """);
  }

  @Test
  void an_agency_of_a_city_stands_where_its_city_does() {
    assertThat(
            placed(
                """
                state_code | agency_name
                TX         | Houston Police Department
                TX         | City of Houston Police
                TX         | houston city marshal
                TX         | Houston Borough Police
                TX         | Houston Department of Public Safety
                MO         | St. Charles City Sheriff
                TX         | Dallas Police Department
                """))
        .hasRows(
            """
            agency_name                         | jurisdiction_id | match_method
            Houston Police Department           | county:48201    | city
            City of Houston Police              | county:48201    | city
            houston city marshal                | county:48201    | city
            Houston Borough Police              | county:48201    | city
            Houston Department of Public Safety | county:48201    | city
            St. Charles City Sheriff            | county:29183    | city
            Dallas Police Department            | county:48201    | city_share
            """);
  }

  @Test
  void a_city_that_is_not_known_lies_in_several_counties_or_may_be_another_place_tells_none() {
    assertThat(
            placed(
                    """
                state_code | agency_name
                TX         | Austin Police Department
                TX         | Chicago Police Department
                TX         | Houston Township Constable
                TX         | Houston Village Police
                TX         | Texas State Constable's Office
                TX         | North Charlesto Police Department
                MO         | St. Charles Sheriff
                NY         | New York Police Department
                NY         | New York City Police Department
                """)
                .where("jurisdiction_id <> concat('unresolved:', state_code)"))
        .isEmpty();
  }

  @Test
  void an_agency_of_the_state_is_none_of_the_county_of_its_seat() {
    assertThat(
            placed(
                """
                state_code | agency_name                       | agency_county | agency_fips
                TX         | Texas Department of Public Safety | Travis County | 48453
                AK         | Department of Corrections         |               |
                TX         | Travis State Jail                 | Travis County |
                TX         | Alabama Tribal Police             | Travis County |
                TX         | Texas Sheriff                     |               |
                TX         | Texas                             |               |
                NY         | New York National Guard           |               |
                """))
        .hasRows(
            """
            agency_name                       | jurisdiction_id | county_fips | match_method
            Texas Department of Public Safety | state:TX        |             | state_name
            Department of Corrections         | state:AK        |             | state_name
            Travis State Jail                 | state:TX        |             | facility_words
            Alabama Tribal Police             | tribal:TX       |             | facility_words
            Texas Sheriff                     | unresolved:TX   |             | none
            Texas                             | unresolved:TX   |             | none
            New York National Guard           | state:NY        |             | state_name
            """);
  }

  @Test
  void what_a_person_decided_comes_first() {
    assertThat(placed("state_code | agency_name | agency_county\nTX | Big House | Harris County"))
        .hasRows("jurisdiction_id | match_method\ncounty:48209 | crosswalk");
  }

  @Test
  void the_spell_stays_as_it_is() {
    assertThat(
            placed(
                """
                state_code | agency_key | agency_name | model_code | signed_date | first_listed_date | last_listed_date | ended_by_date
                IL         | b          | B           | task_force | 2020-01-01  | 2021-01-13        | 2025-05-16       | 2026-05-18
                """))
        .hasRows(
            """
            state_code | agency_key | agency_name | model_code | signed_date | first_listed_date | last_listed_date | ended_by_date | jurisdiction_id
            IL         | b          | B           | task_force | 2020-01-01  | 2021-01-13        | 2025-05-16       | 2026-05-18    | unresolved:IL
            """);
  }

  private static Dataset<Row> placed(String spells) {
    return PlacedAgreements.of(
        TextTable.of(ContextTables.AGREEMENT_SPELLS, spells),
        PlaceCases.states(),
        PlaceCases.resolver());
  }
}
