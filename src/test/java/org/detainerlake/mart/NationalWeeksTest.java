package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class NationalWeeksTest {

  /** The mean of the three rates would be two thirds. */
  @Test
  void counts_are_summed_and_rates_made_anew() {
    assertThat(
            NationalWeeks.of(
                TextTable.of(
                    MartTables.WEEKLY_DECLINE_RATES,
                    """
                    jurisdiction_id | week_start_date | issued_count | declined_count | honored_count | resolved_count | unknown_count | decline_rate_of_decided | is_preliminary
                    county:17031    | 2015-01-03      | 10           | 1              | 1             | 4              | 6             | 0.5                     | false
                    county:48201    | 2015-01-03      | 4            | 1              | 0             | 1              | 3             | 1.0                     | false
                    unresolved:none | 2015-01-03      | 6            | 1              | 1             | 3              | 3             | 0.5                     | true
                    county:17031    | 2015-01-10      | 2            | 0              | 0             | 0              | 2             |                         | false
                    """)))
        .hasRows(
            """
            week_start_date | issued_count | declined_count | honored_count | resolved_count | unknown_count | decline_rate_of_issued | decline_rate_of_resolved | decline_rate_of_decided | decided_rate_low | decided_rate_high | unknown_share | is_preliminary
            2015-01-03      | 20           | 3              | 2             | 8              | 12            | 0.15                   | 0.375                    | 0.6                     | 0.230724         | 0.882379          | 0.6           | true
            2015-01-10      | 2            | 0              | 0             | 0              | 2             | 0.0                    |                          |                         |                  |                   | 1.0           | false
            """);
  }

  @Test
  void no_row_is_no_week() {
    assertThat(NationalWeeks.of(TextTable.of(MartTables.WEEKLY_DECLINE_RATES, "jurisdiction_id")))
        .isEmpty();
  }
}
