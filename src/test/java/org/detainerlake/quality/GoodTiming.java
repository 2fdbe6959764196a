package org.detainerlake.quality;

/** Marts of the time to an outcome with which nothing is wrong. */
final class GoodTiming {
  private GoodTiming() {}

  static final String TO_OUTCOME =
      """
      jurisdiction_id | fiscal_year | outcome_group | weeks_since_issue_count | at_risk_count | event_count | cumulative_incidence_rate | incidence_low | incidence_high
      all:US          | 2015        | declined      | 0                       | 8             | 2           | 0.25                      | 0.03          | 0.6
      all:US          | 2015        | declined      | 1                       | 4             | 1           | 0.375                     | 0.08          | 0.7
      all:US          | 2015        | honored       | 0                       | 8             | 2           | 0.25                      | 0.03          | 0.6
      all:US          | 2015        | honored       | 1                       | 4             | 3           | 0.625                     | 0.2           | 0.9
      all:US          | 2015        | other         | 0                       | 8             | 0           | 0.0                       |               |
      all:US          | 2015        | other         | 1                       | 4             | 0           | 0.0                       |               |
      """;

  static final String TO_DECLINE =
      """
      jurisdiction_id | fiscal_year | issued_count | dated_count | censored_count | undated_count | young_count | later_count | dated_declined_count | later_declined_count
      all:US          | 2015        | 11           | 8           | 0              | 2             | 1           | 0           | 3                    | 0
      county:17031    | 2015        | 4            | 0           | 4              | 0             | 0           | 0           | 0                    | 0
      """;
}
