package org.detainerlake.mart;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TextTable;

/** Bulk days of a few lines of placed outcomes or recorded declines. */
final class BulkCases {
  private BulkCases() {}

  private static final String PLACED =
      "release_id | prepare_date | jurisdiction_id | outcome_class | detainer_count | dispute_status\n";

  /** Release r speaks for June 2015, all states; s the same and made up; p is a list. */
  static final String JUNE =
      """
      release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states | is_synthetic
      r          | full         | 2015-06-01         | 2015-06-30       | *               | false
      s          | full         | 2015-06-01         | 2015-06-30       | *               | true
      p          | partial      | 2012-01-01         | 2015-06-10       | TX              | false
      """;

  /** Of a text table of placed outcomes. */
  static Dataset<Row> bulk(String placed) {
    return bulk(placed, "", JUNE);
  }

  static Dataset<Row> bulk(String placed, String recorded, String releases) {
    return bulk(
        TextTable.of(
            VintageTables.RECORDED_DECLINES,
            "jurisdiction_id | recorded_basis | recorded_from_date | recorded_to_date | release_id"
                + " | declined_count\n"
                + recorded),
        new Cohorts(
            MartCases.placed(placed),
            MartCases.jurisdictions(),
            MartCases.releases(releases),
            null,
            WeekRule.SATURDAY,
            8));
  }

  static Dataset<Row> bulk(Dataset<Row> recorded, Cohorts cohorts) {
    return BulkDays.of(DayCounts.of(recorded, cohorts), recorded, cohorts);
  }

  /** Of rows without their header. */
  static Dataset<Row> ofRows(String... rows) {
    return bulk(PLACED + String.join("", rows));
  }

  /** So many issued to a place on each day of June 2015 from one to another, release r. */
  static String days(String place, int from, int to, int count) {
    StringBuilder rows = new StringBuilder();
    for (int day = from; day <= to; day++) {
      rows.append("r | 2015-06-%02d | %s | honored | %d\n".formatted(day, place, count));
    }
    return rows.toString();
  }
}
