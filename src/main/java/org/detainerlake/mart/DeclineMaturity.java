package org.detainerlake.mart;

import static org.detainerlake.catalog.MaturityFields.*;
import static org.detainerlake.catalog.MaturityMarts.DECLINE_MATURITY;
import static org.detainerlake.catalog.MaturityMarts.GAP_WEEKS;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MaturityMarts;

/** By how much the declines of a week usually still grow, by its age at a release. */
public final class DeclineMaturity {
  private DeclineMaturity() {}

  /**
   * Each age that a pair of releases told of.
   *
   * @param pendingCohorts {@link MaturityMarts#PENDING_COHORTS}; at most a hundred rows a pair
   */
  public static Dataset<Row> of(Dataset<Row> pendingCohorts) {
    MapPartitionsFunction<Row, Row> curve = DeclineMaturity::ages;
    return DECLINE_MATURITY.select(
        pendingCohorts
            .repartition(1)
            .sortWithinPartitions(MaturityMarts.PENDING_COHORTS.keyColumns())
            .mapPartitions(curve, Encoders.row(DECLINE_MATURITY.schema())));
  }

  private static Iterator<Row> ages(Iterator<Row> cohorts) {
    List<Row> rows = new ArrayList<>();
    cohorts.forEachRemaining(rows::add);
    MaturityCurve curve = new MaturityCurve(rows.stream().map(DeclineMaturity::pending).toList());
    List<Row> ages = new ArrayList<>();
    for (int age = 0; age < MaturityCurve.HORIZON_WEEKS; age++) {
      int at = age;
      List<Row> told =
          rows.stream().filter(row -> number(row, WEEKS_AT_RELEASE_COUNT) == at).toList();
      if (!told.isEmpty()) {
        ages.add(age(age, told, curve));
      }
    }
    return ages.iterator();
  }

  private static Row age(int age, List<Row> told, MaturityCurve curve) {
    double share = curve.share(age);
    int declined = sum(told, DECLINED_SO_FAR_COUNT);
    int pending = sum(told, PENDING_COUNT);
    Double known = Double.isNaN(share) ? null : share;
    return RowFactory.create(
        age,
        told.size(),
        pending,
        declined,
        sum(told, ARRIVED_DECLINED_COUNT),
        sum(told, STILL_PENDING_COUNT),
        known,
        known == null ? null : curve.relativeSpread(age, told.size()),
        known == null || declined == 0 ? null : (declined + pending * share) / declined,
        told.stream().anyMatch(row -> row.<Boolean>getAs(IS_SYNTHETIC.name())));
  }

  private static MaturityCurve.Pending pending(Row row) {
    return new MaturityCurve.Pending(
        number(row, WEEKS_AT_RELEASE_COUNT),
        number(row, GAP_WEEKS),
        number(row, PENDING_COUNT),
        number(row, ARRIVED_DECLINED_COUNT),
        number(row, STILL_PENDING_COUNT));
  }

  private static int sum(List<Row> rows, Field field) {
    return rows.stream().mapToInt(row -> number(row, field)).sum();
  }

  private static int number(Row row, Field field) {
    return row.<Integer>getAs(field.name());
  }
}
