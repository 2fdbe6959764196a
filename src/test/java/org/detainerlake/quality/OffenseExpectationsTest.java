package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.OffenseMarts.*;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffenseExpectationsTest {
  private static final GoodMarts GOOD = GoodMarts.all();

  @Test
  void good_marts_pass_and_so_do_empty_ones() {
    assertThat(said(GOOD)).isEmpty();
    assertThat(said(GOOD.emptied())).isEmpty();
  }

  @Test
  void offenses_counted_in_another_week_stop_though_the_sums_agree() {
    assertThat(said(GOOD.replacing(OFFENSE_BREAKDOWN, "2015-01-03      | 4", "2015-01-10 | 4")))
        .containsExactly("STOP offenses_equal_weekly 2.0");
  }

  @Test
  void severities_counted_at_another_place_stop_though_the_sums_agree() {
    assertThat(said(GOOD.replacing(OFFENSE_SEVERITY, "county:48201", "county:48203")))
        .containsExactly("STOP severity_equals_weekly 2.0");
  }

  /** Seven weeks, each with one of the seven counts too many. */
  @Test
  void every_count_is_compared() {
    assertThat(said(GOOD.plus(OFFENSE_BREAKDOWN, oneTooMany("no_record | no_record"))))
        .containsExactly("STOP offenses_equal_weekly 7.0");
    assertThat(said(GOOD.plus(OFFENSE_SEVERITY, oneTooMany("1 | convicted"))))
        .containsExactly("STOP severity_equals_weekly 7.0");
  }

  private static String oneTooMany(String part) {
    return IntStream.range(0, 7)
        .mapToObj(
            wrong ->
                "county:48201 | county | 2016-01-%02d | %s | %s"
                    .formatted(wrong + 1, counts(wrong), part))
        .collect(Collectors.joining("\n"));
  }

  private static String counts(int wrong) {
    return IntStream.range(0, 7)
        .mapToObj(i -> i == wrong ? "1" : "0")
        .collect(Collectors.joining(" | "));
  }

  @Test
  void an_offense_that_the_dimension_lacks_stops_and_so_does_none() {
    String none = "county:48201 | county | 2015-01-03 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | charge | ";
    assertThat(said(GOOD.plus(OFFENSE_BREAKDOWN, none + "new-99\n" + none)))
        .containsExactly("STOP offenses_known 2.0");
  }

  @Test
  void more_episodes_than_records_stop() {
    assertThat(said(GOOD.plus(REPEAT_DETAINERS, "x | 2015-01-03 | 1 | 2\ny | 2015-01-03 | | ")))
        .containsExactly("STOP episodes_not_more_than_records 1.0");
  }

  /** 16 of the good marts' 20 issued have an offense; what has none is not unmapped. */
  @Test
  void one_in_fifty_unmapped_is_borne_and_more_is_said() {
    GoodMarts marts = issued(GOOD, "charge | violent-13", 82);
    assertThat(said(issued(marts, "conviction | unmapped", 2))).isEmpty();
    assertThat(said(issued(marts, "charge | unmapped", 3)))
        .containsExactly("WARN offense_unmapped %s".formatted(3 / 101.0));
    assertThat(said(issued(marts, "no_record | unmapped", 3))).isEmpty();
  }

  /** So many issued in a week of their own, of this basis and offense. */
  private static GoodMarts issued(GoodMarts marts, String offense, int detainers) {
    return marts.plusWeeks(
        "county:48201 | county | 20%1$02d-01-02 | %1$d | 0 | 0 | 0 | 0 | 0 | %1$d | 0"
            .formatted(detainers),
        offense);
  }

  /** What is not simply passed, as level, name and number. */
  private static List<String> said(GoodMarts marts) {
    return marts.said(OffenseExpectations.all());
  }
}
