package org.detainerlake.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.OUTCOME_BREAKDOWN;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void a_rate_says_what_it_is_made_of() {
    assertThat(words(DECLINE_RATE_OF_ISSUED)).isEqualTo("declined_count / issued_count");
    assertThat(words(DECIDED_RATE_LOW))
        .isEqualTo("declined_count / (declined_count + honored_count)");
    assertThat(words(UNDISPUTED_RATE_OF_DECIDED))
        .isEqualTo(
            "(declined_count - disputed_declined_count) / (declined_count + honored_count"
                + " - disputed_declined_count - disputed_honored_count)");
  }

  @Test
  void counts_are_added_and_taken_away() {
    Map<Field, Integer> counts =
        Map.of(
            DECLINED_COUNT,
            5,
            HONORED_COUNT,
            7,
            DISPUTED_DECLINED_COUNT,
            2,
            DISPUTED_HONORED_COUNT,
            1);
    Ratio ratio = Ratio.of(WEEKLY_DECLINE_RATES, UNDISPUTED_RATE_OF_DECIDED).orElseThrow();
    assertThat(ratio.numerator().of(counts::get)).isEqualTo(3);
    assertThat(ratio.denominator().of(counts::get)).isEqualTo(9);
    assertThat(ratio.counts()).containsExactlyInAnyOrderElementsOf(counts.keySet());
  }

  @Test
  void what_is_no_ratio_of_the_row_has_none() {
    assertThat(Ratio.of(WEEKLY_DECLINE_RATES, ISSUED_COUNT)).isEmpty();
    assertThat(Ratio.of(WEEKLY_DECLINE_RATES, MatchFields.NAME_MATCHED_SHARE)).isEmpty();
    assertThat(Ratio.of(OUTCOME_BREAKDOWN, DECLINE_RATE_OF_ISSUED)).isEmpty();
  }

  private static String words(Field rate) {
    return Ratio.of(WEEKLY_DECLINE_RATES, rate).orElseThrow().words();
  }
}
