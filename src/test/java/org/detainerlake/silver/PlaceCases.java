package org.detainerlake.silver;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.testing.TextTable;

/** Counties and places that are hard to tell apart; the last four counties are made up. */
final class PlaceCases {
  private static final String COUNTIES =
      """
      county_fips | county_key     | county_kind      | state_code | valid_from_date | valid_to_date
      01083       | LIMESTONE      | county           | AL         |                 |
      24005       | BALTIMORE      | county           | MD         |                 |
      24510       | BALTIMORE      | independent_city | MD         |                 |
      29047       | CLAY           | county           | MO         |                 |
      29095       | JACKSON        | county           | MO         |                 |
      29183       | ST CHARLES     | county           | MO         |                 |
      29189       | ST LOUIS       | county           | MO         |                 |
      17031       | COOK           | county           | IL         |                 |
      17063       | GRUNDY         | county           | IL         |                 |
      17111       | MCHENRY        | county           | IL         |                 |
      17073       | HENRY          | county           | IL         |                 |
      22071       | ORLEANS        | parish           | LA         |                 |
      02020       | ANCHORAGE      | municipality     | AK         |                 |
      02090       | FAIRBANKS NORTH STAR | borough    | AK         |                 |
      48157       | FT BEND        | county           | TX         |                 |
      48201       | HARRIS         | county           | TX         |                 |
      48453       | TRAVIS         | county           | TX         |                 |
      48209       | HAYS           | county           | TX         |                 |
      48117       | DEAF SMITH     | county           | TX         |                 |
      48423       | SMITH          | county           | TX         |                 |
      39061       | HAMILTON       | county           | OH         |                 |
      47065       | HAMILTON       | county           | TN         |                 |
      02261       | VALDEZ CORDOVA | census_area      | AK         |                 | 2019-01-01
      02063       | CHUGACH        | census_area      | AK         | 2019-01-02      |
      09001       | FAIRFIELD      | county           | CT         |                 | 2022-05-31
      09120       | GREATER BRIDGEPORT | planning_region | CT     | 2022-06-01      |
      51510       | ALEXANDRIA     | independent_city | VA         |                 |
      46113       | SHANNON        | county           | SD         |                 | 2015-04-30
      99001       | FIRSTDAY       | county           | SD         | 2020-01-01      |
      99002       | LASTDAY        | county           | SD         |                 | 2020-01-01
      99003       | DAYAFTER       | county           | SD         | 2020-01-02      |
      99004       | DAYBEFORE      | county           | SD         |                 | 2019-12-31
      """;

  private static final String PLACES =
      """
      state_code | place_key      | county_fips
      TX         | AUSTIN         | 48453
      TX         | AUSTIN         | 48209
      TX         | HOUSTON        | 48201
      MD         | BALTIMORE      | 24510
      IL         | CHICAGO        | 17031
      MO         | ST CHARLES     | 29183
      CT         | BRIDGEPORT     | 09001
      CT         | BRIDGEPORT     | 09120
      AK         | CORDOVA        | 02261
      TX         | FT DAVIS       | 48201
      """;

  private PlaceCases() {}

  static Dataset<Row> counties() {
    return TextTable.of(ReferenceTables.COUNTIES, COUNTIES);
  }

  static Dataset<Row> places() {
    return TextTable.of(ReferenceTables.PLACES, PLACES);
  }
}
