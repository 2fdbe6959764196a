package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.RankingFields;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

class JurisdictionRankingTest {
  private static final String WEEKLY =
      """
      jurisdiction_id | week_start_date | issued_count | declined_count | honored_count | decline_rate_of_decided | is_partial_week
      """;
  private static final String NONE = "area_level | area_id";

  /** Intervals: 25 of 16.2 to 36.9, 30 of 20.2 to 42.8, 100 of 81.4 to 121.6. */
  @Test
  void a_rank_stands_beside_the_best_and_the_worst_that_chance_allows() {
    assertThat(
            ranked(
                """
                county:1 | 2015-01-03 | 100 | 0 | 0 | | false
                county:2 | 2015-01-03 | 30  | 0 | 0 | | true
                county:3 | 2015-01-03 | 25  | 0 | 0 | | false
                county:4 | 2015-01-03 | 25  | 0 | 0 | | false
                county:1 | 2015-01-10 | 20  | 0 | 0 | | false
                """))
        .hasRows(
            """
            period_kind | period_start_date | ranked_by | jurisdiction_id | jurisdiction_name | ranked_count | ranked_low_estimate | ranked_high_estimate | list_rank | list_rank_best | list_rank_worst | tied_count | overlapping_count | listed_count | below_base_count | is_partial
            week        | 2015-01-03        | issued    | county:1        | One               | 100          | 81.362105           | 121.627938           | 1         | 1              | 1               | 0          | 0                 | 4            | 0                | false
            week        | 2015-01-03        | issued    | county:2        | Two               | 30           | 20.236939           | 42.828372            | 2         | 2              | 4               | 0          | 2                 | 4            | 0                | true
            week        | 2015-01-03        | issued    | county:3        | Three             | 25           | 16.174266           | 36.906451            | 3         | 2              | 4               | 1          | 2                 | 4            | 0                | false
            week        | 2015-01-03        | issued    | county:4        | Four              | 25           | 16.174266           | 36.906451            | 3         | 2              | 4               | 1          | 2                 | 4            | 0                | false
            week        | 2015-01-10        | issued    | county:1        | One               | 20           | 12.211429           | 30.88988             | 1         | 1              | 1               | 0          | 0                 | 1            | 0                | false
            """);
  }

  /** 19 issued or decided are too few; a prison of a state and an unresolved row have no rank. */
  @Test
  void two_lists_each_with_its_base_and_what_is_no_county_apart() {
    assertThat(
            ranked(
                """
                county:1        | 2015-01-03 | 40 | 10 | 10 | 0.5  | false
                county:2        | 2015-01-03 | 40 | 10 | 9  | 0.52 | false
                county:3        | 2015-01-03 | 19 | 0  | 0  |      | false
                county:4        | 2015-01-03 | 0  | 0  | 0  |      | false
                state:TX        | 2015-01-03 | 90 | 60 | 0  | 1.0  | false
                unresolved:none | 2015-01-03 | 20 | 0  | 5  | 0.0  | false
                """))
        .hasRows(
            """
            ranked_by | jurisdiction_id | is_ranked | ranked_count | list_rank | tied_count | listed_count | below_base_count
            issued    | county:1        | true      | 40           | 1         | 1          | 2            | 1
            issued    | county:2        | true      | 40           | 1         | 1          | 2            | 1
            issued    | state:TX        | false     | 90           |           |            |              | 1
            issued    | unresolved:none | false     | 20           |           |            |              | 1
            declined  | county:1        | true      | 10           | 1         | 0          | 1            | 2
            declined  | state:TX        | false     | 60           |           |            |              | 2
            """);
  }

  /** Of the counties 20 of 200 decided: 0.1 ± 1.96 or 3.09 times √(0.09 / n). */
  @Test
  void a_funnel_shows_how_far_chance_goes_from_the_common_rate() {
    assertThat(
            ranked(
                    """
                    county:1 | 2015-01-03 | 100 | 0  | 100 | 0.0  | false
                    county:2 | 2015-01-03 | 75  | 15 | 60  | 0.2  | false
                    county:3 | 2015-01-03 | 25  | 5  | 20  | 0.2  | false
                    county:4 | 2015-01-03 | 30  | 0  | 0   |      | false
                    state:TX | 2015-01-03 | 30  | 30 | 0   | 1.0  | false
                    """)
                .where(RankingFields.RANKED_BY.col().equalTo("issued")))
        .hasRows(
            """
            jurisdiction_id | benchmark_rate | funnel_low_rate | funnel_high_rate | funnel_outer_low_rate | funnel_outer_high_rate | funnel_position
            county:1        | 0.1            | 0.041201        | 0.158799         | 0.007293              | 0.192707               | far_below
            county:2        | 0.1            | 0.032105        | 0.167895         | 0.0                   | 0.207049               | above
            county:3        | 0.1            | 0.0             | 0.217598         | 0.0                   | 0.285414               | within
            county:4        | 0.1            |                 |                  |                       |                        |
            state:TX        | 0.1            | 0.0             | 0.207352         | 0.0                   | 0.269259               | far_above
            """);
  }

  @Test
  void quarters_and_years_of_jurisdictions_are_ranked_like_weeks_months_and_states_not() {
    Dataset<Row> calendar =
        TextTable.of(
            PeriodMarts.CALENDAR_DECLINE_RATES,
            """
            area_level   | area_id  | period_kind   | period_start_date | issued_count | declined_count | honored_count
            jurisdiction | county:1 | quarter       | 2015-01-01        | 30           | 1              | 1
            jurisdiction | county:1 | calendar_year | 2015-01-01        | 31           | 1              | 1
            jurisdiction | county:1 | fiscal_year   | 2014-10-01        | 32           | 1              | 1
            jurisdiction | county:1 | month         | 2015-01-01        | 33           | 1              | 1
            state        | all:TX   | quarter       | 2015-01-01        | 34           | 1              | 1
            """);
    assertThat(
            JurisdictionRanking.of(
                TextTable.of(MartTables.WEEKLY_DECLINE_RATES, WEEKLY), calendar, jurisdictions()))
        .hasRows(
            """
            period_kind   | period_start_date | jurisdiction_id | ranked_count | list_rank
            quarter       | 2015-01-01        | county:1        | 30           | 1
            calendar_year | 2015-01-01        | county:1        | 31           | 1
            fiscal_year   | 2014-10-01        | county:1        | 32           | 1
            """);
  }

  /** Byar's ends lie within 0.05 of the exact ones from 20 on, within 0.15 from 1 on. */
  @Test
  void the_interval_of_a_count_is_near_the_exact_one() {
    TestSpark.session()
        .range(0, 400)
        .select(
            PoissonInterval.low(org.apache.spark.sql.functions.col("id")),
            PoissonInterval.high(org.apache.spark.sql.functions.col("id")),
            org.apache.spark.sql.functions.col("id"))
        .collectAsList()
        .forEach(
            row -> {
              long x = row.getLong(2);
              double low =
                  x == 0
                      ? 0
                      : new ChiSquaredDistribution(2.0 * x).inverseCumulativeProbability(0.025) / 2;
              double high =
                  new ChiSquaredDistribution(2.0 * x + 2).inverseCumulativeProbability(0.975) / 2;
              Offset<Double> near = Offset.offset(x < 20 ? 0.15 : 0.05);
              Assertions.assertThat(row.getDouble(0)).as("low of %d", x).isCloseTo(low, near);
              Assertions.assertThat(row.getDouble(1)).as("high of %d", x).isCloseTo(high, near);
            });
  }

  private static Dataset<Row> ranked(String weekly) {
    return JurisdictionRanking.of(
        TextTable.of(MartTables.WEEKLY_DECLINE_RATES, WEEKLY + weekly),
        TextTable.of(PeriodMarts.CALENDAR_DECLINE_RATES, NONE),
        jurisdictions());
  }

  private static Dataset<Row> jurisdictions() {
    return TextTable.of(
        MartTables.DIM_JURISDICTION,
        """
        jurisdiction_id | jurisdiction_name    | is_local
        county:1        | One                  | true
        county:2        | Two                  | true
        county:3        | Three                | true
        county:4        | Four                 | true
        state:TX        | State prisons        | false
        unresolved:none | Unresolved, no state |
        """);
  }
}
