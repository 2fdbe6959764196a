package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.detainerlake.catalog.MartTables;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class AddresseesTest {
  @Test
  void what_is_not_local_and_what_names_no_place_is_said_beside() {
    assertThat(
            said(
                """
                jurisdiction_type   | issued_count
                county              | 1200
                county              | 34
                unresolved_no_state | 150
                federal             | 40
                state               | 5
                unresolved          | 1
                tribal              | 2
                """))
        .isEqualTo(
            "Addressed to: counties and cities 1,234 · state 5 · federal 40 · tribal 2"
                + " · unresolved within a state 1 · no place published 150");
  }

  @Test
  void a_kind_without_any_is_left_out() {
    assertThat(said("jurisdiction_type | issued_count\ncounty | 1\nstate | 0"))
        .isEqualTo("Addressed to: counties and cities 1");
  }

  private static String said(String rows) {
    return Addressees.of(TextTable.of(MartTables.WEEKLY_DECLINE_RATES, rows).collectAsList());
  }
}
