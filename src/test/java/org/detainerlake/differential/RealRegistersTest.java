package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MartTables.DIM_FACILITY;

import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.detainerlake.job.ExitCode;
import org.detainerlake.job.TestRefresh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real files again, with the public registers of police, prisons and ICE's own list. */
class RealRegistersTest {
  @TempDir Path folder;

  @Test
  void registers_add_places_and_move_none() throws Exception {
    TestRefresh before = RealLake.published();
    Path lake = folder.resolve("lake");
    FileUtils.copyDirectory(RealLake.folder().toFile(), lake.toFile());
    FileUtils.deleteDirectory(lake.resolve("marts/current").toFile()); // the link, followed
    TestRefresh after = RealLake.refreshed(lake, RealLake.data().resolve("reference-facilities"));
    assertThat(after.exit()).as(after.console()).isIn(ExitCode.DONE, ExitCode.HELD);
    var one = before.mart(DIM_FACILITY).select("facility_id", "county_fips", "jurisdiction_id");
    var other =
        after.published(DIM_FACILITY).select("facility_id", "county_fips", "jurisdiction_id");
    assertThat(one.where("county_fips is not null").except(other).collectAsList()).isEmpty();
    long unresolved =
        after.published(DIM_FACILITY).where("jurisdiction_type = 'unresolved'").count();
    assertThat(unresolved)
        .isLessThanOrEqualTo(
            before.mart(DIM_FACILITY).where("jurisdiction_type = 'unresolved'").count());
  }
}
