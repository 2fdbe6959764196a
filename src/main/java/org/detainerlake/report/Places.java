package org.detainerlake.report;

import static org.detainerlake.catalog.AreaFields.AREA_ID;
import static org.detainerlake.catalog.AreaFields.AREA_LEVEL;
import static org.detainerlake.catalog.BulkMarts.BULK_DAYS;
import static org.detainerlake.catalog.CooperationMarts.COOPERATION_CONTEXT;
import static org.detainerlake.catalog.MartTables.DIM_JURISDICTION;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;
import static org.detainerlake.catalog.PeriodFields.*;
import static org.detainerlake.catalog.PeriodMarts.ROLLING_DECLINE_RATES;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;

/** All jurisdictions with detainers in the week, or enough of them in the year up to it. */
final class Places {
  private Places() {}

  private static final int YEAR = 52;
  private static final int QUARTER = 13;
  private static final int MONTHS = 3;

  private static final List<Field> WINDOWS =
      List.of(
          AREA_LEVEL,
          AREA_ID,
          WINDOW_WEEKS,
          WEEK_START_DATE,
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          UNKNOWN_COUNT,
          DECLINE_RATE_OF_DECIDED,
          DECIDED_RATE_LOW,
          DECIDED_RATE_HIGH,
          UNKNOWN_SHARE,
          IS_UNSTABLE,
          IS_PRELIMINARY,
          IS_PARTIAL,
          RATE_CHANGE_ESTIMATE,
          RATE_CHANGE_LOW_ESTIMATE,
          RATE_CHANGE_HIGH_ESTIMATE);

  /** Those with the most issued first. */
  static List<PlaceRows> of(Source source) {
    Map<String, Row> week = one(source.weekly(), JURISDICTION_ID);
    List<Row> windows = windows(source);
    Map<String, Row> year =
        one(windows.stream().filter(row -> Values.is(row, WINDOW_WEEKS, YEAR)).toList(), AREA_ID);
    Map<String, List<Row>> quarters =
        windows.stream()
            .filter(row -> Values.is(row, WINDOW_WEEKS, QUARTER))
            .collect(Collectors.groupingBy(row -> Values.text(row, AREA_ID)));
    Map<String, Row> context = one(context(source), JURISDICTION_ID);
    Map<String, List<Row>> bulkDays =
        bulkDays(source).stream()
            .collect(Collectors.groupingBy(row -> Values.text(row, JURISDICTION_ID)));
    return source.marts().rows(DIM_JURISDICTION, row -> true).stream()
        .map(known -> place(known, week, year, quarters, context, bulkDays))
        .filter(place -> place.week().isPresent() || place.isInYear())
        .sorted(
            Comparator.<PlaceRows>comparingLong(place -> -place.issuedInYear())
                .thenComparing(PlaceRows::id))
        .toList();
  }

  private static PlaceRows place(
      Row known,
      Map<String, Row> week,
      Map<String, Row> year,
      Map<String, List<Row>> quarters,
      Map<String, Row> context,
      Map<String, List<Row>> bulkDays) {
    String id = Values.text(known, JURISDICTION_ID);
    return new PlaceRows(
        known,
        Optional.ofNullable(week.get(id)),
        Optional.ofNullable(year.get(id)),
        quarters.getOrDefault(id, List.of()),
        Optional.ofNullable(context.get(id)),
        bulkDays.getOrDefault(id, List.of()));
  }

  private static Map<String, Row> one(List<Row> rows, Field key) {
    return rows.stream().collect(Collectors.toMap(row -> Values.text(row, key), row -> row));
  }

  private static List<Row> windows(Source source) {
    Predicate<Row> isOfYear = isBetween(source.week().before(YEAR), source.week().start());
    return source
        .marts()
        .rows(
            ROLLING_DECLINE_RATES,
            WINDOWS,
            row ->
                Values.is(row, AREA_LEVEL, AreaLevel.JURISDICTION.code())
                    && (Values.is(row, WINDOW_WEEKS, QUARTER)
                        ? isOfYear.test(row)
                        : Values.is(row, WINDOW_WEEKS, YEAR) && source.week().isOf(row)));
  }

  private static List<Row> context(Source source) {
    LocalDate start = source.week().start();
    LocalDate quarter =
        LocalDate.of(start.getYear(), (start.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    return source
        .marts()
        .rows(COOPERATION_CONTEXT, row -> Values.is(row, QUARTER_START_DATE, quarter));
  }

  private static List<Row> bulkDays(Source source) {
    return source
        .marts()
        .rows(BULK_DAYS, isBetween(source.week().before(YEAR), source.week().start()));
  }

  private static Predicate<Row> isBetween(LocalDate after, LocalDate last) {
    return row ->
        Values.date(row, WEEK_START_DATE).isAfter(after)
            && !Values.date(row, WEEK_START_DATE).isAfter(last);
  }
}
