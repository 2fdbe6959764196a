package org.detainerlake.place;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class FacilityReviewTest {
  @Test
  void what_is_unresolved_goes_to_a_person_with_what_it_may_be() {
    assertThat(
            review(
                """
                facility_id | state_code | facility_city | facility_name    | jurisdiction_type   | match_evidence
                misspelled  | MO         |               | JAKSON CNTY JAIL | unresolved          | why
                city        | TX         | HUOSTON       | LOCKUP           | unresolved          | why
                known city  | TX         | DALLAS        | LOCKUP           | unresolved          | why
                unlike      | MO         |               | ZZZ              | unresolved          | why
                empty       | MO         |               |                  | unresolved          | why
                no state    |            |               | JAKSON CNTY JAIL | unresolved_no_state | why
                resolved    | MO         |               | CLAY COUNTY JAIL | county              | why
                """))
        .hasRows(
            """
            facility_id | detainer_count | match_evidence | candidate_rank | candidate_kind | candidate_name     | candidate_fips
            misspelled  | 5              | why            | 1              | county_name    | Jackson County, MO | 29095
            city        | 7              | why            | 1              | city_name      | Harris County, TX  | 48201
            known city  | 2              | why            | 1              | city           | Harris County, TX  | 48201
            known city  | 2              | why            | 2              | city           | Travis County, TX  | 48453
            unlike      | 1              | why            | 1              |                |                    |
            empty       | 1              | why            | 1              |                |                    |
            """);
  }

  private static Dataset<Row> review(String facilities) {
    Dataset<Row> counts =
        TextTable.of(
            GoldTables.DAILY_OUTCOMES,
            """
            facility_id | detainer_count
            misspelled  | 2
            misspelled  | 3
            city        | 7
            known city  | 2
            unlike      | 1
            empty       | 1
            no state    | 1
            resolved    | 1
            """);
    return FacilityReview.of(
        TextTable.of(MartTables.DIM_FACILITY, facilities), counts, PlaceCases.resolver());
  }
}
