package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartRowsTest {
  private static final Field NAME = MartTables.WEEKLY_DECLINE_RATES.fields().get(1);
  private static final String ODD = "a \"lake\" #1 of 100% {x}";
  @TempDir static Path folder;
  private static Snapshots snapshots;

  private static final Dataset<Row> WEEKLY =
      TextTable.of(
          MartTables.WEEKLY_DECLINE_RATES,
          """
          jurisdiction_id | jurisdiction_name | week_start_date | issued_count | decline_rate_of_decided | is_preliminary
          county:17031    | Cook County, IL   | 1969-12-27      | 20           | 0.25                    | false
          county:48201    |                   | 2015-06-13      |              |                         |
          county:48453    | ''                | 2015-06-13      | 0            | 0.0                     | true
          """);

  @BeforeAll
  static void publish() throws IOException {
    snapshots = new Snapshots(new Lake(folder.resolve(ODD)).marts());
    Publication publication = Publication.begin(snapshots, TestSpark.session());
    for (Table mart : MartTables.ALL) {
      boolean isWeekly = mart.equals(MartTables.WEEKLY_DECLINE_RATES);
      publication.write(
          mart, isWeekly ? WEEKLY : TestSpark.session().createDataFrame(List.of(), mart.schema()));
    }
    Manifest manifest =
        publication.finish(new Publication.Origin("1", "settings", false, Map.of()));
    snapshots.publish(manifest.id());
  }

  private static MartRows marts() throws IOException {
    return new MartRows(snapshots, snapshots.current().orElseThrow());
  }

  @Test
  void rows_are_those_that_spark_reads_in_the_same_order() throws IOException {
    List<Row> rows =
        marts()
            .of(
                MartTables.WEEKLY_DECLINE_RATES,
                MartTables.WEEKLY_DECLINE_RATES.fields(),
                row -> true);
    assertThat(rows).isEqualTo(WEEKLY.collectAsList());
  }

  @Test
  void columns_and_rows_are_chosen() throws IOException {
    List<Row> rows =
        marts()
            .of(
                MartTables.WEEKLY_DECLINE_RATES,
                List.of(NAME),
                row -> row.getAs(NAME.name()) != null);
    assertThat(rows)
        .extracting(row -> row.<String>getAs(NAME.name()))
        .containsExactly("Cook County, IL", "");
    assertThat(rows.get(0).schema().fieldNames()).containsExactly(NAME.name());
  }

  @Test
  void a_column_that_the_publication_lacks_is_told_of() throws IOException {
    MartRows marts = marts();
    Field none = Field.working("none_count", FieldType.COUNT);
    assertThatThrownBy(() -> marts.of(MartTables.WEEKLY_DECLINE_RATES, List.of(none), row -> true))
        .isInstanceOf(LakeFault.class)
        .hasMessageContaining("has no weekly_decline_rates.none_count: another version");
  }
}
