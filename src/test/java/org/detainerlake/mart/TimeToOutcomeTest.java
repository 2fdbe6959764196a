package org.detainerlake.mart;

import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.TimingMarts;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class TimeToOutcomeTest {
  private static final String HEAD =
      "jurisdiction_id | fiscal_year | timing_code | outcome_group | last_week_count | detainer_count | is_synthetic\n";

  /** 10 at risk, 7 in week 2 after one is out of sight: 0.1, then 0.1 + 0.8 · 2/7. */
  @Test
  void incidence_grows_by_the_share_of_those_still_at_risk() {
    assertThat(
            outcomes(
                """
                county:17031 | 2015 | observed | declined | 0 | 1 | false
                county:17031 | 2015 | observed | honored  | 0 | 1 | false
                county:17031 | 2015 | censored |          | 1 | 1 | false
                county:17031 | 2015 | observed | declined | 2 | 2 | false
                county:17031 | 2015 | later    | declined | 2 | 5 | false
                """,
                "declined"))
        .hasRows(
            """
            jurisdiction_id | jurisdiction_name | jurisdiction_type | county_fips | state_code | fiscal_year | weeks_since_issue_count | at_risk_count | event_count | cumulative_incidence_rate | is_unstable | is_synthetic
            county:17031    | Cook County, IL   | county            | 17031       | IL         | 2015        | 0                       | 10            | 1           | 0.1                       | true        | false
            county:17031    | Cook County, IL   | county            | 17031       | IL         | 2015        | 1                       | 8             | 0           | 0.1                       | true        | false
            county:17031    | Cook County, IL   | county            | 17031       | IL         | 2015        | 2                       | 7             | 2           | 0.328571                  | true        | false
            """);
  }

  /** Of 21 nobody is lost: p is 7/21, its variance p (1 - p) / 21, as of any share. */
  @Test
  void without_censoring_it_is_a_share_and_has_the_variance_of_one() {
    String rows =
        """
        all:US | 2015 | observed | declined | 0 | 3  | true
        all:US | 2015 | observed | other    | 0 | 2  | true
        all:US | 2015 | observed | declined | 1 | 4  | false
        all:US | 2015 | later    | honored  | 1 | 12 | false
        """;
    double p = 7 / 21.0;
    double spread = 1.959963984540054 * Math.sqrt(p * (1 - p) / 21) / (p * Math.log(p));
    assertThat(outcomes(rows, "declined").where("weeks_since_issue_count = 1"))
        .hasRows(
            """
            jurisdiction_name | jurisdiction_type | at_risk_count | cumulative_incidence_rate | incidence_low | incidence_high | is_unstable | is_synthetic
            United States     | nation            | 16            | 0.333333                  | %s            | %s             | true        | true
            """
                .formatted(
                    rounded(Math.pow(p, Math.exp(-spread))),
                    rounded(Math.pow(p, Math.exp(spread)))));
    assertThat(outcomes(rows, "declined").where("weeks_since_issue_count = 0"))
        .hasRows("at_risk_count | is_unstable\n21 | false");
  }

  @Test
  void where_all_have_an_outcome_in_week_0_the_curve_ends_there() {
    assertThat(
            outcomes(
                """
                county:17031 | 2015 | observed | declined | 0 | 2 | false
                county:17031 | 2015 | observed | honored  | 0 | 1 | false
                county:17031 | 2015 | observed | other    | 0 | 1 | false
                """))
        .hasRows(
            """
            outcome_group | weeks_since_issue_count | at_risk_count | event_count | cumulative_incidence_rate | incidence_low | incidence_high
            declined      | 0                       | 4             | 2           | 0.5                       | 0.057847      | 0.844861
            honored       | 0                       | 4             | 1           | 0.25                      | 0.008948      | 0.665325
            other         | 0                       | 4             | 1           | 0.25                      | 0.008948      | 0.665325
            """);
  }

  @Test
  void one_record_says_all_or_nothing_and_neither_has_an_interval() {
    assertThat(
            outcomes(
                """
                county:17031 | 2015 | observed | declined | 1 | 1 | false
                county:48201 | 2015 | later    | honored  | 0 | 1 | false
                """))
        .hasRows(
            """
            jurisdiction_id | outcome_group | weeks_since_issue_count | at_risk_count | event_count | cumulative_incidence_rate | incidence_low | incidence_high
            county:17031    | declined      | 0                       | 1             | 0           | 0.0                       |               |
            county:17031    | declined      | 1                       | 1             | 1           | 1.0                       |               |
            county:17031    | honored       | 0                       | 1             | 0           | 0.0                       |               |
            county:17031    | honored       | 1                       | 1             | 0           | 0.0                       |               |
            county:17031    | other         | 0                       | 1             | 0           | 0.0                       |               |
            county:17031    | other         | 1                       | 1             | 0           | 0.0                       |               |
            county:48201    | declined      | 0                       | 1             | 0           | 0.0                       |               |
            county:48201    | honored       | 0                       | 1             | 0           | 0.0                       |               |
            county:48201    | other         | 0                       | 1             | 0           | 0.0                       |               |
            """);
  }

  /** Ties: the outcomes of a week come before those who are last seen in it are lost. */
  @Test
  void a_year_is_told_by_itself_and_outcomes_of_a_week_come_before_losses() {
    assertThat(
            outcomes(
                """
                county:17031 | 2015 | observed | declined | 0 | 1 | false
                county:17031 | 2015 | censored |          | 0 | 3 | false
                county:17031 | 2016 | observed | declined | 0 | 1 | false
                county:17031 | 2016 | undated  | declined |   | 9 | false
                county:17031 | 2016 | young    |          |   | 9 | false
                """,
                "declined"))
        .hasRows(
            """
            fiscal_year | at_risk_count | event_count | cumulative_incidence_rate
            2015        | 4             | 1           | 0.25
            2016        | 1             | 1           | 1.0
            """);
  }

  @Test
  void a_year_without_a_dated_outcome_has_no_curve() {
    assertThat(
            outcomes(
                """
                county:17031 | 2015 | censored |          | 9 | 3 | false
                county:17031 | 2016 | undated  | declined |   | 3 | false
                county:48201 | 2016 | young    | declined |   | 3 | false
                """))
        .isEmpty();
  }

  @Test
  void weeks_are_complete_up_to_52() {
    Dataset<Row> all = outcomes("all:US | 2015 | later | declined | 52 | 3 | false", "declined");
    assertThat(all.selectExpr("count(*) as at_risk_count", "max(weeks_since_issue_count) as w"))
        .hasRows("at_risk_count | w\n53 | 52");
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private static Dataset<Row> outcomes(String rows, String group) {
    return outcomes(rows).where("outcome_group = '" + group + "'");
  }

  private static Dataset<Row> outcomes(String rows) {
    return TimeToOutcome.of(
        ObservedWeeks.of(TextTable.of(TimingMarts.TIMED_OUTCOMES, HEAD + rows)), jurisdictions());
  }
}
