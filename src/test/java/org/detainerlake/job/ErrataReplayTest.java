package org.detainerlake.job;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.ContextMarts;
import org.detainerlake.catalog.MartTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The week of 28 January 2017 again: what the report printed (its figures are public facts), and
 * synthetic records that invite each of its faults. None of them can happen here.
 */
class ErrataReplayTest {
  private static final String EDITIONS =
      """
      edition_id,period_start,period_end
      2017-W1,2017-01-28,2017-02-03
      """;
  private static final String ISSUED =
      """
      edition_id,county,state,county_fips,detainers_issued,value_basis
      2017-W1,Clark,NV,32003,51,published
      2017-W1,Nassau,NY,36059,38,published
      2017-W1,Cook,IL,17031,13,published
      2017-W1,Montgomery,IA,19137,12,published
      2017-W1,Franklin,NY,36033,9,published
      2017-W1,Franklin,IA,19069,5,published
      2017-W1,Franklin,PA,42055,5,derived: subtotal
      """;
  private static final String DECLINES =
      """
      edition_id,jurisdiction,state,county_fips,declined_recorded,value_basis
      2017-W1,ALL,,,206,published total
      2017-W1,Travis County,TX,48453,142,published
      2017-W1,Williamson County,TX,48491,4,published
      2017-W1,Bastrop County,TX,48021,3,published
      2017-W1,Chester County,PA,42029,,listed; count not seen
      2017-W1,Richmond County,NC,37153,,listed; count not seen
      """;
  private static final String CORRECTIONS =
      """
      edition_id,jurisdiction,state,county_fips,section,correction_class
      2017-W1,Franklin County,IA,19069,I,name_ambiguity
      2017-W1,Franklin County,NY,36033,I,name_ambiguity
      2017-W1,Franklin County,PA,42055,I,name_ambiguity
      2017-W1,Montgomery County,IA,19137,I,name_ambiguity
      2017-W1,Williamson County,TX,48491,II,transferred_before_release
      2017-W1,Bastrop County,TX,48021,II,transferred_before_release
      2017-W1,Chester County,PA,42029,II,never_in_custody
      2017-W1,Richmond County,NC,37153,II,never_in_custody
      2017-W1,Nassau County,NY,36059,I,policy_label_wrong
      2017-W1,Clark County,NV,32003,I,cooperation_context_missing
      2017-W1,Travis County,TX,48453,II,bulk_policy_day
      """;

  @TempDir static Path folder;
  private static TestRefresh refresh;

  @BeforeAll
  static void refresh() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve("ddor_editions.csv"), EDITIONS);
    Files.writeString(files.resolve("sectionI_issued.csv"), ISSUED);
    Files.writeString(files.resolve("sectionII_jurisdiction_counts.csv"), DECLINES);
    Files.writeString(files.resolve("ddor_corrections.csv"), CORRECTIONS);
    Files.writeString(files.resolve("synthetic-detainers.csv"), records());
    refresh = TestRefresh.of(folder.resolve("lake"), files);
    Assertions.assertThat(refresh.isDone()).as(refresh.console()).isTrue();
  }

  /** Namesakes for the four places, transfers for two, a bulk day, and no outcome for three. */
  private static String records() {
    String none = "";
    String declined = "Detainer Declined by LEA";
    return "date,lift_reason,det_facility,city,state,detainer_type\n"
        + rows(1, "2017-01-10", none, "POLK COUNTY JAIL,DES MOINES,IOWA")
        + rows(51, "2017-01-30", none, "CLARK COUNTY DET.CENTER,LAS VEGAS,NEVADA")
        + rows(38, "2017-01-30", none, "NASSAU CO CORREC CENTER,EAST MEADOW,NEW YORK")
        + rows(13, "2017-01-30", none, "COOK COUNTY JAIL,CHICAGO,ILLINOIS")
        + rows(12, "2017-01-31", none, "MONTGOMERY COUNTY JAIL,CONROE,TEXAS")
        + rows(9, "2017-01-31", none, "FRANKLIN COUNTY JAIL,COLUMBUS,OHIO")
        + rows(4, "2017-01-31", "Transferred", "WILLIAMSON COUNTY JAIL,GEORGETOWN,TEXAS")
        + rows(3, "2017-01-31", "Transferred", "BASTROP COUNTY JAIL,BASTROP,TEXAS")
        + rows(142, "2017-02-01", declined, "TRAVIS CTY JAIL,AUSTIN,TEXAS")
        + rows(2, "2017-02-02", declined, "\"CHESTER CNTY JAIL, PA\",WEST CHESTER,PENNSYLVANIA")
        + rows(1, "2017-02-02", declined, "RICHMOND COUNTY JAIL,ROCKINGHAM,NORTH CAROLINA")
        + rows(1, "2017-04-10", "Booked into Detention", "POLK COUNTY JAIL,DES MOINES,IOWA");
  }

  private static String rows(int count, String date, String reason, String place) {
    return "%s,%s,%s,I-247\n".formatted(date, reason, place).repeat(count);
  }

  @Test
  void clark_nassau_and_cook_were_issued_and_did_not_decline() throws IOException {
    assertThat(week("jurisdiction_id in ('county:32003', 'county:36059', 'county:17031')"))
        .hasRows(
            """
            jurisdiction_name | issued_count | declined_count | unknown_count | decline_rate_of_decided
            Clark County, NV  | 51           | 0              | 51            |
            Nassau County, NY | 38           | 0              | 38            |
            Cook County, IL   | 13           | 0              | 13            |
            """);
    assertThat(reported("reported_place in ('Clark', 'Nassau', 'Cook')"))
        .hasRows(
            """
            report_section | measure_code | reported_place | reported_count | computed_count | difference_count | figure_status
            I              | issued       | Clark          | 51             | 51             | 0                | disputed
            I              | issued       | Nassau         | 38             | 38             | 0                | disputed
            I              | issued       | Cook           | 13             | 13             | 0                | standing
            """);
  }

  @Test
  void no_namesake_gets_another_places_detainers() throws IOException {
    assertThat(week("jurisdiction_name like 'Franklin%' or jurisdiction_name like 'Montgomery%'"))
        .hasRows(
            """
            jurisdiction_name     | county_fips | issued_count
            Franklin County, OH   | 39049       | 9
            Montgomery County, TX | 48339       | 12
            """);
    assertThat(reported("correction_class = 'name_ambiguity'"))
        .hasRows(
            """
            reported_place | state_code | reported_count | figure_status | standing_count | computed_count
            Montgomery     | IA         | 12             | retracted     | 0              | 0
            Franklin       | NY         | 9              | retracted     | 0              | 0
            Franklin       | IA         | 5              | retracted     | 0              | 0
            Franklin       | PA         | 5              | retracted     | 0              | 0
            """);
  }

  @Test
  void a_transfer_is_no_decline_of_the_jail_the_person_left() throws IOException {
    assertThat(week("jurisdiction_id in ('county:48491', 'county:48021')"))
        .hasRows(
            """
            jurisdiction_name     | issued_count | declined_count | other_outcome_count | dispute_status
            Williamson County, TX | 4            | 0              | 4                   | retracted
            Bastrop County, TX    | 3            | 0              | 3                   | retracted
            """);
    assertThat(reported("correction_class = 'transferred_before_release'"))
        .hasRows(
            """
            reported_place    | measure_code      | reported_count | figure_status | standing_count
            Williamson County | declines_recorded | 4              | retracted     | 0
            Bastrop County    | declines_recorded | 3              | retracted     | 0
            """);
  }

  @Test
  void who_never_was_in_custody_is_marked_with_figures_without_it() throws IOException {
    assertThat(week("dispute_status = 'never_in_custody'"))
        .hasRows(
            """
            jurisdiction_name   | declined_count | disputed_declined_count | decline_rate_of_decided | undisputed_rate_of_decided
            Chester County, PA  | 2              | 2                       | 1.0                     |
            Richmond County, NC | 1              | 1                       | 1.0                     |
            """);
    assertThat(reported("correction_class = 'never_in_custody'"))
        .hasRows(
            """
            reported_place  | figure_status | reported_count | value_basis_code | standing_count
            Chester County  | retracted     |                | not_seen         |
            Richmond County | retracted     |                | not_seen         |
            """);
  }

  @Test
  void the_bulk_day_of_travis_is_said_to_be_one() throws IOException {
    assertThat(reported("is_bulk_day"))
        .hasRows(
            """
            reported_place | reported_count | figure_status | correction_class
            Travis County  | 142            | disputed      | bulk_policy_day
            """);
    assertThat(week("jurisdiction_id = 'county:48453'"))
        .hasRows(
            """
            declined_count | dispute_status | disputed_declined_count
            142            | disputed       | 142
            """);
  }

  private static Dataset<Row> week(String where) throws IOException {
    return refresh
        .mart(MartTables.WEEKLY_DECLINE_RATES)
        .where("week_start_date = '2017-01-28'")
        .where(where);
  }

  private static Dataset<Row> reported(String where) throws IOException {
    return refresh.mart(ContextMarts.REPORTED_VS_COMPUTED).where(where);
  }
}
