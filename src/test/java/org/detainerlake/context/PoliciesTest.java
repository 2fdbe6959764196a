package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Subject;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  @Test
  void a_state_that_is_stated_comes_first() {
    assertThat(
            policies(
                """
                policy_location_text      | policy_state_text
                Ithaca                    | NY
                Iowa City, Johnson County | Iowa
                Erie County, Pennsylvania | Ohio
                Erie County, Pennsylvania | Atlantis
                """))
        .hasRows(
            """
            policy_location           | state_code
            Ithaca                    | NY
            Iowa City, Johnson County | IA
            Erie County, Pennsylvania | OH
            Erie County, Pennsylvania |
            """);
  }

  @Test
  void else_the_location_ends_with_its_state() {
    assertThat(
            policies(
                """
                policy_location_text
                Polk County, Iowa
                Cass County, lowa
                East Haven. Connecticut
                St. Lawrence County,  New York
                Franklin County, Washington 99301
                Washington, D.C.
                Rhode Island
                orleans parish, louisiana
                St. Elsewhere
                """))
        .hasRows(
            """
            policy_location               | state_code
            Polk County, Iowa             | IA
            Cass County, lowa             | IA
            East Haven. Connecticut       | CT
            St. Lawrence County, New York | NY
            Franklin County, Washington   | WA
            Washington, D.C.              | DC
            Rhode Island                  | RI
            orleans parish, louisiana     | LA
            St. Elsewhere                 |
            """);
  }

  @Test
  void a_date_is_the_first_day_of_what_is_told_and_says_how_much_that_is() {
    assertThat(
            policies(
                """
                policy_location_text | policy_fips_text | enacted_date_text
                A                    | 42049            | Apr-14
                B                    | 8013             | 2017-02
                C                    | 36CITY           | 2013
                D                    | 06               | 2014-11-15
                E                    |                  | soon
                F                    |                  |
                """))
        .hasRows(
            """
            release_id   | policy_location | policy_fips | enacted_date | enacted_precision
            2017-12-31_f | A               | 42049       | 2014-04-01   | month
            2017-12-31_f | B               | 08013       | 2017-02-01   | month
            2017-12-31_f | C               |             | 2013-01-01   | year
            2017-12-31_f | D               |             | 2014-11-15   | day
            2017-12-31_f | E               |             |              |
            2017-12-31_f | F               |             |              |
            """);
  }

  @Test
  void a_row_without_a_place_is_no_policy() {
    assertThat(policies("row_fault | policy_location_text\n | \nrow_ragged | Erie")).isEmpty();
  }

  private static Dataset<Row> policies(String rows) {
    return Policies.of(ListCases.rows(Subject.POLICIES, rows), ListCases.states());
  }
}
