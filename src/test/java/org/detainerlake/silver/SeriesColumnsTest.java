package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.RECORD_VERSION_TEXT;
import static org.detainerlake.silver.SilverCases.bronze;
import static org.detainerlake.silver.SilverCases.publishing;
import static org.detainerlake.silver.SilverCases.references;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.Release;
import org.junit.jupiter.api.Test;

class SeriesColumnsTest {

  @Test
  void a_version_is_a_number_or_a_day_with_or_without_a_time_and_sorts_as_text() {
    assertThat(
            versioned(
                """
                record_id_text | record_version_text
                number         | 7
                day            | 2025-01-05
                time           | 2025-01-05 08:30
                zoned          | 2025-01-05T08:30:15.5Z
                offset         | 2025-01-05T08:30:15+02:00
                too long       | 1234567890123456789
                word           | second
                nothing        | N/A
                missing        |
                """))
        .hasRows(
            """
            record_id | record_version        | issues                    | is_set_aside
            number    | 000000000000000007    | []                        | false
            day       | 2025-01-05            | []                        | false
            time      | 2025-01-05T08:30      | []                        | false
            zoned     | 2025-01-05T08:30:15.5 | []                        | false
            offset    |                       | record_version_unreadable | true
            too long  |                       | record_version_unreadable | true
            word      |                       | record_version_unreadable | true
            nothing   |                       | record_version_unreadable | true
            missing   |                       | record_version_unreadable | true
            """);
  }

  @Test
  void without_a_column_of_versions_none_is_missing_but_an_id_is() {
    assertThat(
            unversioned(
                """
                record_id_text | row_position
                a 1            | 1
                NULL           | 2
                b(6),b(7)c     | 3
                               | 4
                """))
        .hasRows(
            """
            row_position | record_id | record_version | issues            | is_set_aside
            1            | a 1       |                | []                | false
            2            |           |                | record_id_missing | true
            3            |           |                | record_id_missing | true
            4            |           |                | record_id_missing | true
            """);
  }

  /** It need not say more than whose record it withdraws. */
  @Test
  void any_text_withdraws_but_one_that_stands_for_nothing() {
    assertThat(
            of(
                """
                row_position | record_id_text | deletion_mark_text | row_fault
                1            | a              | Y                  |
                2            | a              | withdrawn 1/5      |
                3            | a              | N/A                |
                4            | a              |                    |
                5            |                | Y                  |
                6            | a              | Y                  | row_ragged
                """,
                "agency"))
        .hasRows(
            """
            row_position | is_deletion | is_set_aside | issues
            1            | true        | false        | record_withdrawn
            2            | true        | false        | record_withdrawn
            3            | false       | true         | facility_missing+prepare_date_missing+state_missing
            4            | false       | true         | facility_missing+prepare_date_missing+state_missing
            5            | true        | true         | record_id_missing+record_withdrawn
            6            | true        | true         | record_withdrawn+row_ragged
            """);
  }

  @Test
  void outside_of_a_series_nothing_is_asked_and_nothing_kept() {
    assertThat(
            of(
                """
                record_id_text | record_version_text | deletion_mark_text | prepare_date_text | facility_name_text | facility_state_text
                a              | 7                   | Y                  | 2015-01-05        | JAIL               | PA
                               |                     |                    | 2015-01-05        | JAIL               | PA
                """,
                null,
                RECORD_VERSION_TEXT))
        .hasRows(
            """
            record_id | record_version | is_deletion | is_set_aside | issues
                      |                | false       | false        | []
                      |                | false       | false        | []
            """);
  }

  private static Dataset<Row> versioned(String rows) {
    return of(whole(rows), "agency", RECORD_VERSION_TEXT);
  }

  private static Dataset<Row> unversioned(String rows) {
    return of(whole(rows), "agency");
  }

  /** With all that a record must have beside. */
  private static String whole(String rows) {
    return rows.lines()
        .map(
            line ->
                line
                    + (line.startsWith("record_id_text")
                        ? " | prepare_date_text | facility_name_text | facility_state_text\n"
                        : " | 2015-01-05 | JAIL | PA\n"))
        .reduce("", String::concat);
  }

  private static Dataset<Row> of(String rows, String series, Field... published) {
    Release release =
        new Release(
            "x", LocalDate.of(2019, 1, 1), "update", "flag", null, null, Set.of(), false, series);
    Field[] all = java.util.Arrays.copyOf(published, published.length + 2);
    all[published.length] = RecordFields.RECORD_ID_TEXT;
    all[published.length + 1] = RecordFields.DELETION_MARK_TEXT;
    return ClassifiedRows.of(bronze(rows), publishing(all), release, references());
  }
}
