package org.detainerlake.place;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class PlacedPoliciesTest {
  @Test
  void a_county_is_told_by_the_lists_code_or_by_its_name() {
    assertThat(
            placed(
                """
                state_code | policy_location            | policy_fips
                TX         | Somewhere                  | 48453
                TX         | Houston                    | 17031
                TX         | Harris County, Texas       |
                MO         | St. Louis County, Missouri |
                LA         | Orleans Parish, Louisiana  |
                TX         | Austin City, Travis County |
                """))
        .hasRows(
            """
            policy_location            | jurisdiction_id | county_fips | match_method | is_statewide
            Somewhere                  | county:48453    | 48453       | stated_code  | false
            Houston                    | county:48201    | 48201       | city         | false
            Harris County, Texas       | county:48201    | 48201       | county_name  | false
            St. Louis County, Missouri | county:29189    | 29189       | county_name  | false
            Orleans Parish, Louisiana  | county:22071    | 22071       | county_name  | false
            Austin City, Travis County | county:48453    | 48453       | county_name  | false
            """);
  }

  @Test
  void a_city_counts_under_the_county_it_lies_in() {
    assertThat(
            placed(
                """
                state_code | policy_location
                TX         | Houston, Texas
                TX         | Houston. Texas
                TX         | Houston City, Texas
                MO         | St. Charles
                MO         | St. Charles, Missouri
                TX         | Dallas, Texas
                """))
        .hasRows(
            """
            policy_location       | jurisdiction_id | county_fips | match_method | is_statewide
            Houston, Texas        | county:48201    | 48201       | city         | false
            Houston. Texas        | county:48201    | 48201       | city         | false
            Houston City, Texas   | county:48201    | 48201       | city         | false
            St. Charles           | county:29183    | 29183       | city         | false
            St. Charles, Missouri | county:29183    | 29183       | city         | false
            Dallas, Texas         | county:48201    | 48201       | city_share   | false
            """);
  }

  @Test
  void a_state_or_all_its_county_jails_is_statewide() {
    assertThat(
            placed(
                """
                state_code | policy_location
                TX         | Texas
                MO         | Missouri County Jails, Missouri
                """))
        .hasRows(
            """
            policy_location                 | jurisdiction_id | county_fips | match_method | is_statewide
            Texas                           | statewide:TX    |             | state_name   | true
            Missouri County Jails, Missouri | statewide:MO    |             | state_name   | true
            """);
  }

  @Test
  void what_may_be_two_places_or_is_none_of_the_state_is_listed_and_placed_nowhere() {
    assertThat(
            placed(
                """
                state_code | policy_location
                MD         | Baltimore, Maryland
                NY         | New York City, New York
                NY         | New York
                TX         | Austin, Texas
                TX         | Hamilton County, Texas
                TX         | Chicago, Texas
                           | Houston
                """))
        .hasRows(
            """
            policy_location         | jurisdiction_id | match_method | match_evidence
            Baltimore, Maryland     | unresolved:MD   | none         | the name is a city's and another county's
            New York City, New York | unresolved:NY   | none         | the name gives no county and no city of the state
            New York                | unresolved:NY   | none         | the name is the state's and a city's
            Austin, Texas           | unresolved:TX   | none         | neither name, city nor register tells one county of the state
            Hamilton County, Texas  | unresolved:TX   | none         | the name gives no county and no city of the state
            Chicago, Texas          | unresolved:TX   | none         | the name gives no county and no city of the state
            Houston                 | unresolved:none | none         | no state was published
            """);
  }

  @Test
  void equal_lines_of_a_list_are_one_place_and_another_date_is_another_policy() {
    assertThat(
            placed(
                """
                release_id | state_code | policy_location      | policy_fips | enacted_date | enacted_precision
                r          | TX         | Harris County, Texas |             | 2014-04-01   | month
                r          | TX         | Harris County, Texas |             | 2014-04-01   | month
                r          | TX         | Harris County, Texas |             | 2014-05-01   | month
                r          | TX         | Harris County, Texas |             |              |
                r          | TX         | Harris County, Texas |             |              |
                s          | TX         | Harris County, Texas |             | 2014-04-01   | day
                """))
        .hasRows(
            """
            release_id | state_code | policy_location      | enacted_date | enacted_precision | county_fips
            r          | TX         | Harris County, Texas | 2014-04-01   | month             | 48201
            r          | TX         | Harris County, Texas | 2014-05-01   | month             | 48201
            r          | TX         | Harris County, Texas |              |                   | 48201
            s          | TX         | Harris County, Texas | 2014-04-01   | day               | 48201
            """);
  }

  private static Dataset<Row> placed(String policies) {
    return PlacedPolicies.of(
        TextTable.of(ContextTables.POLICIES, policies), PlaceCases.states(), PlaceCases.resolver());
  }
}
