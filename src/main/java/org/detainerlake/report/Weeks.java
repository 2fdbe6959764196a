package org.detainerlake.report;

import static org.detainerlake.catalog.ContextMarts.REPORTED_VS_COMPUTED;
import static org.detainerlake.catalog.MartTables.DIM_WEEK;
import static org.detainerlake.catalog.MartTables.WEEKLY_DECLINE_RATES;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.VintageMarts.WEEKLY_RECORDED_DECLINES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;

/**
 * The weeks that a publication tells something of.
 *
 * @param known first days: weeks with detainers issued or declines recorded, weeks between, and
 *     those of the report of 2017
 * @param rule which day starts one; null where no week has a record
 * @param isPreliminary whether a week with detainers issued may still change
 */
public record Weeks(
    NavigableSet<LocalDate> known, String rule, NavigableMap<LocalDate, Boolean> isPreliminary) {

  public static Weeks in(Marts marts) {
    NavigableSet<LocalDate> known = new TreeSet<>();
    List<Row> calendar = marts.rows(DIM_WEEK, row -> true);
    Stream.of(
            calendar.stream(),
            starts(marts, WEEKLY_RECORDED_DECLINES),
            starts(marts, REPORTED_VS_COMPUTED))
        .flatMap(rows -> rows)
        .flatMap(row -> Stream.ofNullable(Values.date(row, WEEK_START_DATE)))
        .forEach(known::add);
    String rule = calendar.isEmpty() ? null : Values.text(calendar.get(0), WEEK_RULE);
    return new Weeks(known, rule, preliminary(marts));
  }

  private static Stream<Row> starts(Marts marts, Table mart) {
    return marts.rows(mart, List.of(WEEK_START_DATE), row -> true).stream();
  }

  private static NavigableMap<LocalDate, Boolean> preliminary(Marts marts) {
    NavigableMap<LocalDate, Boolean> preliminary = new TreeMap<>();
    marts
        .rows(WEEKLY_DECLINE_RATES, List.of(WEEK_START_DATE, IS_PRELIMINARY), row -> true)
        .forEach(
            row ->
                preliminary.merge(
                    Values.date(row, WEEK_START_DATE),
                    Values.flag(row, IS_PRELIMINARY),
                    Boolean::logicalOr));
    return preliminary;
  }

  /** The newest week that no late outcome is awaited of, else the newest; empty without any. */
  public Optional<Week> newestFinal() {
    return isPreliminary.descendingMap().entrySet().stream()
        .filter(week -> !week.getValue())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> known.isEmpty() ? Optional.empty() : Optional.of(known.last()))
        .map(start -> new Week(start, rule));
  }

  /** The week that starts on this day; empty where the publication knows none. */
  public Optional<Week> starting(LocalDate day) {
    return known.contains(day) ? Optional.of(new Week(day, rule)) : Optional.empty();
  }
}
