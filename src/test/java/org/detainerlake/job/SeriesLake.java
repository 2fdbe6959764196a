package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.quality.FileExpectation;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.ReleaseFlags;
import org.detainerlake.testing.TestSpark;

/** A lake that takes in the made-up extracts of one agency, several at once or one by one. */
record SeriesLake(Path folder, DeltaTables tables) {
  private static final String HEADER =
      "record_id,record_version,withdrawn,issued_date,form,facility,city,state,lift_reason,lift_date\n";
  private static final String JAIL = "I-247A,ALLEGHENY COUNTY JAIL,PITTSBURGH,PENNSYLVANIA";
  private static final String OTHER = "I-247A,BERKS COUNTY JAIL,LEESPORT,PENNSYLVANIA";
  private static final String BOOKED = "Booked into Detention";
  private static final String DECLINED = "Detainer Declined by LEA";

  /** Of each file its name, its header and its rows. */
  static final String BASE =
      extract(
          "base-2025-03-02",
          "a,1,,2025-01-06," + JAIL + ",,",
          "b,1,,2025-01-07," + JAIL + ",,",
          "c,1,,2025-01-08," + OTHER + "," + BOOKED + ",2025-01-20",
          "d,1,,2025-02-03," + JAIL + ",,",
          "e,1,,2025-02-04," + JAIL + ",,",
          "f,1,,2025-02-20," + OTHER + ",,");

  /** A record changed, one withdrawn, one new. */
  static final String FIRST =
      extract(
          "update-2025-03-09",
          "a,2,,2025-01-06," + JAIL + "," + DECLINED + ",2025-03-05",
          "e,2,Y,,,,,,,",
          "g,1,,2025-03-03," + JAIL + ",,");

  /** A record told twice alike, and a withdrawal of one that was never told. */
  static final String SECOND =
      extract(
          "update-2025-03-16",
          "a,3,,2025-01-06," + JAIL + "," + BOOKED + ",2025-03-12",
          "b,2,,2025-01-07," + JAIL + "," + DECLINED + ",2025-03-12",
          "b,2,,2025-01-07," + JAIL + "," + DECLINED + ",2025-03-12",
          "f,2,Y,2025-02-20," + OTHER + ",,",
          "z,1,Y,,,,,,,");

  /** An older state told late, a record that came back, one moved, one new. */
  static final String THIRD =
      extract(
          "update-2025-03-23",
          "a,2,,2025-01-06," + JAIL + "," + DECLINED + ",2025-03-05",
          "e,4,,2025-02-04," + JAIL + "," + DECLINED + ",2025-03-20",
          "g,2,,2025-03-03," + OTHER + ",,",
          "h,1,,2025-03-18," + JAIL + ",,");

  /** All that stands after the third update. */
  static final String WHOLE =
      extract(
          "base-2025-03-23",
          "a,3,,2025-01-06," + JAIL + "," + BOOKED + ",2025-03-12",
          "b,2,,2025-01-07," + JAIL + "," + DECLINED + ",2025-03-12",
          "c,1,,2025-01-08," + OTHER + "," + BOOKED + ",2025-01-20",
          "d,1,,2025-02-03," + JAIL + ",,",
          "e,4,,2025-02-04," + JAIL + "," + DECLINED + ",2025-03-20",
          "g,2,,2025-03-03," + OTHER + ",,",
          "h,1,,2025-03-18," + JAIL + ",,");

  /** At a release long after, January is final; the update tells one of its records declined. */
  static final String LATE_BASE =
      extract(
          "base-2025-06-08", "a,1,,2025-01-06," + JAIL + ",,", "y,1,,2025-06-01," + JAIL + ",,");

  static final String LATE_UPDATE =
      extract("update-2025-06-15", "a,2,,2025-01-06," + JAIL + "," + DECLINED + ",2025-06-10");

  private static String extract(String release, String... rows) {
    return "synthetic_pa-" + release + ".csv\n" + HEADER + String.join("\n", rows) + "\n";
  }

  static SeriesLake in(Path folder) throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    return new SeriesLake(folder, new DeltaTables(TestSpark.session(), lake));
  }

  /** Takes extracts in, as one run, and counts them. */
  SeriesLake land(String... extracts) throws IOException {
    landWithoutCounting(extracts);
    count();
    return this;
  }

  /** As a run that dies when its files are in the ledger. */
  void landWithoutCounting(String... extracts) throws IOException {
    Layouts layouts = Layouts.in(Path.of("conf/sources"));
    Ingestion ingestion = new Ingestion(TestSpark.session(), ledger(), layouts, ReleaseFlags.NONE);
    List<Landed> landed =
        ingestion.land(List.of(files(extracts))).stream().map(Ingestion.Result::landed).toList();
    ledger().land(landed);
    List<FileReport> reports =
        new Classification(TestSpark.session(), ledger(), FileExpectation.all(0)).classify(landed);
    assertThat(reports).extracting(FileReport::state).containsOnly(FileReport.State.ACCEPTED);
  }

  void count() {
    new SeriesCounting(ledger()).run();
  }

  private Ledger ledger() {
    return new Ledger(tables);
  }

  /** With a publication. */
  TestRefresh refresh(String... extracts) throws IOException {
    return TestRefresh.of(folder, files(extracts));
  }

  private Path[] files(String... extracts) throws IOException {
    Path inputs = Files.createDirectories(folder.resolveSibling("extracts"));
    Path[] files = new Path[extracts.length];
    for (int i = 0; i < files.length; i++) {
      int end = extracts[i].indexOf('\n');
      files[i] = inputs.resolve(extracts[i].substring(0, end));
      Files.writeString(files[i], extracts[i].substring(end + 1));
    }
    return files;
  }

  /** The files of the releases made on a day. */
  List<FileKey> keys(String day) {
    return tables.read(BronzeTables.FILES).collectAsList().stream()
        .map(FileKey::of)
        .filter(file -> file.releaseId().startsWith(day))
        .toList();
  }

  /** A stored table's rows, as text, sorted. */
  List<String> written(Table table) {
    return sorted(tables.read(table));
  }

  /** The counts that stand as of a day. */
  List<String> current(Optional<LocalDate> asOf) {
    Vintage vintage = new Vintage(ledger(), asOf);
    return sorted(
        ToldCounts.of(vintage.read(BronzeTables.FILES), vintage.read(GoldTables.DAILY_OUTCOMES))
            .current());
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
