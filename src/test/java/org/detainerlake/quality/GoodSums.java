package org.detainerlake.quality;

import static org.detainerlake.catalog.PeriodMarts.COUNTS;
import static org.detainerlake.catalog.PeriodMarts.WINDOWS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detainerlake.catalog.Field;

/** Good weeks summed up in plain Java: what the marts of periods and windows then have to say. */
final class GoodSums {
  private GoodSums() {}

  static final String JURISDICTIONS =
      """
      jurisdiction_id | is_local | state_code
      county:17031    | true     | IL
      county:48201    | true     | TX
      unresolved:IL   | false    | IL
      unresolved:none | false    |
      """;

  private static final String COUNT_NAMES =
      COUNTS.stream().map(Field::name).collect(Collectors.joining(" | "));

  /** A week counts as a whole in the periods of its first day. */
  static String calendar(String weekly) {
    Map<String, List<Integer>> sums = new TreeMap<>();
    for (Week week : weeks(weekly)) {
      for (String area : areas(week.jurisdiction(), true)) {
        periods(week.start()).forEach(period -> add(sums, area + " | " + period, week.counts()));
      }
    }
    return "area_level | area_id | period_kind | period_start_date | " + text(sums);
  }

  private static List<String> periods(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return List.of(
        "month | " + month,
        "quarter | " + month.minusMonths((month.getMonthValue() - 1) % 3),
        "calendar_year | " + day.withDayOfYear(1),
        "fiscal_year | " + day.plusMonths(3).withDayOfYear(1).minusMonths(3));
  }

  /** Windows end with the last of these weeks; small ones are of the nation only. */
  static String rolling(String weekly) {
    Map<String, List<Integer>> sums = new TreeMap<>();
    List<Week> weeks = weeks(weekly);
    LocalDate last = weeks.stream().map(Week::start).max(LocalDate::compareTo).orElseThrow();
    for (Week week : weeks) {
      for (String area : areas(week.jurisdiction(), false)) {
        for (int length : WINDOWS) {
          IntStream.range(0, length)
              .mapToObj(week.start()::plusWeeks)
              .filter(end -> !end.isAfter(last))
              .forEach(end -> add(sums, area + " | " + length + " | " + end, week.counts()));
        }
      }
    }
    sums.entrySet().removeIf(sum -> !sum.getKey().contains(":US") && sum.getValue().get(0) < 20);
    return "area_level | area_id | window_weeks | week_start_date | " + text(sums);
  }

  private record Week(String jurisdiction, LocalDate start, List<Integer> counts) {}

  private static List<Week> weeks(String weekly) {
    return weekly.lines().skip(1).filter(line -> !line.isBlank()).map(GoodSums::week).toList();
  }

  private static Week week(String line) {
    List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    List<Integer> counts =
        cells.subList(3, 3 + COUNTS.size()).stream().map(Integer::valueOf).toList();
    return new Week(cells.get(0), LocalDate.parse(cells.get(2)), counts);
  }

  private static List<String> areas(String jurisdiction, boolean withStates) {
    String state =
        switch (jurisdiction) {
          case "county:17031", "unresolved:IL" -> "IL";
          case "county:48201" -> "TX";
          default -> "";
        };
    boolean local = jurisdiction.startsWith("county:");
    List<String> areas = new ArrayList<>(List.of("jurisdiction | " + jurisdiction));
    areas.add("nation | all:US");
    if (withStates && !state.isEmpty()) {
      areas.add("state | all:" + state);
    }
    if (local) {
      areas.add("state_local | local:" + state);
      areas.add("nation_local | local:US");
    }
    return areas;
  }

  private static void add(Map<String, List<Integer>> sums, String key, List<Integer> counts) {
    sums.merge(
        key,
        counts,
        (one, other) ->
            IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList());
  }

  private static String text(Map<String, List<Integer>> sums) {
    return sums.entrySet().stream()
        .map(
            sum ->
                sum.getKey()
                    + sum.getValue().stream()
                        .map(count -> " | " + count)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n", COUNT_NAMES + "\n", "\n"));
  }
}
