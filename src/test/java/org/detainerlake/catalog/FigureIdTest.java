package org.detainerlake.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class FigureIdTest {

  @Test
  void a_figure_is_named_by_mart_key_and_column() {
    assertThat(id("county:48453 | 2015-06-13"))
        .isEqualTo("weekly_decline_rates/county:48453/2015-06-13/issued_count");
    FigureId read = FigureId.parse(id("county:48453 | 2015-06-13")).orElseThrow();
    assertThat(read.key()).containsExactly("county:48453", "2015-06-13");
    assertThat(read.cell(0)).contains("county:48453");
  }

  @Test
  void a_cell_that_is_null_or_looks_like_syntax_comes_back_as_it_was() {
    assertThat(cell(id(" | 2015-06-13"))).isNull();
    for (String text : List.of("-", "a/b", "50 % of a/b", "%2F", "%2D", "a-b", "it's")) {
      assertThat(cell(id(text + " | "))).isEqualTo(text);
    }
  }

  @Test
  void without_mart_or_column_it_is_none() {
    assertThat(FigureId.parse("")).isEmpty();
    assertThat(FigureId.parse("weekly_decline_rates")).isEmpty();
    assertThat(FigureId.parse("weekly_decline_rates/issued_count").orElseThrow().key()).isEmpty();
  }

  private static String cell(String id) {
    return FigureId.parse(id).orElseThrow().cell(0).orElse(null);
  }

  private static String id(String key) {
    var row =
        TextTable.of(MartTables.WEEKLY_DECLINE_RATES, "jurisdiction_id | week_start_date\n" + key);
    return FigureId.of(MartTables.WEEKLY_DECLINE_RATES, row.head(), MeasureFields.ISSUED_COUNT)
        .text();
  }
}
