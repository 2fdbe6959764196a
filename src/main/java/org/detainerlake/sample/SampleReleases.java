package org.detainerlake.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The sample releases as files: one history, told in every layout, over and over. */
public final class SampleReleases {
  private SampleReleases() {}

  private static final long TRIAL = 100_000;
  private static final double MORE_THAN_VANISH = 1.02;

  private static final Map<Dirt, Integer> CODED_DIRT =
      Map.of(
          Dirt.FACILITY_REDACTED, 2,
          Dirt.LIFT_REASON_REDACTED, 2,
          Dirt.LIFT_REASON_UNSEEN, 2,
          Dirt.DATE_AS_TEXT, 1,
          Dirt.DATE_OUTSIDE, 1,
          Dirt.DATE_MONTH_FIRST, 3,
          Dirt.CODE_WITHOUT_ZERO, 2);

  private static final Map<Dirt, Integer> FOOTED_DIRT =
      Map.of(Dirt.TOTAL_ROW, 1, Dirt.DATE_MONTH_FIRST, 2, Dirt.CODE_WITHOUT_ZERO, 1);

  /** Every file of the sample, the older release first. */
  public static final List<SampleRelease> ALL =
      Stream.of(older(), newer()).flatMap(List::stream).toList();

  /** An agency's own extract and its updates of four weeks: one series. */
  public static final List<SampleRelease> EXTRACTS =
      Stream.concat(
              Stream.of(extract("base", "2025-03-02", SampleRelease.Scope.EVERYTHING)),
              Stream.of("2025-03-09", "2025-03-16", "2025-03-23", "2025-03-30")
                  .map(day -> extract("update", day, SampleRelease.Scope.CHANGED_IN_WEEK)))
          .toList();

  /** One file of each generation, so that the demo stays quick. */
  public static final List<SampleRelease> DEMO = demo();

  /**
   * Writes the demo's releases into a folder, made when it is not there; files of an earlier run
   * are replaced. Same seed and count, same bytes.
   *
   * @param detainers how many detainers the hidden history holds, told or not; 1,000 at least
   * @return the files written, in the order of {@link #DEMO}
   * @throws IOException when the folder cannot be written
   */
  public static List<Path> write(Path folder, long seed, long detainers) throws IOException {
    return write(folder, SampleHistory.of(seed, detainers), DEMO);
  }

  /** Writes releases of a history that the caller keeps, to count its truth. */
  public static List<Path> write(Path folder, SampleHistory history, List<SampleRelease> releases)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (SampleRelease release : releases) {
      files.add(write(folder, history, release));
    }
    return List.copyOf(files);
  }

  /** Writes one file; its rows are drawn as they are written, and none is kept. */
  public static Path write(Path folder, SampleHistory history, SampleRelease release)
      throws IOException {
    return write(folder, history, release, Long.MAX_VALUE);
  }

  /**
   * Writes a file of a wanted length, for measuring.
   *
   * @param layout a layout whose releases tell every record
   * @param sheets of a workbook
   * @return the file; its name is that of the layout's newest sample
   * @throws IllegalArgumentException where the sample has no such layout
   */
  public static Path writeRows(Path folder, String layout, long rows, int sheets, long seed)
      throws IOException {
    SampleRelease release = whole(layout).onSheets(sheets);
    return write(folder, history(release, rows, seed), release, rows);
  }

  /** A history long enough for a release of all records to have so many rows. */
  public static SampleHistory history(SampleRelease release, long rows, long seed) {
    double share = SampleHistory.of(seed, TRIAL).estimate(release) / (double) TRIAL;
    return SampleHistory.of(seed, TRIAL + (long) (rows / share * MORE_THAN_VANISH));
  }

  /** The newest release of a layout, made to cover what all of its files cover. */
  private static SampleRelease whole(String layout) {
    List<SampleRelease> releases =
        Stream.concat(ALL.stream(), EXTRACTS.stream())
            .filter(release -> release.layout().equals(layout))
            .filter(release -> release.scope() == SampleRelease.Scope.EVERYTHING)
            .toList();
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("there is no sample of all records in layout " + layout);
    }
    SampleRelease newest = releases.get(releases.size() - 1);
    LocalDate first =
        releases.stream().map(SampleRelease::firstDate).min(LocalDate::compareTo).orElseThrow();
    return newest
        .covering(first.toString(), newest.lastDate().toString(), newest.knownOn().toString())
        .in(Set.of());
  }

  /** The same, cut off after so many rows. */
  public static Path write(Path folder, SampleHistory history, SampleRelease release, long mostRows)
      throws IOException {
    Path file = Files.createDirectories(folder).resolve(release.fileName());
    ReleaseCells cells = new ReleaseCells(release, history.seed());
    long estimate = Math.min(mostRows, history.estimate(release));
    try (RowWriter writer = writer(file, release, estimate);
        Stream<ToldRow> told = history.stream(release)) {
      long rowNumber = 0;
      for (Iterator<ToldRow> next = told.limit(mostRows).iterator(); next.hasNext(); ) {
        ToldRow row = next.next();
        writer.write(row, cells.of(row, ++rowNumber));
      }
    }
    return file;
  }

  private static RowWriter writer(Path file, SampleRelease release, long estimate)
      throws IOException {
    return release.isWorkbook()
        ? new WorkbookWriter(file, release, estimate)
        : new CsvWriter(file, release);
  }

  /** Of each layout that is counted, and of the weekly report, the last file. */
  private static List<SampleRelease> demo() {
    Map<String, SampleRelease> last = new LinkedHashMap<>();
    ALL.stream()
        .filter(release -> release.scope() != SampleRelease.Scope.CITIZENS)
        .forEach(release -> last.put(release.layout(), release));
    return List.copyOf(last.values());
  }

  private static List<SampleRelease> older() {
    return List.of(
        SampleRelease.THREE_STATES,
        SampleRelease.NATIONAL,
        SampleRelease.of("npr-outcome-subset", "americans_SYNTHETIC.csv")
            .covering("2012-10-01", "2015-09-30", "2016-02-01")
            .telling(SampleRelease.Scope.CITIZENS),
        edition("2017-02-03"),
        edition("2017-02-10"),
        edition("2017-02-17"));
  }

  /** A weekly report of declines, by the Friday that its week ends on. */
  private static SampleRelease edition(String friday) {
    String name = "SYNTHETIC_DDOR_Section_II_%s.csv".formatted(friday.replace("-", ""));
    return SampleRelease.of("ddor-section2-csv", name)
        .covering("2012-10-01", friday, friday)
        .telling(SampleRelease.Scope.DECLINED_IN_WEEK);
  }

  /** All records of two states since the year before, or what changed in a week, as of a day. */
  public static SampleRelease extract(String kind, String day, SampleRelease.Scope scope) {
    return SampleRelease.of(
            "agency-extract-%s-csv".formatted(kind),
            "SYNTHETIC_two-states-%s-%s.csv".formatted(kind, day))
        .covering("2024-01-01", day, day)
        .in(Set.of("PENNSYLVANIA", "TEXAS"))
        .telling(scope);
  }

  private static List<SampleRelease> newer() {
    return List.of(
        titleCase("FY23", "20250415").covering("2022-10-01", "2023-09-30", "2025-04-15"),
        titleCase("FY24", "20250415").covering("2023-10-01", "2024-09-30", "2025-04-15"),
        titleCase("FY25", "20250415").covering("2024-10-01", "2025-03-31", "2025-04-15"),
        titleCase("FY25", "20250729").covering("2024-10-01", "2025-07-20", "2025-07-29"),
        SampleRelease.of(
                "icfo-2025-xlsx", "SYNTHETIC 2025-ICFO-99999_Detainers_20250731_Redacted.xlsx")
            .covering("2016-10-01", "2018-09-30", "2025-07-31")
            .with(CODED_DIRT),
        SampleRelease.of("ddp-tidy-csv", "SYNTHETIC_detainers_tidy_2025-10-15.csv")
            .covering("2018-10-01", "2025-09-30", "2025-10-15")
            .with(Map.of(Dirt.FACILITY_REDACTED, 3, Dirt.CODE_WITHOUT_ZERO, 2)),
        renamed("FY25").covering("2024-10-01", "2025-09-30", "2026-03-11"),
        renamed("FY26").covering("2025-10-01", "2026-03-08", "2026-03-11").with(FOOTED_DIRT),
        SampleRelease.of("dpr-2026-xlsx", "SYNTHETIC_DPR_Detainers_20260814_Redacted.xlsx")
            .covering("2025-10-01", "2026-07-31", "2026-08-14")
            .onSheets(2)
            .with(CODED_DIRT));
  }

  /** ICE's releases of 2025: one file a fiscal year. */
  private static SampleRelease titleCase(String year, String made) {
    String name =
        "SYNTHETIC 2025-ICLI-99999_ERO Detainers_%s_%s_Redacted.xlsx".formatted(year, made);
    return SampleRelease.of("icli-2025-xlsx", name).onSheets(2).with(CODED_DIRT);
  }

  /** ICE's release of March 2026. */
  private static SampleRelease renamed(String year) {
    String name = "SYNTHETIC 2026-ICLI-99999_Detainers_%s_20260311_Redacted.xlsx".formatted(year);
    return SampleRelease.of("icli-2026-xlsx", name).onSheets(2).with(CODED_DIRT);
  }
}
