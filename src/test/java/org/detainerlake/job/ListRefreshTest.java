package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.CooperationMarts;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists go the same way as records, from a folder into bronze and the ledger. */
class ListRefreshTest {
  private static final String RECORDS =
      """
      date,lift_reason,det_facility,city,state,detainer_type
      2014-01-01,Lifted,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,
      2014-01-02,,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,
      """;
  private static final String REGISTER =
      """
      NAME,CITY,STATE,TYPE,COUNTYFIPS,WEBSITE
      ERIE COUNTY PRISON,ERIE,PA,COUNTY,42049,NOT AVAILABLE
      ERIE POLICE DEPARTMENT,ERIE,PA,LOCAL POLICE DEPARTMENT,-999,x
      """;
  private static final String POLICIES =
      """
      Location,Date Enacted,Policy,Criteria for Honoring Detainer,Designation
      "Erie County, Pennsylvania",Apr-14,Ordinance,"Made up, SECRET",1
      "Elsewhere",soon,Ordinance,Made up,1
      """;
  private static final String AGREEMENTS =
      """
      date,state,county,zip,agency,agency_id,ori,type,population_policed,operating_budget,agency_type
      2025-05-16 am,PENNSYLVANIA,Erie County,,erie county sheriff,,,Task Force Model,,,
      """;

  @TempDir Path folder;

  @Test
  void a_folder_with_records_and_lists_refreshes_together() throws IOException {
    Path files = folderOf("detainers.csv", RECORDS);
    Files.writeString(files.resolve("hifld_x.csv"), REGISTER);
    Files.writeString(files.resolve("Sanctuary Cities, Counties and States.csv"), POLICIES);
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), files);
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(refresh.console()).contains(": list of facilities as of 2024-09-18");
    assertThat(table(BronzeTables.FILES).drop("release_id"))
        .hasRows(
            """
            file_name                                 | subject    | release_kind | rows_in_count | rows_accepted_count | rows_set_aside_count | coverage_states
            Sanctuary Cities, Counties and States.csv | policies   | list         | 2             | 2                   | 0                    |
            detainers.csv                             | detainers  | full         | 2             | 2                   | 0                    | PA
            hifld_x.csv                               | facilities | list         | 2             | 2                   | 0                    |
            """);
    assertThat(refresh.mart(MartTables.DIM_RELEASE).select("rows_current_count"))
        .hasRows("rows_current_count\n2");
    assertThat(refresh.mart(MartTables.DATA_QUALITY).where("item_kind = 'reason'"))
        .hasRows(
            """
            file_name                                 | item_code               | item_count
            Sanctuary Cities, Counties and States.csv | context_date_unreadable | 1
            """);
    TestRefresh again = TestRefresh.of(folder.resolve("lake"), files);
    assertThat(again.console()).contains("0 new, 3 known").contains("nothing new");
  }

  @Test
  void only_what_a_layout_names_is_kept_of_a_list() throws IOException {
    Path files = folderOf("Sanctuary Cities, Counties and States.csv", POLICIES);
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), files);
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(
            table(BronzeTables.CONTEXT)
                .selectExpr("subject", "map_keys(cells) AS names", "cells['enacted_date'] AS date"))
        .hasRows(
            """
            subject  | names                                               | date
            policies | policy_location_text+enacted_date_text+enacted_date | 2014-04
            policies | policy_location_text+enacted_date_text              |
            """);
    assertThat(refresh.mart(MartTables.WEEKLY_DECLINE_RATES)).isEmpty();
    assertThat(refresh.mart(MartTables.DIM_RELEASE)).isEmpty();
  }

  @Test
  void what_lists_say_of_a_place_stands_beside_its_records() throws IOException {
    Path files = folderOf("detainers.csv", RECORDS + "2014-04-01,,ERIE COUNTY JAIL,ERIE,PA,\n");
    Files.writeString(files.resolve("Sanctuary Cities, Counties and States.csv"), POLICIES);
    Files.writeString(files.resolve("agreements_x_to_2025-05-16.csv"), AGREEMENTS);
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), files);
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(refresh.mart(CooperationMarts.DIM_AGREEMENT))
        .hasRows(
            """
            agency_key          | jurisdiction_id | match_method | first_listed_date | ended_by_date
            erie county sheriff | county:42049    | county_name  | 2025-05-16        |
            """);
    assertThat(refresh.mart(CooperationMarts.DIM_POLICY))
        .hasRows(
            """
            policy_location           | jurisdiction_id | enacted_date | enacted_precision
            Erie County, Pennsylvania | county:42049    | 2014-04-01   | month
            Elsewhere                 | unresolved:none |              |
            """);
    assertThat(refresh.mart(CooperationMarts.COOPERATION_CONTEXT))
        .hasRows(
            """
            jurisdiction_id | quarter_start_date | issued_count | has_policy | has_agreement | is_agreement_known
            county:42049    | 2014-01-01         | 2            | false      | false         | false
            county:42049    | 2014-04-01         | 1            | true       | false         | false
            """);
  }

  @Test
  void a_list_over_its_error_budget_is_set_aside_and_named() throws IOException {
    String dirty = REGISTER + "\"ERIE SECRET,ERIE,PA,COUNTY,42049,x\n";
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), folderOf("hifld_x.csv", dirty));
    assertThat(refresh.exit()).isEqualTo(ExitCode.CHECK_STOPPED);
    assertThat(refresh.console())
        .contains("ERROR hifld_x.csv: share of rows that cannot be used: 0.3333, limit 0.001")
        .contains("row_quote_unclosed 1; the first at byte " + REGISTER.length())
        .doesNotContain("SECRET");
    assertThat(table(BronzeTables.FILES))
        .hasRows("file_state | state_reason\nset_aside | share of rows that cannot be used");
  }

  @Test
  void a_list_without_rows_is_named() throws IOException {
    Path files = folderOf("hifld_x.csv", "NAME,CITY,STATE,TYPE,COUNTYFIPS\n");
    TestRefresh refresh = TestRefresh.of(folder.resolve("lake"), files);
    assertThat(refresh.exit()).isEqualTo(ExitCode.CHECK_STOPPED);
    assertThat(refresh.console()).contains("ERROR hifld_x.csv: it has a header and no row");
  }

  @Test
  void a_list_may_join_records_of_either_kind_and_what_is_said_of_records_is_not_said_of_it()
      throws IOException {
    Path files = folderOf("synthetic.csv", RECORDS);
    Files.writeString(files.resolve("hifld_x.csv"), REGISTER);
    ReleaseFlags partial = new ReleaseFlags(null, null, "partial", null, null, Set.of());
    TestRefresh refresh =
        TestRefresh.of(folder.resolve("lake"), partial, TestRefresh.settings(), files);
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(table(BronzeTables.FILES).drop("release_id"))
        .hasRows(
            """
            subject    | release_kind | is_synthetic
            detainers  | partial      | true
            facilities | list         | false
            """);
  }

  private Dataset<Row> table(Table table) {
    return new DeltaTables(TestSpark.session(), new Lake(folder.resolve("lake"))).read(table);
  }

  private Path folderOf(String name, String text) throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve(name), text);
    return files;
  }
}
