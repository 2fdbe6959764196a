package org.detainerlake.place;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TextTable;

/** Counties and places that are hard to tell apart; the last four counties are made up. */
final class PlaceCases {
  private static final String COUNTIES =
      """
      county_fips | county_name | county_key     | county_kind      | state_code | valid_from_date | valid_to_date
      01083 | Limestone County | LIMESTONE | county | AL |  |
      24005 | Baltimore County | BALTIMORE | county | MD |  |
      24510 | Baltimore city | BALTIMORE | independent_city | MD |  |
      29047 | Clay County | CLAY | county | MO |  |
      29095 | Jackson County | JACKSON | county | MO |  |
      29183 | St Charles County | ST CHARLES | county | MO |  |
      29189 | St Louis County | ST LOUIS | county | MO |  |
      17031 | Cook County | COOK | county | IL |  |
      17063 | Grundy County | GRUNDY | county | IL |  |
      17111 | McHenry County | MCHENRY | county | IL |  |
      17073 | Henry County | HENRY | county | IL |  |
      17039 | De Witt County | DE WITT | county | IL |  |
      36059 | Nassau County | NASSAU | county | NY |  |
      36061 | New York County | NEW YORK | county | NY |  |
      22071 | Orleans Parish | ORLEANS | parish | LA |  |
      02020 | Anchorage County | ANCHORAGE | municipality | AK |  |
      02090 | Fairbanks North Star County | FAIRBANKS NORTH STAR | borough | AK |  |
      48157 | Ft Bend County | FT BEND | county | TX |  |
      48201 | Harris County | HARRIS | county | TX |  |
      48453 | Travis County | TRAVIS | county | TX |  |
      48209 | Hays County | HAYS | county | TX |  |
      48117 | Deaf Smith County | DEAF SMITH | county | TX |  |
      48423 | Smith County | SMITH | county | TX |  |
      39061 | Hamilton County | HAMILTON | county | OH |  |
      47065 | Hamilton County | HAMILTON | county | TN |  |
      02261 | Valdez Cordova County | VALDEZ CORDOVA | census_area | AK |  | 2019-01-01
      02063 | Chugach County | CHUGACH | census_area | AK | 2019-01-02 |
      09001 | Fairfield County | FAIRFIELD | county | CT |  | 2022-05-31
      09120 | Greater Bridgeport County | GREATER BRIDGEPORT | planning_region | CT | 2022-06-01 |
      51510 | Alexandria city | ALEXANDRIA | independent_city | VA |  |
      46113 | Shannon County | SHANNON | county | SD |  | 2015-04-30
      99001 | Firstday County | FIRSTDAY | county | SD | 2020-01-01 |
      99002 | Lastday County | LASTDAY | county | SD |  | 2020-01-01
      99003 | Dayafter County | DAYAFTER | county | SD | 2020-01-02 |
      99004 | Daybefore County | DAYBEFORE | county | SD |  | 2019-12-31
      """;

  private static final String PLACES =
      """
      state_code | place_key      | county_fips | zip_share
      TX         | AUSTIN         | 48453       | 0.9
      TX         | AUSTIN         | 48209       | 0.1
      TX         | DALLAS         | 48201       | 0.95
      TX         | DALLAS         | 48453       | 0.05
      TX         | NORTH CHARLESTON | 48201     | 1
      TX         | NORTH RICHLAND HILLS | 48453 | 1
      TX         | NORTH RICHLAND HILLSIDE | 48201 | 1
      IL         | LA GRANGE PARK | 17031       | 1
      TX         | HOUSTON        | 48201
      MD         | BALTIMORE      | 24510
      IL         | CHICAGO        | 17031
      MO         | ST CHARLES     | 29183
      CT         | BRIDGEPORT     | 09001
      CT         | BRIDGEPORT     | 09120
      AK         | CORDOVA        | 02261
      TX         | FT DAVIS       | 48201
      NY         | NEW YORK       | 36061
      """;

  private static final String ABBREVIATIONS =
      """
      abbreviation | state_code | full_words
      CO           |            | COUNTY
      CNTY         |            | COUNTY
      CTY          |            | COUNTY
      PD           |            | POLICE DEPARTMENT
      DEPT         |            | DEPARTMENT
      CF           | NY         | CORRECTIONAL FACILITY
      """;

  private static final String PHRASES =
      """
      phrase               | state_code | holder_type | facility_type | is_strong
      STATE JAIL           | TX         | state       | prison        | true
      POLICE DEPARTMENT    |            | city        | police        | false
      CITY JAIL            |            | city        | jail          | false
      CITY OF              |            | city        |               | false
      US MARSHALS          |            | federal     | marshals      | true
      SHERIFF              |            | county      |               | false
      JUVENILE             |            |             | juvenile      | false
      WACKENHUT            |            | private     |               | false
      TRIBAL               |            | tribal      |               | true
      REGIONAL JAIL        |            | regional    |               | false
      REGIONAL JAIL        | AK         | state       |               | false
      CORRECTIONAL FACILITY | NY        | state       | prison        | false
      """;

  private static final String HOLDERS =
      """
      holder_type | jurisdiction_type | facility_type
      county      | county            | jail
      city        | county            | jail
      regional    | county            | jail
      unstated    | county            | unstated
      state       | state             | prison
      federal     | federal           | prison
      tribal      | tribal            | jail
      private     | unresolved        | unstated
      """;

  private static final String CROSSWALK =
      """
      state_code | facility_city | facility_name  | facility_code | county_fips | holder_type | decided_date | source
      TX         | AUSTIN        | BIG HOUSE      |               | 48453       |             | 2026-01-01   | a public list
      TX         |               | BIG HOUSE      |               | 48209       |             | 2026-01-01   | a public list
      TX         |               | OLD PRISON     |               |             | federal     | 2026-01-01   | a public list
      IL         |               |                | CODEIL        | 17031       | county      | 2026-01-01   | a public list
      """;

  private PlaceCases() {}

  /** A resolver over these tables, with registers of these entries. */
  static Resolver resolver(RegisterEntry... registers) {
    return resolver(CROSSWALK, registers);
  }

  /** The same with another crosswalk. */
  static Resolver resolver(String crosswalk, RegisterEntry... registers) {
    Gazetteer gazetteer =
        new Gazetteer(
            rows(ReferenceTables.COUNTIES, COUNTIES), rows(ReferenceTables.PLACES, PLACES));
    Vocabulary vocabulary =
        new Vocabulary(
            rows(ReferenceTables.FACILITY_ABBREVIATIONS, ABBREVIATIONS),
            rows(ReferenceTables.FACILITY_WORDS, PHRASES));
    Map<String, HolderKind> holders = HolderKind.byType(rows(ReferenceTables.HOLDERS, HOLDERS));
    List<Row> decisions = rows(DecisionTables.CROSSWALK, crosswalk);
    return new Resolver(
        new Reference(
            gazetteer,
            vocabulary,
            new Crosswalk(decisions, gazetteer, vocabulary, holders.keySet()),
            new Register(List.of(registers), vocabulary),
            holders));
  }

  static Dataset<Row> states() {
    return TextTable.of(
        ReferenceTables.STATES,
        """
        state_code | state_name
        AK         | ALASKA
        IL         | ILLINOIS
        LA         | LOUISIANA
        MD         | MARYLAND
        MO         | MISSOURI
        NY         | NEW YORK
        SD         | SOUTH DAKOTA
        TX         | TEXAS
        """);
  }

  private static List<Row> rows(Table table, String text) {
    return TextTable.of(table, text).collectAsList();
  }
}
