package org.detainerlake.gold;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.FileKey;
import org.junit.jupiter.api.Test;

/** Rows before which nothing is told in their series. */
class FirstRecordsTest {
  @Test
  void rows_of_a_full_release_in_one_file_need_no_comparing() {
    String rows =
        """
        release_id | file_sha256 | record_id | record_version | outcome_class | is_deletion | issues
        1-base     | b           | one       | 2              | unknown       | false       | []
        1-base     | b           | two       |                |               | false       | state_missing
        1-base     | b           | gone      | 1              | unknown       | true        | record_withdrawn
        """;
    Dataset<Row> first = SeriesRecords.first(SeriesRecordsTest.detainers(rows));
    Assertions.assertThat(DailyOutcomes.ofChanges(SeriesRecords.changes(first)).collectAsList())
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(SeriesRecordsTest.changes(rows).collectAsList());
    assertThat(first)
        .hasRows(
            """
            record_id | issues
            one       | []
            two       | state_missing
            gone      | record_withdrawn+withdrawal_void
            """);
    List<Row> ofSeries = SeriesRecordsTest.files().where(SeriesFiles.isOfSeries()).collectAsList();
    Assertions.assertThat(SeriesFiles.tellingFirst(ofSeries))
        .containsExactly(new FileKey("1-base", "b"), new FileKey("4-base", "c"));
  }
}
