package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.CooperationMarts.COOPERATION_CONTEXT;
import static org.detainerlake.catalog.MartTables.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MartExpectationsTest {
  private static final GoodMarts GOOD = GoodMarts.all();

  /** What no other class of expectations has a test for; keys are measured apart. */
  private static final List<Expectation> OWN =
      Stream.of(
              MartExpectations.reconciled(),
              MartExpectations.wellFormed(),
              MartExpectations.worthSaying())
          .flatMap(List::stream)
          .toList();

  /** Weeks of so many detainers, alike but for their place or outcome. */
  private static final String COUNTY =
      "county:48201 | county | 2015-01-10 | %1$d | 0 | 0 | 0 | %1$d | %1$d | 0 | 0";

  private static final String UNRESOLVED =
      COUNTY.replace("county:48201 | county", "unresolved:IL | unresolved");
  private static final String STATELESS =
      COUNTY.replace("county:48201 | county", "unresolved:none | unresolved_no_state");
  private static final String UNKNOWN =
      "county:48201 | county | 2015-01-17 | %1$d | 0 | 0 | 0 | 0 | 0 | %1$d | 0";

  @Test
  void good_marts_pass_and_so_do_empty_ones() {
    assertThat(GOOD.said(MartExpectations.all())).isEmpty();
    assertThat(GOOD.emptied().said(MartExpectations.all())).isEmpty();
  }

  @Test
  void names_are_unique() {
    assertThat(MartExpectations.all()).extracting(Expectation::name).doesNotHaveDuplicates();
  }

  @Test
  void rows_in_must_have_gone_somewhere_and_none_twice() {
    assertThat(
            said(
                GOOD.with(
                    DIM_RELEASE,
                    """
                    release_id | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count | is_synthetic
                    a row lost | 23            | 20                 | 2                 | 0                    | false
                    a row more | 2             | 1                  | 2                 | 0                    | false
                    more than accepted | -1    | 0                  | -1                | 0                    | false
                    """)))
        .containsExactly("STOP rows_reconcile 3.0");
  }

  @Test
  void a_current_record_that_no_week_counts_stops() {
    assertThat(
            said(
                GOOD.with(
                    DIM_RELEASE,
                    """
                    release_id | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count | is_synthetic
                    r          | 24            | 22                 | 2                 | 0                    | false
                    """)))
        .containsExactly("STOP every_detainer_counted 1.0");
  }

  @Test
  void where_episodes_are_counted_the_weeks_must_come_to_the_episodes() {
    String release =
        """
        release_id | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count | is_synthetic | episodes_current_count | count_unit
        r          | 42            | 40                 | 2                 | 0                    | false        | 21                     | episodes
        """;
    assertThat(said(GOOD.with(DIM_RELEASE, release))).isEmpty();
    assertThat(said(GOOD.with(DIM_RELEASE, release.replace("| 21 ", "| 19 "))))
        .containsExactly("STOP every_detainer_counted 2.0");
    assertThat(said(GOOD.with(DIM_RELEASE, release.replace("| episodes\n", "| records\n"))))
        .containsExactly("STOP every_detainer_counted 19.0");
  }

  @Test
  void a_breakdown_with_other_records_than_the_weeks_stops() {
    assertThat(said(GOOD.replacing(OUTCOME_BREAKDOWN, "Died        | 9", "Died        | 12")))
        .containsExactly("STOP breakdown_equals_weekly 3.0");
  }

  @Test
  void a_facility_in_another_states_county_stops() {
    assertThat(
            said(
                GOOD.replacing(DIM_FACILITY, "b           | TX         | 48201", "b | IL | 48201")))
        .containsExactly("STOP no_county_across_states 1.0");
  }

  @Test
  void outcomes_that_do_not_add_up_stop() {
    String issuedIsMore = "county:48201 | county | 2015-01-10 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0\n";
    String resolvedIsLess = "county:48201 | county | 2015-01-17 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0\n";
    assertThat(said(GOOD.plusWeeks(issuedIsMore + resolvedIsLess)))
        .containsExactly("STOP outcomes_add_up 2.0");
  }

  @Test
  void a_rate_outside_its_interval_or_above_one_stops() {
    String counts = "county:48201 | county | 2015-01-%d | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | %s\n";
    assertThat(
            said(
                GOOD.plusWeeks(
                    counts.formatted(10, "0.1 | 0.2 | 0.3")
                        + counts.formatted(17, "0.4 | 0.2 | 0.3")
                        + counts.formatted(24, "1.1 | 0.2 | 1.2")
                        + counts.formatted(31, "0.3 | 0.3 | 0.3"))))
        .containsExactly("STOP rates_in_interval 3.0");
  }

  @Test
  void a_row_without_a_jurisdiction_stops() {
    assertThat(said(GOOD.plus(OUTCOME_BREAKDOWN, " | c | 2015 | Died | 0 | other")))
        .containsExactly("STOP jurisdiction_known 1.0");
  }

  @Test
  void made_up_records_beside_real_ones_stop() {
    assertThat(said(GOOD.plus(DIM_RELEASE, "s | 0 | 0 | 0 | 0 | true")))
        .containsExactly("STOP synthetic_apart 1.0");
  }

  @Test
  void records_made_up_throughout_do_not_stop() {
    assertThat(said(GOOD.replacing(DIM_RELEASE, "false", "true"))).isEmpty();
  }

  /** The first mart has one key twice, the second two, and so on. */
  @Test
  void a_key_that_occurs_twice_stops_in_each_mart() {
    assertThat(GOOD.withKeysTwice().said(MartExpectations.uniqueKeys()))
        .containsExactlyElementsOf(
            IntStream.range(0, ALL.size())
                .mapToObj(i -> "STOP unique_key_%s %d.0".formatted(ALL.get(i).name(), i + 1))
                .toList());
  }

  @Test
  void a_key_without_what_its_contract_promises_stops() {
    assertThat(
            GOOD.plus(OUTCOME_BREAKDOWN, "county:48201 | | 2015 | Died | 0 | other")
                .said(MartExpectations.uniqueKeys()))
        .containsExactly("STOP unique_key_outcome_breakdown 1.0");
  }

  /** Of twenty detainers, two unknown, to forty: ten unknown and two without a county. */
  @Test
  void a_quarter_unknown_and_one_in_twenty_without_a_county_are_borne() {
    assertThat(said(more(more(more(GOOD, UNKNOWN, 8), UNRESOLVED, 2), COUNTY, 10))).isEmpty();
  }

  @Test
  void what_is_above_its_limit_is_said() {
    GoodMarts marts =
        more(more(GOOD, UNKNOWN, 10), STATELESS, 2)
            .plus(DATA_QUALITY, "r | a.csv | f | reason | lift_reason_unseen | 4")
            .plus(DIM_RELEASE, "s | 3 | 0 | 0 | 3 | false");
    assertThat(said(marts))
        .containsExactly(
            "WARN outcome_unknown 0.375",
            "WARN place_unresolved 0.0625",
            "WARN lift_reason_unseen 4.0",
            "WARN rows_set_aside 3.0");
  }

  /** A week's row of this many detainers, which the other marts count too. */
  private static GoodMarts more(GoodMarts marts, String week, int detainers) {
    String place = week.substring(0, week.indexOf("| 2015"));
    return marts
        .plusWeeks(week.formatted(detainers))
        .plus(COOPERATION_CONTEXT, place + "| 20%1$02d-04-01 | %1$d | 0".formatted(detainers))
        .plus(OUTCOME_BREAKDOWN, "x%1$d | x | 2015 | | %1$d | unknown".formatted(detainers))
        .plus(DIM_RELEASE, "x%1$d | %1$d | %1$d | 0 | 0 | false".formatted(detainers));
  }

  /** What is not simply passed, as level, name and number. */
  private static List<String> said(GoodMarts marts) {
    return marts.said(OWN);
  }
}
