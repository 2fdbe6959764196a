package org.detainerlake.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hidden history: shares near those that are published, persons and their episodes. */
class SampleHistoryTest {
  private static final SampleHistory HISTORY = SampleHistory.of(11, 60_000);
  private static final List<SampleDetainer> ALL = HISTORY.detainers().toList();

  @Test
  void it_runs_day_by_day_to_the_summer_of_2026() {
    assertThat(ALL).hasSize(60_000);
    assertThat(ALL).extracting(SampleDetainer::prepareDate).isSorted();
    assertThat(ALL.get(0).prepareDate()).isEqualTo(LocalDate.of(2012, 10, 1));
    assertThat(ALL.get(59_999).prepareDate()).isEqualTo(LocalDate.of(2026, 7, 31));
    assertThat(ALL.get(12_345).number()).isEqualTo(12_345);
  }

  @Test
  void declines_of_issued_are_near_the_published_share_of_each_year() {
    assertThat(declinedOf(2013)).isBetween(0.006, 0.02);
    assertThat(declinedOf(2014)).isBetween(0.08, 0.105);
    assertThat(declinedOf(2016)).isBetween(0.015, 0.045);
    assertThat(declinedOf(2024)).isBetween(0.045, 0.08);
  }

  @Test
  void a_third_to_half_of_all_have_no_outcome() {
    assertThat(share(year(2014), d -> d.liftReason() == null)).isBetween(0.38, 0.5);
    assertThat(share(year(2024), d -> d.liftReason() == null)).isBetween(0.29, 0.42);
  }

  @Test
  void late_notice_is_told_as_such_in_the_later_years_only() {
    Map<Integer, Long> years =
        ALL.stream()
            .filter(d -> SampleOutcome.NOTICE_FAILURE.equals(d.liftReason()))
            .collect(
                Collectors.groupingBy(
                    d -> d.prepareDate().getYear(), TreeMap::new, Collectors.counting()));
    assertThat(years.keySet()).allMatch(year -> year >= 2021).contains(2022, 2023, 2024, 2025);
  }

  @Test
  void most_of_the_later_records_have_no_conviction() {
    assertThat(share(year(2014), d -> d.criminality().conviction() != null)).isBetween(0.44, 0.54);
    assertThat(share(year(2025), d -> d.criminality().conviction() != null)).isBetween(0.26, 0.34);
    assertThat(share(year(2025), d -> d.criminality().charge() != null)).isBetween(0.3, 0.45);
  }

  @Test
  void driving_drugs_and_traffic_are_common_and_homicide_is_rare() {
    List<String> codes =
        ALL.stream()
            .filter(d -> d.criminality().conviction() != null)
            .map(d -> d.criminality().conviction().code())
            .toList();
    assertThat(shareStarting(codes, "5403", "5404")).isBetween(0.14, 0.25);
    assertThat(shareStarting(codes, "35")).isBetween(0.12, 0.25);
    assertThat(shareStarting(codes, "09")).isBetween(0.001, 0.02);
    assertThat(shareStarting(codes, SampleOffense.UNLISTED)).isBetween(0.004, 0.03);
    assertThat(codes).contains("13AB", "35AA", "0301");
  }

  @Test
  void persons_have_several_detainers_in_episodes_that_lie_apart() {
    Map<Long, Map<Long, List<LocalDate>>> persons =
        ALL.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.person().number(),
                    Collectors.groupingBy(
                        d -> d.person().episode(),
                        TreeMap::new,
                        Collectors.mapping(SampleDetainer::prepareDate, Collectors.toList()))));
    assertThat(persons.size()).isBetween(45_000, 57_000);
    persons.values().forEach(SampleHistoryTest::liesApart);
    assertThat(persons.values()).anyMatch(episodes -> episodes.size() > 2);
    assertThat(persons.values()).anyMatch(episodes -> episodes.size() == 1);
  }

  private static void liesApart(Map<Long, List<LocalDate>> episodes) {
    LocalDate before = LocalDate.MIN;
    for (List<LocalDate> days : episodes.values()) {
      LocalDate first = days.get(0);
      LocalDate last = days.get(days.size() - 1);
      assertThat(ChronoUnit.DAYS.between(first, last)).isLessThanOrEqualTo(1);
      assertThat(first).isAfter(before);
      before = last.plusDays(1);
    }
  }

  @Test
  void a_newer_form_replaces_the_older_one_of_an_episode() {
    List<SampleDetainer> replaced =
        ALL.stream().filter(d -> SampleOutcome.SUPERSEDED.equals(d.liftReason())).toList();
    assertThat(replaced)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            d ->
                assertThat(ALL.get((int) d.number() + 1).person().episode())
                    .isEqualTo(d.person().episode()));
  }

  @Test
  void a_longer_history_knows_more_facilities_and_a_few_of_them_hold_most() {
    long small = facilities(SampleHistory.of(11, 2_000).detainers().toList()).size();
    Map<SampleFacility, Long> facilities = facilities(ALL);
    assertThat((long) facilities.size()).isGreaterThan(small + 300);
    long busiest =
        facilities.values().stream()
            .sorted()
            .skip(facilities.size() - 100L)
            .mapToLong(Long::longValue)
            .sum();
    assertThat(busiest / 60_000.0).isBetween(0.3, 0.6);
    assertThat(share(year(2014), d -> d.facility().equals(SampleFacility.UNSTATED)))
        .isBetween(0.08, 0.12);
  }

  @Test
  void a_county_is_known_for_local_facilities_only() {
    assertThat(ALL.stream().map(SampleDetainer::facility).distinct())
        .allSatisfy(
            facility ->
                assertThat(facility.countyFips() != null).isEqualTo(facility.kind().isLocal()));
  }

  @Test
  void a_facility_has_one_code_and_a_code_one_facility() {
    Map<String, Long> facilities =
        ALL.stream()
            .map(SampleDetainer::facility)
            .filter(facility -> facility.code() != null)
            .distinct()
            .collect(Collectors.groupingBy(SampleFacility::code, Collectors.counting()));
    assertThat(facilities).hasSizeGreaterThan(500);
    assertThat(facilities.values()).containsOnly(1L);
    assertThat(facilities.keySet()).allMatch(code -> code.matches("Z[0-9A-Z]{4}[A-Z]{2}"));
  }

  private static Map<SampleFacility, Long> facilities(List<SampleDetainer> of) {
    return of.stream()
        .filter(d -> !d.facility().equals(SampleFacility.UNSTATED))
        .collect(Collectors.groupingBy(SampleDetainer::facility, Collectors.counting()));
  }

  private static List<SampleDetainer> year(int year) {
    return ALL.stream().filter(d -> d.prepareDate().getYear() == year).toList();
  }

  private static double declinedOf(int year) {
    return share(year(year), d -> SampleOutcome.DECLINED.equals(d.liftReason()));
  }

  private static double shareStarting(List<String> codes, String... starts) {
    long found =
        codes.stream().filter(code -> List.of(starts).stream().anyMatch(code::startsWith)).count();
    return (double) found / codes.size();
  }

  private static double share(List<SampleDetainer> of, Predicate<SampleDetainer> which) {
    return (double) of.stream().filter(which).count() / of.size();
  }
}
