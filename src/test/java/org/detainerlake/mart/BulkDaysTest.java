package org.detainerlake.mart;

import static org.detainerlake.mart.BulkCases.bulk;
import static org.detainerlake.mart.BulkCases.days;
import static org.detainerlake.mart.BulkCases.ofRows;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class BulkDaysTest {
  private static final String COOK = "county:17031";
  private static final String HARRIS = "county:48201";

  /**
   * 26 other days without a record, three with 1, 2 and 3: mean 6/29, variance 0.455665. The week
   * ends on Friday the 12th.
   */
  @Test
  void a_day_stands_beside_the_other_days_that_releases_speak_for() {
    assertThat(
            bulk(
                """
                release_id | prepare_date | jurisdiction_id | outcome_class  | detainer_count | dispute_status
                r          | 2015-06-05   | county:17031    | honored        | 2              |
                r          | 2015-06-06   | county:17031    | honored        | 1              |
                r          | 2015-06-12   | county:17031    | declined       | 30             |
                s          | 2015-06-12   | county:17031    | unknown        | 10             | disputed
                r          | 2015-06-12   | county:17031    | administrative | 50             |
                r          | 2015-06-13   | county:17031    | honored        | 3              |
                """))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name | state_code | event_date | measure_code | recorded_basis | day_count | baseline_day_count | baseline_estimate | dispersion_estimate | z_estimate | q_value_rate | excess_estimate | week_start_date | share_of_week | dispute_status | is_synthetic
            county:17031    | Cook County, IL   | IL         | 2015-06-12 | declined     |                | 30        | 29                 | 0.0               | 1.0                 | 18.605874  | 0.0          | 30.0            | 2015-06-06      | 1.0           |                | false
            county:17031    | Cook County, IL   | IL         | 2015-06-12 | issued       |                | 40        | 29                 | 0.206897          | 2.202381            | 6.816928   | 0.0          | 39.793103       | 2015-06-06      | 0.97561       | disputed       | true
            """);
  }

  @Test
  void fewer_than_10_are_no_bulk_and_10_on_an_empty_baseline_are() {
    assertThat(ofRows(days(COOK, 12, 12, 9), days(HARRIS, 12, 12, 10)))
        .hasRows(
            """
            jurisdiction_id | measure_code | day_count | baseline_estimate | dispersion_estimate | z_estimate | excess_estimate
            county:48201    | issued       | 10        | 0.0               | 1.0                 | 9.667812   | 10.0
            """);
  }

  @Test
  void less_than_three_times_the_usual_is_no_bulk_however_sure() {
    String usual = days(COOK, 1, 29, 10) + days(HARRIS, 1, 29, 10);
    assertThat(ofRows(usual, days(COOK, 30, 30, 29), days(HARRIS, 30, 30, 30)))
        .hasRows(
            """
            jurisdiction_id | event_date | day_count | baseline_day_count | baseline_estimate | z_estimate | q_value_rate
            county:48201    | 2015-06-30 | 30        | 28                 | 10.0              | 5.090848   | 1.41E-4
            """);
  }

  @Test
  void a_constant_series_and_a_weekly_batch_have_no_bulk_day() {
    String batches =
        IntStream.of(1, 8, 15, 22, 29)
            .mapToObj(day -> days(HARRIS, day, day, 20))
            .collect(Collectors.joining());
    assertThat(ofRows(days(COOK, 1, 30, 20), batches)).isEmpty();
  }

  @Test
  void two_bulk_days_do_not_hide_each_other() {
    assertThat(
            ofRows(
                days(COOK, 1, 10, 1),
                days(COOK, 11, 11, 40),
                days(COOK, 12, 20, 1),
                days(COOK, 21, 21, 40),
                days(COOK, 22, 30, 1)))
        .hasRows(
            """
            event_date | day_count | baseline_day_count | baseline_estimate | z_estimate
            2015-06-11 | 40        | 28                 | 1.0               | 14.734665
            2015-06-21 | 40        | 28                 | 1.0               | 14.734665
            """);
  }

  /** 2 × 30 days are tested; 25 is the first of two, 24 the second. */
  @Test
  void every_covered_day_of_every_jurisdiction_counts_as_tested() {
    assertThat(
            ofRows(
                days(COOK, 1, 29, 8),
                days(COOK, 30, 30, 24),
                days(HARRIS, 1, 29, 8),
                days(HARRIS, 30, 30, 25)))
        .hasRows(
            """
            jurisdiction_id | z_estimate | q_value_rate
            county:17031    | 4.553393   | 9.44E-4
            county:48201    | 4.792882   | 6.16E-4
            """);
  }

  @Test
  void a_history_of_a_day_or_of_five_has_no_baseline() {
    String day = "r | 2015-06-12 | county:17031 | honored | 99\n";
    assertThat(over("2015-06-12", "2015-06-12", day)).isEmpty();
    assertThat(over("2015-06-10", "2015-06-14", day)).isEmpty();
    assertThat(over("2015-06-10", "2015-06-15", day))
        .hasRows("event_date | baseline_day_count | z_estimate\n2015-06-12 | 5 | 32.107669");
  }

  /** Days of other places count for nobody, nor does a day that no release speaks for. */
  @Test
  void only_days_that_a_release_speaks_for_the_state_of_are_a_baseline() {
    String releases =
        """
        release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states | is_synthetic
        r          | full         | 2015-01-01         | 2015-01-10       | IL,none         | false
        s          | full         | 2015-01-08         | 2015-01-12       | IL              | false
        t          | full         | 2015-02-01         | 2015-02-03       | *               | false
        u          | full         | 2016-01-01         | 2016-12-31       | *               | false
        v          | full         | 2015-01-01         | 2015-12-31       | TX              | false
        """;
    String rows =
        """
        release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count
        r          | 2015-01-05   | county:17031    | honored       | 50
        r          | 2015-01-05   | unresolved:none | honored       | 50
        v          | 2015-01-05   | county:48201    | honored       | 50
        v          | 2015-01-20   | county:17031    | honored       | 50
        r          | 2015-01-05   |                 | honored       | 50
        """;
    assertThat(bulk(rows, "", releases))
        .hasRows(
            """
            jurisdiction_id | event_date | baseline_day_count | baseline_estimate
            county:17031    | 2015-01-05 | 14                 | 0.0
            county:48201    | 2015-01-05 | 186                | 0.0
            unresolved:none | 2015-01-05 | 12                 | 0.0
            """);
  }

  @Test
  void declines_by_the_day_recorded_are_a_measure_of_their_own_and_lists_another() {
    String recorded =
        """
        county:17031 | lift_date | 2015-06-12 | 2015-06-12 | r | 20
        county:17031 | lift_date | 2015-06-13 | 2015-06-13 | r | 1
        county:17031 | listed    | 2015-06-12 | 2015-06-12 | p | 15
        county:48201 | listed    | 2015-06-06 | 2015-06-06 | p | 1
        county:48201 | interval  | 2015-06-12 | 2015-06-12 | r | 99
        county:48201 | undated   |            |            | r | 99
        county:48201 | lift_date |            |            | r | 99
        """;
    assertThat(bulk("release_id", recorded, BulkCases.JUNE))
        .hasRows(
            """
            jurisdiction_id | event_date | measure_code      | recorded_basis | day_count | baseline_day_count | baseline_estimate | share_of_week | dispute_status
            county:17031    | 2015-06-12 | declines_recorded | lift_date      | 20        | 29                 | 0.034483          | 1.0           |
            county:17031    | 2015-06-12 | declines_recorded | listed         | 15        | 6                  | 0.0               | 1.0           |
            """);
  }

  @Test
  void no_record_is_no_bulk_day() {
    assertThat(bulk("release_id")).isEmpty();
  }

  private static Dataset<Row> over(String from, String to, String row) {
    return bulk(
        "release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count\n" + row,
        "",
        "release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states\n"
            + "r | full | %s | %s | *".formatted(from, to));
  }
}
