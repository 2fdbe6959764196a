package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.LakeFault;
import org.detainerlake.lake.LakeFiles;
import org.detainerlake.lake.Leftovers;
import org.detainerlake.lake.Room;
import org.detainerlake.testing.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that runs full under a refresh: a small file system in memory, mounted for the test. */
@Tag("long")
class FullDiskTest {
  private static final String RECORDS =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n"
          + "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";

  @TempDir Path folder;
  private Path disk;
  private Lake lake;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        Tool.run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()).exit() == 0,
        "a small file system cannot be mounted here: that takes root");
    lake = new Lake(disk.resolve("lake"));
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    Tool.run("umount", disk.toString());
  }

  @Test
  void the_last_publication_stays_and_after_room_is_made_the_next_run_goes_on() throws IOException {
    TestRefresh first = refresh("2026-01-31", "");
    assertThat(first.isDone()).as(first.console()).isTrue();
    for (int freeKilobytes : new int[] {50, 300}) { // full under tables, and under marts
      fill(freeKilobytes);
      Throwable error =
          catchThrowable(() -> refresh("2026-02-28", RECORDS.lines().toList().get(1)));
      LakeFault fault = Room.fault(error, lake).orElseThrow(() -> new AssertionError(error));
      assertThat(fault.getMessage()).startsWith("a disk is full: " + lake.root() + " has 0.");
      assertThat(fault.advice()).contains("the last publication stays");
      assertThat(first.marts()).exists().hasFileName(first.publicationId());
      assertThat(Leftovers.clear(lake).files()).isPositive();
      assertThat(LakeFiles.of(lake).faults()).isEmpty();
    }
    Files.delete(disk.resolve("filler"));
    TestRefresh second = refresh("2026-02-28", RECORDS.lines().toList().get(1));
    assertThat(second.isDone()).as(second.console()).isTrue();
    assertThat(second.publicationId()).startsWith("00002-");
    assertThat(Leftovers.clear(lake).files()).isZero();
    assertThat(LakeFiles.of(lake)).satisfies(found -> assertThat(found.faults()).isEmpty());
  }

  private TestRefresh refresh(String made, String more) throws IOException {
    Path csv = folder.resolve("synthetic_detainers_tidy_%s.csv".formatted(made));
    return TestRefresh.of(lake.root(), Files.writeString(csv, RECORDS + more));
  }

  private void fill(int freeKilobytes) throws IOException {
    Path filler = disk.resolve("filler");
    Files.deleteIfExists(filler);
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(filler, new byte[Math.toIntExact(free - 1024L * freeKilobytes)]);
  }
}
