package org.detainerlake.differential;

import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fourteen declines of one prison, of the tidy csv of 2026; counted by hand from the codes. An
 * extract of one outcome: as a full release it would be refused.
 */
class RealOffensesTest {
  @TempDir Path lake;

  @Test
  void codes_stay_text_and_each_decline_has_the_offense_of_its_conviction() throws Exception {
    Path file = RealLake.data().resolve("ddp-2026-sample-mn").resolve("st_cloud_denied.csv");
    ReleaseFlags extract = new ReleaseFlags(null, null, "partial", null, null, Set.of());
    TestRefresh refresh = TestRefresh.of(lake, extract, file);
    Assertions.assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    Dataset<Row> detainers = detainers();
    assertThat(detainers.groupBy(OUTCOME_CLASS.col()).count())
        .hasRows("outcome_class | count\ndeclined | 14");
    assertThat(
            detainers
                .groupBy(
                    OFFENSE_BASIS.col(), OFFENSE_CODE.col(), OFFENSE_ID.col(), OFFENSE_MATCH.col())
                .count())
        .hasRows(
            """
            offense_basis | offense_code | offense_id | offense_match | count
            conviction    | 1103         | violent-11 | code          | 1
            conviction    | 1199         | violent-11 | code          | 3
            conviction    | 1206         | violent-12 | code          | 1
            conviction    | 3599         | drug-35    | code          | 1
            conviction    | 35AB         | drug-35    | code          | 1
            conviction    | 3699         | sex-36     | code          | 3
            conviction    | 5203         | weapons-52 | code          | 1
            charge        |              | not_stated | none          | 3
            """);
    assertSeverity(detainers);
  }

  private static void assertSeverity(Dataset<Row> detainers) {
    assertThat(detainers.groupBy(CRIMINALITY_CLASS.col()).count())
        .hasRows("criminality_class | count\nconvicted | 11\ncharged | 3");
    assertThat(detainers.groupBy(THREAT_LEVEL_CODE.col()).count())
        .hasRows("threat_level_code | count\n1 | 12\n2 | 1\n3 | 1");
  }

  private Dataset<Row> detainers() {
    return new DeltaTables(TestSpark.session(), new Lake(lake)).read(SilverTables.DETAINERS);
  }
}
