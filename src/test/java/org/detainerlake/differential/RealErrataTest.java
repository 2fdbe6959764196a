package org.detainerlake.differential;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.ContextMarts;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.job.TestReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collected figures of the report of 2017, each with what became of it. */
class RealErrataTest {
  @TempDir Path lake;

  @Test
  void issued_stays_issued_and_what_was_retracted_counts_nothing() throws Exception {
    TestRefresh refresh = TestRefresh.of(lake, RealLake.data().resolve("ddor"));
    Assertions.assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    Dataset<Row> reported =
        refresh.mart(ContextMarts.REPORTED_VS_COMPUTED).where("edition_id = '2017-W1'");
    assertThat(reported.where("reported_place <> 'ALL' and reported_count is not null"))
        .hasRows(
            """
            measure_code      | reported_place                 | county_fips | reported_count | standing_count | figure_status | is_bulk_day
            issued            | Clark                          | 32003       | 51             | 51             | disputed      | false
            issued            | Nassau                         | 36059       | 38             | 38             | disputed      | false
            issued            | Cook                           | 17031       | 13             | 13             | standing      | false
            issued            | Montgomery                     | 19137       | 12             | 0              | retracted     | false
            issued            | Snohomish                      | 53061       | 12             | 12             | standing      | false
            issued            | Franklin                       | 36033       | 9              | 0              | retracted     | false
            issued            | Washington                     | 41067       | 7              | 7              | standing      | false
            issued            | Alachua                        | 12001       | 5              | 5              | standing      | false
            issued            | Franklin                       | 19069       | 5              | 0              | retracted     | false
            issued            | Franklin                       | 42055       | 5              | 0              | retracted     | false
            declines_recorded | Travis County                  | 48453       | 142            | 142            | disputed      | true
            declines_recorded | Williamson County              | 48491       | 4              | 0              | retracted     | false
            declines_recorded | Bastrop County                 | 48021       | 3              | 0              | retracted     | false
            declines_recorded | Alameda County (Santa Rita Jail) | 06001     | 1              | 1              | standing      | false
            """);
  }

  /** The seed of this project: three counts of detainers issued went round as declines. */
  @Test
  void the_weekly_report_shows_each_number_under_what_it_counts() throws Exception {
    TestRefresh refresh = TestRefresh.of(lake, RealLake.data().resolve("ddor"));
    Assertions.assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    TestReport report = TestReport.of(lake, LocalDate.parse("2017-01-28"));
    Assertions.assertThat(report.rows("printed-issued"))
        .startsWith("Clark, NV 51 51", "Nassau, NY 38 38", "Cook, IL 13 13")
        .noneMatch(row -> row.startsWith("Travis"));
    Assertions.assertThat(report.rows("printed-declines_recorded"))
        .contains("Travis County, TX 142 142")
        .noneMatch(row -> row.startsWith("Clark") || row.startsWith("Nassau"));
    Assertions.assertThat(report.section("recorded"))
        .contains("one day&#x27;s re-assessment of pending detainers");
    Assertions.assertThat(report.rows("printed-corrected"))
        .contains(
            "Montgomery, IA issued 12 0",
            "Franklin, NY issued 9 0",
            "Franklin, IA issued 5 0",
            "Franklin, PA issued 5 0",
            "Williamson County, TX declines recorded 4 0",
            "Bastrop County, TX declines recorded 3 0");
  }
}
