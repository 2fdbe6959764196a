package org.detainerlake.mart;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.ReleaseFields;
import org.detainerlake.sample.SampleDetainer;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleOutcome;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;

/** The generator's hidden history as releases would tell it, counted without files in between. */
final class ToldHistory {

  static final int LAG_DAYS = 10;

  private static final StructType PLACED =
      new StructType()
          .add(ReleaseFields.RELEASE_ID.name(), "string")
          .add(ReleaseFields.FILE_SHA256.name(), "string")
          .add(PlaceFields.STATE_CODE.name(), "string")
          .add(RecordFields.PREPARE_DATE.name(), "date")
          .add(PlaceFields.JURISDICTION_ID.name(), "string")
          .add(RecordFields.DETAINER_TYPE.name(), "string")
          .add(RecordFields.OUTCOME_CLASS.name(), "string")
          .add(MeasureFields.DISPUTE_STATUS.name(), "string")
          .add(MeasureFields.DETAINER_COUNT.name(), "int");

  private final SampleHistory history;
  private final LocalDate first;
  private final List<LocalDate> cutOffs;
  private final BiFunction<SampleDetainer, LocalDate, String> stated;
  private final Map<LocalDate, List<Row>> counted;

  /**
   * Releases of a history.
   *
   * @param first first issue date of every release
   * @param cutOffs last issue date of each, in order; made {@link #LAG_DAYS} later
   * @param stated the jurisdiction of a record, as a release with this cut-off states it
   */
  ToldHistory(
      SampleHistory history,
      LocalDate first,
      List<LocalDate> cutOffs,
      BiFunction<SampleDetainer, LocalDate, String> stated) {
    this(history, first, cutOffs, stated, new HashMap<>());
  }

  private ToldHistory(
      SampleHistory history,
      LocalDate first,
      List<LocalDate> cutOffs,
      BiFunction<SampleDetainer, LocalDate, String> stated,
      Map<LocalDate, List<Row>> counted) {
    this.history = history;
    this.first = first;
    this.cutOffs = cutOffs;
    this.stated = stated;
    this.counted = counted;
  }

  static LocalDate madeOn(LocalDate cutOff) {
    return cutOff.plusDays(LAG_DAYS);
  }

  /** The same, had it ended with its so-manyth release. */
  ToldHistory upTo(int releases) {
    return new ToldHistory(history, first, cutOffs.subList(0, releases), stated, counted);
  }

  LocalDate newest() {
    return cutOffs.get(cutOffs.size() - 1);
  }

  /** {@link RetoldDays} of all releases. */
  Dataset<Row> retold() {
    String head =
        "release_id | release_date | file_sha256 | subject | release_kind"
            + " | coverage_from_date | coverage_to_date | coverage_states\n";
    String files =
        cutOffs.stream()
            .map(
                cutOff ->
                    "%s | %s | %s | detainers | full | %s | %s | *%n"
                        .formatted(cutOff, madeOn(cutOff), cutOff, first, cutOff))
            .collect(Collectors.joining());
    Dataset<Row> counts = placed(cutOffs);
    return RetoldDays.of(
        counts, RetoldDays.pairs(counts, TextTable.of(BronzeTables.FILES, head + files)));
  }

  /** What counts: all records of the newest release. */
  Dataset<Row> current() {
    return placed(List.of(newest()));
  }

  /** The releases as the marts know them. */
  Dataset<Row> releases() {
    return MartCases.releases(
        "release_id | release_date | coverage_to_date | is_synthetic\n"
            + cutOffs.stream()
                .map(cutOff -> "%s | %s | %s | true%n".formatted(cutOff, madeOn(cutOff), cutOff))
                .collect(Collectors.joining()));
  }

  /** The records of one release. */
  List<SampleDetainer> told(LocalDate cutOff) {
    SampleRelease release =
        new SampleRelease(
            "ddp-tidy-csv",
            "SYNTHETIC.csv",
            first,
            cutOff,
            madeOn(cutOff),
            SampleRelease.Scope.EVERYTHING,
            0,
            Set.of(),
            Map.of());
    return history.told(release).stream().map(row -> row.detainer()).distinct().toList();
  }

  private Dataset<Row> placed(List<LocalDate> releases) {
    List<Row> placed =
        releases.stream()
            .flatMap(cutOff -> counted.computeIfAbsent(cutOff, this::counted).stream())
            .toList();
    return TestSpark.session().createDataFrame(placed, PLACED);
  }

  private static Row row(LocalDate cutOff, List<Object> key, int count) {
    String id = cutOff.toString();
    return RowFactory.create(id, id, "XX", key.get(1), key.get(0), null, key.get(2), null, count);
  }

  /** A release's records by jurisdiction, day and class. */
  private List<Row> counted(LocalDate cutOff) {
    Map<List<Object>, Long> counts =
        told(cutOff).stream()
            .map(detainer -> key(detainer, cutOff))
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> row(cutOff, count.getKey(), count.getValue().intValue()))
        .toList();
  }

  private List<Object> key(SampleDetainer detainer, LocalDate cutOff) {
    String reason = detainer.liftReasonOn(madeOn(cutOff));
    String outcome =
        reason == null
            ? "unknown"
            : reason.equals(SampleOutcome.DECLINED)
                ? "declined"
                : reason.equals(SampleOutcome.BOOKED) ? "honored" : "other";
    return List.of(stated.apply(detainer, cutOff), Date.valueOf(detainer.prepareDate()), outcome);
  }
}
