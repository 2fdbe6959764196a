package org.detainerlake.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.detainerlake.catalog.ReleaseFields.COUNTED_FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.COUNTED_RELEASE_ID;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkMarts;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Layer;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.MatchFields;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.catalog.OffenseMarts;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TextTable;

/** What the marts are made of, in a few lines. */
final class MartCases {
  private MartCases() {}

  /** What {@link PlacedOutcomes} hands on; the catalog does not name it. */
  private static final Table PLACED =
      new Table(
          "placed_outcomes",
          Layer.GOLD,
          "",
          "",
          List.of(),
          Stream.concat(
                  GoldTables.DAILY_OUTCOMES.fields().stream(),
                  Stream.of(
                      PlaceFields.JURISDICTION_ID,
                      PlaceFields.FACILITY_NAME,
                      PlaceFields.FACILITY_CITY,
                      MatchFields.FACILITY_TYPE,
                      MatchFields.HOLDER_TYPE,
                      MatchFields.MATCH_METHOD,
                      MeasureFields.DISPUTE_STATUS))
              .toList());

  static Dataset<Row> placed(String text) {
    return TextTable.of(PLACED, text);
  }

  /** Counts that do not say whose records they count count their own file's. */
  static Dataset<Row> daily(String text) {
    Dataset<Row> written = TextTable.of(GoldTables.DAILY_OUTCOMES, text);
    return GoldTables.DAILY_OUTCOMES.select(
        written
            .withColumn(
                COUNTED_RELEASE_ID.name(), coalesce(COUNTED_RELEASE_ID.col(), RELEASE_ID.col()))
            .withColumn(
                COUNTED_FILE_SHA256.name(),
                coalesce(COUNTED_FILE_SHA256.col(), FILE_SHA256.col())));
  }

  /** Release r tells up to 2015-12-31; s is of the same day and made up. */
  static Dataset<Row> releases() {
    return releases(
        """
        release_id | coverage_to_date | is_synthetic
        r          | 2015-12-31       | false
        s          | 2015-12-31       | true
        """);
  }

  static Dataset<Row> releases(String text) {
    return TextTable.of(MartTables.DIM_RELEASE, text);
  }

  /** Covered throughout, in every state and without one. */
  static Dataset<Row> everyDay() {
    return CoveredDays.of(PeriodCases.files("* | 2010-01-01 | 2019-12-31"), jurisdictions());
  }

  static Dataset<Row> noBulkDays() {
    return TextTable.of(BulkMarts.BULK_DAYS, "event_date");
  }

  static Dataset<Row> offenses() {
    return TextTable.of(
        OffenseMarts.DIM_OFFENSE,
        """
        offense_id    | offense_group       | offense_category_code | offense_category | severity_rank
        violent-13    | Violent             | 13                    | Assault          | 1
        drug-35       | Drugs               | 35                    | Dangerous drugs  | 4
        no_record     | No record           |                       | No record        | 13
        not_published | Not published       |                       | Not published    | 14
        """);
  }

  static Dataset<Row> jurisdictions() {
    return TextTable.of(
        MartTables.DIM_JURISDICTION,
        """
        jurisdiction_id | jurisdiction_name     | jurisdiction_type   | county_fips | state_code
        county:17031    | Cook County, IL       | county              | 17031       | IL
        county:48201    | Harris County, TX     | county              | 48201       | TX
        unresolved:none | Unresolved, no state  | unresolved_no_state |             |
        """);
  }
}
