package org.detainerlake.report;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.ContextMarts.REPORTED_VS_COMPUTED;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What the Declined Detainer Outcome Report of 2017 printed for the week, and what became of it.
 */
final class ReportOf2017 {
  private ReportOf2017() {}

  private static final String STANDING = "standing";
  private static final String TOTAL = "ALL";

  /** Its numbers of one measure: detainers issued never stand among declines. */
  static Grid printed(Source source, String measure) {
    return Grid.of(
            "printed-" + measure,
            source.say("printed." + measure),
            source.say("head.place"),
            source.say("head.printed"),
            source.say("head.standing"),
            source.say("head.records"),
            source.say("head.remark"))
        .with(
            ofWeek(source).stream()
                .filter(row -> Values.is(row, MEASURE_CODE, measure))
                .map(row -> line(source, row))
                .toList());
  }

  private static Grid.Line line(Source source, Row row) {
    return Grid.Line.of(
        Cell.text(place(source, row)),
        source.count(REPORTED_VS_COMPUTED, row, REPORTED_COUNT),
        source.count(REPORTED_VS_COMPUTED, row, STANDING_COUNT),
        computed(source, row),
        Cell.text(remark(source, row)));
  }

  private static Cell computed(Source source, Row row) {
    return Values.count(row, COMPUTED_COUNT) == null
        ? source.code("computed", row, COMPUTED_BASIS_CODE)
        : source.count(REPORTED_VS_COMPUTED, row, COMPUTED_COUNT);
  }

  private static String remark(Source source, Row row) {
    String status = source.words().code("status", Values.text(row, FIGURE_STATUS));
    String cause = Values.text(row, CORRECTION_CLASS);
    String told =
        cause == null
            ? status
            : source.say("printed.remark", status, source.words().code("correction", cause));
    return Values.flag(row, IS_BULK_DAY) ? source.say("printed.bulk", told) : told;
  }

  private static String place(Source source, Row row) {
    String place = Values.text(row, REPORTED_PLACE);
    String state = Values.text(row, STATE_CODE);
    if (TOTAL.equals(place)) {
      return source.say("printed.total");
    }
    return state == null ? place : place + ", " + state;
  }

  /** Those whose agency took them back, or that are contested. */
  static Grid corrected(Source source) {
    return Grid.of(
            "printed-corrected",
            source.say("printed.corrected"),
            source.say("head.place"),
            source.say("head.measure"),
            source.say("head.printed"),
            source.say("head.standing"),
            source.say("head.remark"))
        .with(
            ofWeek(source).stream()
                .filter(row -> !Values.is(row, FIGURE_STATUS, STANDING))
                .sorted(
                    Comparator.<Row, String>comparing(row -> Values.text(row, FIGURE_STATUS))
                        .reversed())
                .map(row -> correction(source, row))
                .toList());
  }

  private static Grid.Line correction(Source source, Row row) {
    return Grid.Line.of(
        Cell.text(place(source, row)),
        source.code("measure", row, MEASURE_CODE),
        source.count(REPORTED_VS_COMPUTED, row, REPORTED_COUNT),
        source.count(REPORTED_VS_COMPUTED, row, STANDING_COUNT),
        Cell.text(remark(source, row)));
  }

  private static List<Row> ofWeek(Source source) {
    return source.marts().rows(REPORTED_VS_COMPUTED, source.week()::isOf).stream()
        .sorted(
            Comparator.<Row, Boolean>comparing(row -> !Values.is(row, REPORTED_PLACE, TOTAL))
                .thenComparing(
                    row -> Values.count(row, REPORTED_COUNT),
                    Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }
}
