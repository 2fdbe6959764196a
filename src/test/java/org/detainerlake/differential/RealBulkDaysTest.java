package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BulkMarts;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.VintageMarts;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.mart.BulkDays;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.DayCounts;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two bulk days that are known from what was published of them. */
class RealBulkDaysTest {

  /**
   * The edition of 2017's first week as a list with a row a decline. Its rows as published are not
   * at hand, only their number by place, and of Travis County the day: there is a row for each, and
   * those of other places stand on the first or last day of the week.
   */
  @Test
  void the_re_assessment_of_travis_county_on_one_day_of_2017_is_named(@TempDir Path folder)
      throws IOException {
    Path list = folder.resolve("DDOR_Section_II_20170203.csv");
    Files.writeString(list, edition("2017-W1", List.of("2017-01-28", "2017-02-03")));
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), list);
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    assertThat(refresh.mart(BulkMarts.BULK_DAYS))
        .hasRows(
            """
            jurisdiction_id | event_date | measure_code      | recorded_basis | day_count
            county:48453    | 2017-02-01 | declines_recorded | listed         | 142
            """);
    assertThat(refresh.mart(VintageMarts.WEEKLY_RECORDED_DECLINES).where("state_code = 'TX'"))
        .hasRows(
            """
            jurisdiction_id | recorded_estimate | bulk_estimate
            county:48453    | 142.0             | 142.0
            county:48491    | 4.0               | 0.0
            county:48021    | 3.0               | 0.0
            """);
  }

  private static String edition(String id, List<String> otherDays) {
    List<Row> places =
        csv("ddor", "sectionII_jurisdiction_counts.csv")
            .where("edition_id = '%s' AND jurisdiction <> 'ALL'".formatted(id))
            .where("declined_recorded IS NOT NULL")
            .collectAsList();
    return "Jurisdiction,State,Issued Date,Declined Date,Notable Criminal Activity,Citizenship\n"
        + places.stream()
            .map(place -> rows(place, otherDays.get(places.indexOf(place) % 2)))
            .collect(Collectors.joining());
  }

  private static String rows(Row place, String otherDay) {
    String said = String.valueOf(place.<String>getAs("later_status"));
    String day = said.contains("2017-02-01") ? "2017-02-01" : otherDay;
    return "%s,%s,2017-01-20,%s,,\n"
        .formatted(place.getAs("jurisdiction"), place.getAs("state"), day)
        .repeat(Integer.parseInt(place.getAs("declined_recorded")));
  }

  /** 238 detainers were issued in Minnesota on 11 February 2026; 24 on the next largest day. */
  @Test
  void minnesotas_day_of_2026_is_named_and_no_other() {
    Cohorts cohorts =
        new Cohorts(
            minnesota(),
            TextTable.of(
                MartTables.DIM_JURISDICTION, "jurisdiction_id | state_code\nstate:MN | MN"),
            TextTable.of(
                MartTables.DIM_RELEASE,
                """
                release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states | is_synthetic
                mn         | full         | 2022-10-01         | 2026-03-10       | *               | false
                """),
            null,
            WeekRule.SATURDAY,
            8);
    Dataset<Row> recorded = TextTable.of(VintageTables.RECORDED_DECLINES, "jurisdiction_id");
    assertThat(BulkDays.of(DayCounts.of(recorded, cohorts), recorded, cohorts))
        .hasRows(
            """
            event_date | measure_code | day_count | week_start_date | is_synthetic
            2026-02-11 | issued       | 238       | 2026-02-07      | false
            """);
  }

  private static Dataset<Row> minnesota() {
    return csv("ddp-2026-sample-mn", "mn_detainers_over_time.csv")
        .selectExpr(
            "'mn' AS release_id",
            "cast(detainer_prepare_date AS date) AS prepare_date",
            "'state:MN' AS jurisdiction_id",
            "'unknown' AS outcome_class",
            "cast(count AS int) AS detainer_count",
            "cast(null AS string) AS dispute_status");
  }

  private static Dataset<Row> csv(String folder, String file) {
    return TestSpark.session()
        .read()
        .option("header", true)
        .csv(RealLake.data().resolve(folder).resolve(file).toString());
  }
}
