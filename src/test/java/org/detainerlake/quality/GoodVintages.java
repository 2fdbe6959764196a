package org.detainerlake.quality;

/** Good marts of what releases change of one another. */
final class GoodVintages {
  private GoodVintages() {}

  static final String RECORDED =
      """
      jurisdiction_id | week_start_date | recorded_basis | recorded_low_count | recorded_high_count | recorded_estimate
      county:17031    | 2015-01-03      | interval       | 0                  | 1                   | 0.3
      county:17031    | 2015-01-10      | interval       | 0                  | 1                   | 0.7
      county:17031    | 2015-01-10      | listed         | 5                  | 5                   | 5.0
      county:48201    |                 | undated        | 1                  | 1                   | 1.0
      """;

  static final String RESTATED =
      """
      jurisdiction_id | month_start_date | measure_code | old_release_id | new_release_id | cause_code       | old_count | new_count | change_count
      county:17031    | 2015-01-01       | issued       | a              | r              | record_added     | 10        | 9         | 1
      county:17031    | 2015-01-01       | issued       | a              | r              | record_withdrawn | 10        | 9         | -2
      county:17031    | 2015-01-01       | unknown      | a              | r              | late_outcome     | 3         | 1         | -2
      """;

  static final String BY_OTHER_RULES =
      """
      jurisdiction_id | month_start_date | measure_code | old_publication_id | old_count | new_count | change_count
      county:17031    | 2015-01-01       | issued       | 00001-abc          | 10        | 9         | -1
      """;

  static final String CHANGES =
      """
      new_release_id | old_release_id | old_count | new_count | records_added_count | records_withdrawn_count
      a              |                | 0         | 10        | 0                   | 0
      r              | a              | 10        | 9         | 1                   | 2
      """;
}
