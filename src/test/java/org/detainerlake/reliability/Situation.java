package org.detainerlake.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.detainerlake.job.TestRefresh;

/**
 * A lake and what a refresh takes into it.
 *
 * @param name of the situation
 * @param lake the lake before
 * @param inputs what the refresh is given
 * @param before what readers find before it
 * @param after what readers find after it, where no run died
 * @param length how long it took in this process
 */
record Situation(
    String name, SeenLake lake, List<Path> inputs, String before, String after, Duration length) {
  private static final String HEADER =
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_city,"
          + "facility_state,detainer_lift_reason,unique_identifier\n";
  private static final String BOOKED =
      "2025-03-01,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Booked into Detention,NA\n";
  private static final String DECLINED =
      "2025-03-08,COOK COUNTY JAIL,NA,CHICAGO,ILLINOIS,Detainer Declined by LEA,NA\n";
  private static final String LATER =
      "2026-02-03,ERIE COUNTY JAIL,NA,ERIE,PENNSYLVANIA,Detainer Declined by LEA,NA\n";
  private static final String AGREEMENTS =
      """
      date,state,county,zip,agency,agency_id,ori,type,population_policed,operating_budget,agency_type
      2025-05-16 am,PENNSYLVANIA,Erie County,,erie county sheriff,,,Task Force Model,,,
      """;

  /** Nothing is there yet. */
  static Situation firstRefresh(Path folder) throws IOException {
    return of("first refresh", folder, List.of(), List.of(older(folder)));
  }

  /** A release is there, and a newer one comes. */
  static Situation newRelease(Path folder) throws IOException {
    Path older = older(folder);
    return of("new release", folder, List.of(older), List.of(older, newer(folder)));
  }

  /** A release is there; a newer one and a list come together. */
  static Situation listAndRecords(Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("agreements_x_to_2025-05-16.csv"), AGREEMENTS);
    return of("list and records", folder, List.of(older(folder)), List.of(newer(folder), list));
  }

  private static Path older(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("synthetic_detainers_tidy_2026-01-31.csv"), HEADER + BOOKED + DECLINED);
  }

  private static Path newer(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("synthetic_detainers_tidy_2026-02-28.csv"),
        HEADER + BOOKED + DECLINED + LATER);
  }

  private static Situation of(String name, Path folder, List<Path> held, List<Path> inputs)
      throws IOException {
    SeenLake lake = new SeenLake(Files.createDirectories(folder.resolve("before")));
    if (!held.isEmpty()) {
      refresh(lake, held);
    }
    SeenLake neverKilled = lake.copyTo(folder.resolve("never-killed"));
    long started = System.nanoTime();
    refresh(neverKilled, inputs);
    Duration length = Duration.ofNanos(System.nanoTime() - started);
    return new Situation(name, lake, inputs, lake.content(), neverKilled.content(), length);
  }

  private static void refresh(SeenLake lake, List<Path> inputs) throws IOException {
    TestRefresh refresh = TestRefresh.of(lake.folder(), inputs.toArray(Path[]::new));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
  }
}
