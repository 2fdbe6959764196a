package org.detainerlake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FigureId;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.Table;

/**
 * What the parts of a report are made of, and how their cells are written.
 *
 * @param weekly rows of {@link MartTables#WEEKLY_DECLINE_RATES} of the week
 * @param viewed jurisdictions that have a part of their own on the page; others have it on their
 *     state's
 */
record Source(Marts marts, Week week, List<Row> weekly, Set<String> viewed, Wording words) {

  static Source of(Marts marts, Week week, Wording words) {
    List<Row> weekly = marts.rows(MartTables.WEEKLY_DECLINE_RATES, week::isOf);
    return new Source(marts, week, weekly, Set.of(), words);
  }

  /** The same for one state: what was issued in the week is what was issued there. */
  Source of(String state) {
    return new Source(
        marts,
        week,
        weekly.stream().filter(row -> Values.is(row, PlaceFields.STATE_CODE, state)).toList(),
        viewed,
        words);
  }

  /** The same on a page that has parts for these places. */
  Source viewing(List<PlaceRows> places) {
    Set<String> ids = places.stream().map(PlaceRows::id).collect(Collectors.toUnmodifiableSet());
    return new Source(marts, week, weekly, ids, words);
  }

  String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** A count of a mart's row; it can be explained. */
  Cell count(Table mart, Row row, Field column) {
    Integer count = Values.count(row, column);
    return Cell.figure(words.count(count), asDouble(count), address(mart, row, column));
  }

  /** A share of a mart's row. */
  Cell rate(Table mart, Row row, Field column) {
    Double rate = Values.number(row, column);
    return Cell.figure(words.percent(rate), rate, address(mart, row, column));
  }

  Cell estimate(Table mart, Row row, Field column) {
    Double estimate = Values.number(row, column);
    return Cell.figure(words.estimate(estimate), estimate, address(mart, row, column));
  }

  /** Both ends of an interval of shares, sorted by the lower one. */
  Cell interval(Row row, Field low, Field high) {
    Double from = Values.number(row, low);
    return Cell.plain(words.interval(from, Values.number(row, high)), from);
  }

  Cell text(Row row, Field column) {
    return Cell.text(Values.text(row, column));
  }

  /** The words for a code of a mart's row. */
  Cell code(String kind, Row row, Field column) {
    return Cell.text(words.code(kind, Values.text(row, column)));
  }

  /** A count that is a sum over all rows of the week with the same rest of their key. */
  Cell sum(Table mart, long count, Field column, String... keyAfterJurisdiction) {
    return Cell.figure(words.count(count), (double) count, all(mart, column, keyAfterJurisdiction));
  }

  /** The address of a sum over all jurisdictions. */
  static String all(Table mart, Field column, String... keyAfterJurisdiction) {
    List<String> key = new ArrayList<>(List.of(FigureId.ANY));
    key.addAll(List.of(keyAfterJurisdiction));
    return new FigureId(mart.name(), key, column.name()).text();
  }

  /** A jurisdiction's name, leading to what is told of it. */
  Cell place(Row row) {
    return Cell.link(Values.text(row, PlaceFields.JURISDICTION_NAME), href(row));
  }

  /** Where a jurisdiction has its part: here, or on its state's page; null where nowhere. */
  String href(Row row) {
    String id = Values.text(row, PlaceFields.JURISDICTION_ID);
    String state = Values.text(row, PlaceFields.STATE_CODE);
    if (viewed.contains(id)) {
      return "#" + anchor(id);
    }
    return state == null ? null : Pages.ofState(state) + "#" + anchor(id);
  }

  /** The page's part of one jurisdiction. */
  static String anchor(String jurisdictionId) {
    return "j-" + jurisdictionId.replace(':', '-');
  }

  private static String address(Table mart, Row row, Field column) {
    return FigureId.of(mart, row, column).text();
  }

  private static Double asDouble(Integer count) {
    return count == null ? null : count.doubleValue();
  }
}
