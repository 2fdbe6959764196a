package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.AreaFields.*;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.ReleaseFields.COVERAGE_TO_DATE;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaLevel;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Table;

/** Counts of jurisdictions summed up to the areas that these belong to. */
final class Areas {
  private Areas() {}

  /** The states whose coverage speaks for an area: a state code, none, or an area of the nation. */
  static final Field COVERED_PLACE = Field.working("covered_place", FieldType.TEXT);

  /** The jurisdiction's own state, or none. */
  static final Field OWN_PLACE = Field.working("own_place", FieldType.TEXT);

  /** What tells an area, its names included. */
  static final List<Field> FIELDS =
      List.of(AREA_LEVEL, AREA_ID, AREA_NAME, STATE_CODE, COVERED_PLACE);

  /**
   * Each jurisdiction once for each area it belongs to. One without a state belongs to itself and
   * to the nation.
   *
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  static Dataset<Row> of(Dataset<Row> jurisdictions, List<AreaLevel> levels) {
    Column areas = array(levels.stream().map(Areas::area).toArray(Column[]::new));
    return jurisdictions
        .select(JURISDICTION_ID.col(), OWN_PLACE.from(ownPlace()), inline(areas))
        .where(AREA_ID.col().isNotNull());
  }

  private static Column area(AreaLevel level) {
    Column state = STATE_CODE.from(level.isWithinState() ? STATE_CODE.col() : lit(null));
    return struct(
        AREA_LEVEL.value(level.code()),
        AREA_ID.from(level.areaId()),
        AREA_NAME.from(level.areaName()),
        state,
        COVERED_PLACE.from(level.isWithinState() ? ownPlace() : level.areaId()));
  }

  /** Whose coverage speaks for a jurisdiction's row. */
  static Column ownPlace() {
    return coalesce(STATE_CODE.col(), lit(Release.NO_STATE));
  }

  /**
   * The counts of each area, with the earliest cut-off and whether any record is made up.
   *
   * @param counted counts of jurisdictions with their {@link WeeklyCohorts#standing}
   * @param areas of {@link #of}
   * @param by which days: what tells apart the rows of a jurisdiction
   */
  static Dataset<Row> sums(Dataset<Row> counted, Dataset<Row> areas, List<Field> by) {
    List<Field> key = new ArrayList<>(FIELDS);
    key.addAll(by);
    List<Column> sums = new ArrayList<>();
    PeriodMarts.COUNTS.forEach(count -> sums.add(count.from(sum(count.col()))));
    sums.add(bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name()));
    return counted
        .join(broadcast(areas), JURISDICTION_ID.name())
        .groupBy(Table.columns(key))
        .agg(min(COVERAGE_TO_DATE.col()).as(COVERAGE_TO_DATE.name()), sums.toArray(Column[]::new));
  }
}
