package org.detainerlake.gold;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.Release;

/**
 * The files of series, and what they speak for together. A full release begins a telling of its
 * series, and the updates up to the next full one carry it on: all of them are as one full release,
 * made when the last of them was. An update with no full release before it changes what nobody
 * knows: it speaks for nothing.
 */
public final class SeriesFiles {
  private SeriesFiles() {}

  /** The full release that a file of a series is, or carries on; null for an update of none. */
  static final Field BASE_RELEASE_ID = Field.working("base_release_id", FieldType.TEXT);

  /** The newest file of a telling, under whose name the telling speaks. */
  static final String NEWEST = "newest_file";

  /**
   * The files before which nothing is told in their telling: full releases of one file.
   *
   * @param files lines of {@link BronzeTables#FILES}, all those of their series
   */
  public static List<FileKey> tellingFirst(List<Row> files) {
    Map<List<String>, Long> ofRelease =
        files.stream().collect(Collectors.groupingBy(SeriesFiles::release, Collectors.counting()));
    return files.stream()
        .filter(file -> Release.FULL.equals(file.getAs(RELEASE_KIND.name())))
        .filter(file -> ofRelease.get(release(file)) == 1)
        .map(FileKey::of)
        .toList();
  }

  private static List<String> release(Row file) {
    return List.of(file.getAs(SERIES_NAME.name()), file.getAs(RELEASE_ID.name()));
  }

  /** Whether a file is in a series. */
  public static Column isOfSeries() {
    return SERIES_NAME.col().isNotNull();
  }

  /**
   * The ledger, in which a file of a series has the coverage that it speaks for with those before
   * it: from its base's first date to the newest date told so far, in the states of the base.
   *
   * @param files {@link BronzeTables#FILES} of one vintage
   */
  public static Dataset<Row> of(Dataset<Row> files) {
    WindowSpec soFar = ofTelling().orderBy(RELEASE_ID.col());
    Column isBased = BASE_RELEASE_ID.col().isNotNull();
    Dataset<Row> told =
        based(files)
            .withColumn(COVERAGE_STATES.name(), states(soFar))
            .withColumn(COVERAGE_FROM_DATE.name(), min(ofBase(COVERAGE_FROM_DATE)).over(soFar))
            .withColumn(
                COVERAGE_TO_DATE.name(), max(when(isBased, COVERAGE_TO_DATE.col())).over(soFar));
    return others(files).unionByName(BronzeTables.FILES.select(told));
  }

  /**
   * The files that speak, as full releases: a line each file that is in no series; for each telling
   * a line each file of its base, up to the telling's newest date, under its newest file's name.
   *
   * @param files {@link BronzeTables#FILES} of one vintage, as stored
   */
  public static Dataset<Row> speaking(Dataset<Row> files) {
    return others(files).unionByName(tellings(files));
  }

  /** The lines of {@link #speaking} that stand for series. */
  static Dataset<Row> tellings(Dataset<Row> files) {
    return BronzeTables.FILES.select(
        members(files)
            .withColumn(COVERAGE_TO_DATE.name(), max(COVERAGE_TO_DATE.col()).over(ofTelling()))
            .where(isBase())
            .withColumn(RELEASE_ID.name(), ofNewest(RELEASE_ID))
            .withColumn(FILE_SHA256.name(), ofNewest(FILE_SHA256))
            .withColumn(RELEASE_DATE.name(), ofNewest(RELEASE_DATE)));
  }

  /** The files of series, each with the {@link #NEWEST} of its telling. */
  static Dataset<Row> members(Dataset<Row> files) {
    Column file = struct(RELEASE_ID.col(), FILE_SHA256.col(), RELEASE_DATE.col());
    return based(files).withColumn(NEWEST, max(file).over(ofTelling()));
  }

  /** The files of series with their {@link #BASE_RELEASE_ID}. */
  static Dataset<Row> based(Dataset<Row> files) {
    WindowSpec soFar = Window.partitionBy(SERIES_NAME.col()).orderBy(RELEASE_ID.col());
    return files
        .where(isOfSeries())
        .withColumn(BASE_RELEASE_ID.name(), max(ofBase(RELEASE_ID)).over(soFar));
  }

  /** A column of a telling's newest file. */
  static Column ofNewest(Field field) {
    return col(NEWEST).getField(field.name());
  }

  private static Dataset<Row> others(Dataset<Row> files) {
    return BronzeTables.FILES.select(files.where(SERIES_NAME.col().isNull()));
  }

  private static WindowSpec ofTelling() {
    return Window.partitionBy(SERIES_NAME.col(), BASE_RELEASE_ID.col());
  }

  private static Column states(WindowSpec soFar) {
    Column told = collect_list(split(ofBase(COVERAGE_STATES), ",")).over(soFar);
    return nullif(array_join(array_sort(array_distinct(flatten(told))), ","), lit(""));
  }

  private static Column ofBase(Field field) {
    return when(isBase(), field.col());
  }

  private static Column isBase() {
    return RELEASE_KIND.col().equalTo(Release.FULL);
  }
}
