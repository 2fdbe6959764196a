package org.detainerlake.quality;

import static org.detainerlake.catalog.CooperationMarts.*;
import static org.detainerlake.catalog.MartTables.*;
import static org.detainerlake.catalog.OffenseMarts.*;
import static org.detainerlake.catalog.PeriodMarts.*;
import static org.detainerlake.catalog.TimingMarts.*;
import static org.detainerlake.catalog.VintageMarts.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ContextMarts;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TextTable;

/** A publication nothing is wrong with, of which a test replaces a mart or two. */
record GoodMarts(Map<Table, String> texts) implements Expectation.Tables {

  static GoodMarts all() {
    return ofRecords()
        .with(
            DIM_AGREEMENT, "state_code | county_fips | first_listed_date\nIL | 17031 | 2018-01-01")
        .with(DIM_POLICY, "release_id | state_code | county_fips\nr | IL | 17031")
        .with(COOPERATION_CONTEXT, COOPERATION)
        .with(OFFENSE_BREAKDOWN, OFFENSES)
        .with(OFFENSE_SEVERITY, SEVERITY)
        .with(DIM_OFFENSE, "offense_id\nviolent-13\nunmapped\nno_record")
        .with(REPEAT_DETAINERS, REPEATS)
        .with(WEEKLY_RECORDED_DECLINES, GoodVintages.RECORDED)
        .with(RESTATEMENTS, GoodVintages.RESTATED)
        .with(RULE_RESTATEMENTS, GoodVintages.BY_OTHER_RULES)
        .with(RELEASE_CHANGES, GoodVintages.CHANGES)
        .with(TIME_TO_OUTCOME, GoodTiming.TO_OUTCOME)
        .with(TIME_TO_DECLINE, GoodTiming.TO_DECLINE)
        .withSums();
  }

  private static GoodMarts ofRecords() {
    return new GoodMarts(
        Map.of(
            WEEKLY_DECLINE_RATES,
            WEEKLY,
            OUTCOME_BREAKDOWN,
            BREAKDOWN,
            DATA_QUALITY,
            QUALITY,
            FACILITY_REVIEW,
            "facility_id | candidate_rank\na | 1",
            ContextMarts.REPORTED_VS_COMPUTED,
            "edition_id\n2017-W1",
            DIM_JURISDICTION,
            GoodSums.JURISDICTIONS,
            DIM_FACILITY,
            FACILITY,
            DIM_WEEK,
            "week_start_date\n2015-01-03\n2015-01-10",
            DIM_RELEASE,
            RELEASE));
  }

  private static final String WEEKLY =
      """
      jurisdiction_id | jurisdiction_type | week_start_date | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | resolved_count | unknown_count | administrative_count | decline_rate_of_decided | decided_rate_low | decided_rate_high
      county:17031    | county            | 2015-01-03      | 10           | 1              | 3             | 2                    | 2                   | 8              | 2             | 1                    | 0.25                    | 0.05             | 0.7
      county:17031    | county            | 2015-01-10      | 0            | 0              | 0             | 0                    | 0                   | 0              | 0             | 0                    |                         |                  |
      county:48201    | county            | 2015-01-03      | 10           | 1              | 0             | 0                    | 9                   | 10             | 0             | 0                    | 1.0                     | 0.2              | 1.0
      """;

  private static final String COOPERATION =
      """
      jurisdiction_id | jurisdiction_type | quarter_start_date | issued_count | declined_count
      county:17031    | county            | 2015-01-01         | 10           | 1
      county:48201    | county            | 2015-01-01         | 10           | 1
      """;

  private static final String OFFENSES =
      """
      jurisdiction_id | jurisdiction_type | week_start_date | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | unknown_count | administrative_count | offense_basis | offense_id
      county:17031    | county            | 2015-01-03      | 6            | 1              | 2             | 1                    | 1                   | 1             | 0                    | conviction    | violent-13
      county:17031    | county            | 2015-01-03      | 4            | 0              | 1             | 1                    | 1                   | 1             | 1                    | no_record     | no_record
      county:48201    | county            | 2015-01-03      | 10           | 1              | 0             | 0                    | 9                   | 0             | 0                    | charge        | violent-13
      """;

  private static final String SEVERITY =
      """
      jurisdiction_id | jurisdiction_type | week_start_date | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | unknown_count | administrative_count | threat_level_code | criminality_class
      county:17031    | county            | 2015-01-03      | 10           | 1              | 3             | 2                    | 2                   | 2             | 1                    | 1                 | convicted
      county:17031    | county            | 2015-01-10      | 0            | 0              | 0             | 0                    | 0                   | 0             | 0                    | 3                 | charged
      county:48201    | county            | 2015-01-03      | 10           | 1              | 0             | 0                    | 9                   | 0             | 0                    | not_published     | not_published
      """;

  private static final String REPEATS =
      """
      jurisdiction_id | week_start_date | record_count | episode_count
      county:17031    | 2015-01-03      | 11           | 11
      county:48201    | 2015-01-03      | 10           | 0
      """;

  private static final String BREAKDOWN =
      """
      jurisdiction_id | facility_id | calendar_year | lift_reason | detainer_count | outcome_class
      county:17031    | a           | 2015          | Died        | 9              | other
      county:17031    | a           | 2015          |             | 2              | unknown
      county:48201    | b           | 2015          | Died        | 10             | other
      """;

  private static final String QUALITY =
      """
      release_id | file_name | file_sha256 | item_kind | item_code          | item_count
      r          | a.csv     | f           | rows      | rows_in_count      | 23
      r          | a.csv     | f           | rows      | rows_current_count | 21
      r          | a.csv     | f           | rows      | rows_repeat_count  | 2
      r          | a.csv     | f           | reason    | state_missing      | 5
      """;

  private static final String FACILITY =
      """
      facility_id | state_code | located_county_fips
      a           | IL         | 17031
      b           | TX         | 48201
      c           | TX         |
      """;

  private static final String RELEASE =
      """
      release_id | rows_in_count | rows_current_count | rows_repeat_count | rows_set_aside_count | is_synthetic
      r          | 23            | 21                 | 2                 | 0                    | false
      """;

  GoodMarts with(Table mart, String text) {
    Map<Table, String> changed = new HashMap<>(texts);
    changed.put(mart, text);
    return new GoodMarts(changed);
  }

  /** With rows after those that are there. */
  GoodMarts plus(Table mart, String rows) {
    return with(mart, text(mart).stripTrailing() + "\n" + rows);
  }

  /** With periods and windows that hold the weeks as they are. */
  private GoodMarts withSums() {
    return with(CALENDAR_DECLINE_RATES, GoodSums.calendar(texts.get(WEEKLY_DECLINE_RATES)))
        .with(ROLLING_DECLINE_RATES, GoodSums.rolling(texts.get(WEEKLY_DECLINE_RATES)));
  }

  /** With these weeks, which the marts by offense, severity and period count too. */
  GoodMarts plusWeeks(String rows) {
    return plusWeeks(rows, "no_record | no_record");
  }

  /** With these weeks, all their detainers of one basis and offense. */
  GoodMarts plusWeeks(String rows, String offense) {
    return plus(WEEKLY_DECLINE_RATES, rows)
        .plus(OFFENSE_BREAKDOWN, cutUp(rows, offense))
        .plus(OFFENSE_SEVERITY, cutUp(rows, "not_stated | not_stated"))
        .withSums();
  }

  /** They hold the counts of a week up to its administrative ones, but not those resolved. */
  private static String cutUp(String weeks, String part) {
    return weeks
        .lines()
        .map(line -> new ArrayList<>(List.of(line.split("\\|")).subList(0, 11)))
        .peek(cells -> cells.remove(8))
        .map(cells -> String.join("|", cells) + " | " + part)
        .collect(Collectors.joining("\n"));
  }

  GoodMarts replacing(Table mart, String good, String bad) {
    return with(mart, text(mart).replace(good, bad));
  }

  /** A mart that no text was written for has no rows. */
  private String text(Table mart) {
    return texts.containsKey(mart) ? texts.get(mart) : empty(mart);
  }

  private static String empty(Table mart) {
    return mart.key().get(0).name();
  }

  GoodMarts emptied() {
    GoodMarts empty = this;
    for (Table mart : ALL) {
      empty = empty.with(mart, empty(mart));
    }
    return empty;
  }

  /** One key of the first mart, two of the second, and so on. */
  GoodMarts withKeysTwice() {
    GoodMarts doubled = this;
    for (int i = 0; i < ALL.size(); i++) {
      Table mart = ALL.get(i);
      for (int key = 0; key <= i; key++) {
        doubled = doubled.plus(mart, twice(mart, key));
      }
    }
    return doubled;
  }

  /** Rows that count nothing, so that only their keys are wrong. */
  private static String twice(Table mart, int key) {
    String row =
        switch (mart.name()) {
          case "weekly_decline_rates" ->
              "x%d | county | 2016-01-02 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0";
          case "outcome_breakdown" -> "x%d | a | 2016 | | 0";
          case "offense_breakdown" ->
              "x%d | county | 2016-01-02 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | no_record | no_record";
          case "data_quality" -> "x%d | a | f | reason | state_missing | 0";
          case "dim_release" -> "x%d | 0 | 0 | 0 | 0 | false";
          default -> firstOfKey(mart);
        };
    return (row.formatted(key + 1) + "\n").repeat(2);
  }

  private static String firstOfKey(Table mart) {
    return switch (mart.key().get(0).type()) {
      case DATE -> "2016-01-%02d";
      case COUNT -> "%d";
      default -> "x%d";
    };
  }

  @Override
  public Dataset<Row> of(Table table) {
    return TextTable.of(table, text(table));
  }

  /** What of these does not simply pass, as level, name and number. */
  List<String> said(List<Expectation> expectations) {
    return expectations.stream()
        .map(expectation -> Checks.of(expectation, this))
        .filter(verdict -> verdict.level() != Verdict.Level.PASS)
        .map(
            verdict ->
                "%s %s %s"
                    .formatted(verdict.level(), verdict.expectation().name(), verdict.value()))
        .toList();
  }
}
