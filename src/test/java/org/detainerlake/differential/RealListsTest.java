package org.detainerlake.differential;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.context.AgreementSpells;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.job.TypedLists;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real lists, all of them in one refresh. Skipped, with a message, where the folder of real
 * files is absent.
 */
class RealListsTest {
  @TempDir static Path folder;

  @BeforeAll
  static void refresh() throws IOException {
    Assumptions.assumeTrue(
        RawFile.dataFolder().isPresent(),
        "no real files: put them in ../shared/data or name their folder in DETAINER_DATA");
    Path data = RawFile.dataFolder().orElseThrow();
    TestRefresh refresh =
        TestRefresh.of(
            folder.resolve("lake"),
            data.resolve("287g"),
            data.resolve("sanctuary-policies"),
            data.resolve("ddor"),
            data.resolve("reference-facilities"));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
  }

  @Test
  void every_list_is_recognised_and_no_row_is_lost() {
    assertThat(table(BronzeTables.FILES))
        .hasRows(
            """
            layout_name             | subject         | rows_in_count | rows_accepted_count | rows_set_aside_count
            agreements-curated-2018 | agreements      | 201           | 201                 | 0
            agreements-curated-2019 | agreements      | 201           | 201                 | 0
            agreements-ice-2021     | agreements      | 150           | 150                 | 0
            agreements-ice-2025     | agreements      | 1843          | 1843                | 0
            agreements-watch-csv    | agreements      | 11257         | 11257               | 0
            ddor-corrections        | corrections     | 14            | 14                  | 0
            ddor-decline-rows       | decline_rows    | 3             | 3                   | 0
            ddor-declines           | decline_figures | 13            | 13                  | 0
            ddor-editions           | editions        | 4             | 4                   | 0
            ddor-issued             | issued_figures  | 13            | 13                  | 0
            ddor-policies           | policies        | 7             | 7                   | 0
            policies-map-2017       | policies        | 166           | 166                 | 0
            register-hifld          | facilities      | 6468          | 6468                | 0
            register-hifld          | facilities      | 23486         | 23486               | 0
            register-ice-list       | facilities      | 1685          | 1685                | 0
            """);
  }

  @Test
  void no_date_and_no_number_is_unreadable_and_no_row_is_without_a_name() {
    assertThat(table(GoldTables.FILE_REASONS)).isEmpty();
  }

  @Test
  void every_agreement_has_a_state_and_a_model_that_is_known() {
    Dataset<Row> agreements = lists().agreements().cache();
    assertThat(agreements.where("state_code IS NULL OR model_code = 'other'")).isEmpty();
    assertThat(
            agreements
                .where("list_date < '2025-01-01' OR list_date > '2025-12-31'")
                .groupBy("list_date", "model_code")
                .agg(expr("count(*) AS lines"), expr("count(signed_date) AS signed")))
        .hasRows(
            """
            list_date  | model_code       | lines | signed
            2018-12-31 | not_stated       | 83    | 0
            2019-12-31 | not_stated       | 128   | 0
            2021-01-13 | jail_enforcement | 74    | 74
            2021-01-13 | warrant_service  | 76    | 76
            2026-05-18 | jail_enforcement | 182   | 182
            2026-05-18 | task_force       | 1162  | 1162
            2026-05-18 | warrant_service  | 499   | 499
            """);
  }

  @Test
  void what_is_on_the_newest_list_has_not_ended_and_few_others_go_between_two_lists() {
    assertThat(
            AgreementSpells.of(lists().agreements())
                .groupBy("model_code")
                .agg(
                    expr("count_if(ended_by_date IS NULL) AS standing"),
                    expr("count(ended_by_date) AS ended")))
        .hasRows(
            """
            model_code       | standing | ended
            jail_enforcement | 182      | 26
            not_stated       | 128      | 4
            task_force       | 1162     | 33
            warrant_service  | 499      | 27
            """);
  }

  @Test
  void every_policy_has_a_state_and_all_but_one_a_date() {
    assertThat(
            lists()
                .policies()
                .groupBy("enacted_precision")
                .agg(expr("count(*) AS places"), expr("count(state_code) AS with_state")))
        .hasRows(
            """
            enacted_precision | places | with_state
            month             | 171    | 171
            year              | 1      | 1
                              | 1      | 1
            """);
    assertThat(
            lists()
                .policies()
                .where("enacted_date IN ('2014-05-01', '2014-08-01')")
                .groupBy("enacted_date")
                .agg(expr("count(*) AS places")))
        .hasRows("enacted_date | places\n2014-05-01 | 25\n2014-08-01 | 23");
  }

  @Test
  void the_figures_of_2017_stand_with_what_was_wrong_with_them() {
    assertThat(
            lists()
                .figures()
                .where("edition_id = '2017-W1' AND reported_place <> 'ALL'")
                .groupBy("report_section", "measure_code", "figure_status", "is_bulk_day")
                .agg(expr("count(*) AS figures"), expr("sum(reported_count) AS reported")))
        .hasRows(
            """
            report_section | measure_code      | figure_status | is_bulk_day | figures | reported
            I              | issued            | standing      | false       | 4       | 37
            I              | issued            | disputed      | false       | 2       | 89
            I              | issued            | retracted     | false       | 4       | 31
            II             | declines_recorded | standing      | false       | 3       | 1
            II             | declines_recorded | disputed      | true        | 1       | 142
            II             | declines_recorded | retracted     | false       | 4       | 7
            """);
  }

  private static TypedLists lists() {
    return new TypedLists(folder.resolve("lake"));
  }

  private static Dataset<Row> table(Table table) {
    return new DeltaTables(TestSpark.session(), new Lake(folder.resolve("lake"))).read(table);
  }
}
