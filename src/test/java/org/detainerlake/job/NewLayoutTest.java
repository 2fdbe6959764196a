package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.source.ReleaseFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout that nobody has seen is one yaml file more; a page of the README promises it. */
class NewLayoutTest {
  private static final String LAYOUT =
      """
      name: county-weekly
      title: A made-up county's weekly list
      subject: detainers
      generation: 1
      format: CSV
      files: ['county_week_.*\\.csv']
      sheets: '.*'
      totals: 'all .*'
      columns:
        prepare_date_text: [Hold Lodged]
        facility_name_text: [Held At]
        facility_city_text: [Town]
        facility_state_text: [St]
        lift_reason_text: [How It Ended]
      required: [prepare_date_text, facility_name_text, lift_reason_text]
      carried: [Clerk]
      dates:
        patterns: [dd.MM.yyyy]
        earliest: 2015-01-01
        latest: 2029-12-31
      marks:
        nothing: ['', '-']
        redacted: ['[hidden]']
      encoding: ISO-8859-1
      release:
        kind: full
        named: '(?<name>county)_week_(?<date>\\d{6})\\.csv'
        prefix: 'made-up-'
        date_format: yyMMdd
        otherwise: null
        states: data
      """;

  private static final String FILE =
      """
      Synthetic list of the made-up county
      Printed on Mondays
      Clerk,How It Ended,Hold Lodged,Held At,Town,St
      x,Detainer Declined by LEA,14.01.2019,ERIE COUNTY JAIL,ERIE,PA
      x,Booked into Detention,15.01.2019,ERIE COUNTY JAIL,ERIE,PA
      x,-,16.01.2019,[hidden],-,PA
      All three
      """;

  @TempDir Path folder;

  @Test
  void a_yaml_file_alone_reads_a_new_layout_to_the_weekly_counts() throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Files.writeString(conf.resolve("sources/county-weekly.yaml"), LAYOUT);
    Path file = Files.writeString(folder.resolve("county_week_190201.csv"), FILE);
    TestRefresh refresh =
        TestRefresh.of(folder.resolve("lake"), ReleaseFlags.NONE, Settings.in(conf), file);
    assertThat(refresh.exit()).as(refresh.console()).isEqualTo(ExitCode.DONE);
    assertThat(refresh.mart(MartTables.DIM_RELEASE))
        .hasRows(
            """
            release_id                | rows_in_count | rows_current_count | rows_set_aside_count
            2019-02-01_made-up-county | 4             | 3                  | 1
            """);
    assertThat(
            refresh
                .mart(MartTables.WEEKLY_DECLINE_RATES)
                .where("issued_count > 0")
                .orderBy("jurisdiction_type"))
        .hasRows(
            """
            week_start_date | issued_count | declined_count | honored_count
            2019-01-12      | 2            | 1              | 1
            2019-01-12      | 1            | 0              | 0
            """);
  }
}
