package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detainerlake.catalog.ContextMarts;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.VintageMarts;
import org.junit.jupiter.api.Test;

/** What parts of the report say of a few rows of marts. */
class SectionsTest {
  private static final Week WEEK = new Week(LocalDate.parse("2017-01-28"), "saturday");

  private static final String REPORTED =
      """
      edition_id | report_section | measure_code      | reported_place    | state_code | week_start_date | reported_count | standing_count | figure_status | correction_class               | is_bulk_day | computed_basis_code
      2017-W1    | I              | issued            | ALL               |            | 2017-01-28      | 3083           | 3083           | standing      |                                | false       | no_release_covers
      2017-W1    | I              | issued            | Clark             | NV         | 2017-01-28      | 51             | 51             | disputed      | cooperation_context_missing    | false       | no_release_covers
      2017-W1    | I              | issued            | Franklin          | IA         | 2017-01-28      | 5              | 0              | retracted     | name_ambiguity                 | false       | no_release_covers
      2017-W1    | II             | declines_recorded | Travis County     | TX         | 2017-01-28      | 142            | 142            | disputed      | bulk_policy_day                | true        | no_release_covers
      2017-W1    | II             | declines_recorded | Chester County    | PA         | 2017-01-28      |                |                | retracted     | never_in_custody               | false       | no_release_covers
      2017-W2    | I              | issued            | Kern              | CA         | 2017-02-04      | 65             | 65             | disputed      | not_received_or_not_used       | false       | no_release_covers
      """;

  private static Source source(TextMarts marts) {
    return Source.of(marts, WEEK, Wording.in(Locale.ENGLISH));
  }

  @Test
  void what_2017_printed_as_issued_stands_under_issued_and_never_among_declines() {
    Source source = source(TextMarts.of(ContextMarts.REPORTED_VS_COMPUTED, REPORTED));
    assertThat(lines(ReportOf2017.printed(source, "issued")))
        .containsExactly(
            "All places | 3,083 | 3,083 | no release covers | stands",
            "Clark, NV | 51 | 51 | no release covers | contested: cooperation left out",
            "Franklin, IA | 5 | 0 | no release covers | retracted by the agency: similarly named places");
    assertThat(lines(ReportOf2017.printed(source, "declines_recorded")))
        .containsExactly(
            "Travis County, TX | 142 | 142 | no release covers | contested: bulk re-assessment on"
                + " one day; one day's re-assessment of pending detainers",
            "Chester County, PA | – | – | no release covers | retracted by the agency: never in"
                + " that custody");
  }

  @Test
  void what_was_retracted_stands_first_among_corrections() {
    Source source = source(TextMarts.of(ContextMarts.REPORTED_VS_COMPUTED, REPORTED));
    assertThat(lines(ReportOf2017.corrected(source)))
        .extracting(line -> line.substring(0, line.indexOf(" | ")))
        .containsExactly("Franklin, IA", "Chester County, PA", "Travis County, TX", "Clark, NV");
  }

  @Test
  void a_week_that_no_release_covers_says_so_and_has_no_figure_of_its_own() {
    Headline headline =
        Headline.of(source(TextMarts.of(ContextMarts.REPORTED_VS_COMPUTED, REPORTED)));
    assertThat(headline.sentence())
        .isEqualTo("No release in this lake tells of detainers issued in the week of 28 Jan 2017");
    assertThat(headline.tiles()).isEmpty();
    assertThat(headline.unknowns()).hasSize(1);
  }

  @Test
  void lists_of_declines_stand_apart_from_the_records() {
    Source source =
        source(
            TextMarts.of(
                VintageMarts.WEEKLY_RECORDED_DECLINES,
                """
                jurisdiction_id | jurisdiction_name | week_start_date | recorded_basis | recorded_low_count | recorded_high_count | recorded_estimate
                county:17031    | Cook County, IL   | 2017-01-28      | interval       | 0                  | 9                   | 2.5
                county:17031    | Cook County, IL   | 2017-01-28      | lift_date      | 4                  | 4                   | 4.0
                county:17031    | Cook County, IL   | 2017-01-28      | listed         | 3                  | 3                   | 3.0
                county:17031    | Cook County, IL   |                 | undated        | 8                  | 8                   | 8.0
                """));
    Section recorded = DeclinedPart.of(source).get(0);
    assertThat(recorded.grids())
        .extracting(Grid::id)
        .containsExactly("recorded-places", "recorded-listed");
    assertThat(lines(recorded.grids().get(0)))
        .containsExactly(
            "Cook County, IL | lift date | 4 | 4.0 | 4",
            "Cook County, IL | between two releases | 0 | 2.5 | 9");
    assertThat(lines(recorded.grids().get(1)))
        .containsExactly("Cook County, IL | a list of declines | 3 | 3.0 | 3");
  }

  @Test
  void the_first_screen_has_counts_interval_and_what_is_not_known() {
    Headline headline =
        Headline.of(
            source(
                TextMarts.of(
                    MartTables.WEEKLY_DECLINE_RATES,
                    """
                    jurisdiction_id | jurisdiction_type | week_start_date | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | unknown_count | disputed_issued_count | is_preliminary | is_partial_week
                    county:17031    | county            | 2017-01-28      | 20           | 1              | 3             | 0                    | 1                   | 15            | 2                     | true           | false
                    unresolved:none | unresolved_no_state | 2017-01-28    | 5            | 0              | 0             | 0                    | 0                   | 5             |                       | true           | false
                    county:17031    | county            | 2017-02-04      | 900          | 400            | 3             | 0                    | 1                   | 15            | 0                     | true           | false
                    """)));
    assertThat(headline.tiles())
        .extracting(Headline.Tile::value)
        .containsExactly("25", "1 of 4", "3", "80.0 %");
    assertThat(headline.tiles().get(1).detail())
        .isEqualTo("25.0 %; chance alone allows 4.6–69.9 % (95 % interval)");
    assertThat(headline.tiles())
        .extracting(Headline.Tile::figure)
        .contains("weekly_decline_rates/*/2017-01-28/issued_count");
    assertThat(String.join("\n", headline.unknowns()))
        .contains("No outcome is recorded for 20 of the 25 issued.")
        .contains("Of all issued, 4.0 % are known to be declined.", "it would be 84.0 %")
        .contains("5 cannot be given a jurisdiction", "The week is young", "2 are contested")
        .doesNotContain("For some states no release covers");
  }

  private static List<String> lines(Grid grid) {
    return grid.rows().stream()
        .map(line -> line.cells().stream().map(Cell::text).collect(Collectors.joining(" | ")))
        .toList();
  }
}
