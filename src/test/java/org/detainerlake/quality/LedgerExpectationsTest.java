package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.DATA_QUALITY;

import java.util.List;
import java.util.Map;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.SilverTables;
import org.junit.jupiter.api.Test;

class LedgerExpectationsTest {
  private static final String KEY = "release_id | file_sha256\n";
  private static final String TWO_ROWS = KEY + "r | a\nr | a\n";

  /**
   * File d has rows and no line yet: its run is at work or has died. File s was set aside, t was
   * retracted, u has only landed.
   */
  private static final GoodMarts GOOD =
      new GoodMarts(
          Map.of(
              BronzeTables.FILES,
              """
              release_id | file_sha256 | file_state | subject   | rows_in_count | rows_accepted_count | rows_set_aside_count
              r          | a           | counted    | detainers | 3             | 2                   | 1
              r          | b           | counted    | detainers | 0             | 0                   | 0
              r          | s           | set_aside  | detainers | 1             | 1                   | 0
              r          | t           | retracted  | detainers | 1             | 1                   | 0
              r          | u           | landed     | detainers |               |                     |
              l          | c           | counted    | policies  | 2             | 1                   | 1
              """,
              BronzeTables.ROWS,
              TWO_ROWS + "r | a\nr | d\nr | s\nr | t\nr | u\n",
              BronzeTables.CONTEXT,
              KEY + "l | c\nl | c\n",
              SilverTables.DETAINERS,
              TWO_ROWS + "r | t\n",
              SilverTables.QUARANTINE,
              KEY + "r | a\n",
              GoldTables.DAILY_OUTCOMES,
              """
              release_id | file_sha256 | counted_release_id | counted_file_sha256 | detainer_count
              r          | a           | r                  | a                   | 2
              r          | a           | q                  | z                   | -1
              r          | d           | r                  | d                   | 7
              r          | t           | r                  | t                   | 1
              """,
              GoldTables.FILE_REASONS,
              "release_id | file_sha256 | item_code | item_count\nr | a | state_missing | 1\n",
              DATA_QUALITY,
              TWO_ROWS));

  @Test
  void a_lake_that_holds_what_its_ledger_counted_passes() {
    assertThat(said(GOOD)).isEmpty();
  }

  @Test
  void rows_that_vanished_or_came_twice_are_found_where_they_did() {
    assertThat(said(GOOD.with(BronzeTables.ROWS, TWO_ROWS + "r | s\nr | t\n")))
        .containsExactly("STOP bronze_as_read 1.0");
    assertThat(said(GOOD.with(BronzeTables.CONTEXT, KEY)))
        .containsExactly("STOP lists_as_read 1.0");
    assertThat(said(GOOD.plus(SilverTables.DETAINERS, "r | b")))
        .containsExactly("STOP silver_as_accepted 1.0");
    assertThat(said(GOOD.with(SilverTables.QUARANTINE, KEY)))
        .containsExactly("STOP quarantine_as_set_aside 1.0");
    assertThat(said(GOOD.replacing(GoldTables.DAILY_OUTCOMES, "| 2", "| 1")))
        .containsExactly("STOP gold_as_accepted 1.0");
  }

  /** Of two rows accepted one withdraws a record, and the other came too late to have an effect. */
  @Test
  void rows_of_a_series_that_count_no_detainer_are_told_apart() {
    GoodMarts changed =
        GOOD.replacing(GoldTables.DAILY_OUTCOMES, "| 2", "| 0")
            .with(
                SilverTables.DETAINERS,
                KEY.strip() + " | is_deletion\nr | a | true\nr | a |\nr | t |\n");
    assertThat(said(changed)).containsExactly("STOP gold_as_accepted 1.0");
    assertThat(said(changed.plus(GoldTables.FILE_REASONS, "r | a | record_stale | 1"))).isEmpty();
  }

  @Test
  void a_published_file_without_a_line_in_the_ledger_is_found() {
    assertThat(said(GOOD.plus(DATA_QUALITY, "r | e\nr | e")))
        .containsExactly("STOP ledger_has_published 1.0");
  }

  private static List<String> said(GoodMarts tables) {
    return tables.said(LedgerExpectations.all());
  }
}
