package org.detainerlake.mart;

import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.TimingFields.*;
import static org.detainerlake.catalog.TimingMarts.TIME_TO_DECLINE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Field;

/** How soon detainers were declined, by fiscal year of issue. */
public final class TimeToDecline {
  private TimeToDecline() {}

  private static final int A_YEAR = 52;

  /** By then most outcomes that ever come have come. */
  private static final int EIGHT = 8;

  /** Half of a sum of shares, but for what a double cannot hold. */
  private static final double NEARLY = 1e-12;

  private static final List<Field> OF_COHORT =
      Stream.of(NAMED_JURISDICTION, List.of(ISSUE_FISCAL_YEAR), ObservedWeeks.PARTS)
          .flatMap(List::stream)
          .toList();

  /**
   * Each jurisdiction and fiscal year of issue, and the nation.
   *
   * @param observed {@link ObservedWeeks}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  public static Dataset<Row> of(Dataset<Row> observed, Dataset<Row> jurisdictions) {
    MapFunction<Row, Row> declines = TimeToDecline::row;
    return TIME_TO_DECLINE.select(
        NationNamed.of(observed, jurisdictions)
            .map(declines, Encoders.row(TIME_TO_DECLINE.schema())));
  }

  private static Row row(Row cohort) {
    Stream<Object> told = OF_COHORT.stream().map(field -> cohort.getAs(field.name()));
    IncidenceCurve curve = IncidenceCurve.of(cohort, ObservedWeeks.EVENTS.get(0));
    Stream<Object> made = Stream.of(cohort.<Object>getAs(IS_SYNTHETIC.name()));
    return RowFactory.create(
        Stream.of(told, figures(curve), made).flatMap(Function.identity()).toArray());
  }

  private static Stream<Object> figures(IncidenceCurve curve) {
    return Stream.of(
        by(1, curve),
        by(4, curve),
        by(EIGHT, curve),
        at(EIGHT, curve, IncidenceCurve.State::low),
        at(EIGHT, curve, IncidenceCurve.State::high),
        by(13, curve),
        by(26, curve),
        by(A_YEAR, curve),
        at(A_YEAR, curve, IncidenceCurve.State::low),
        at(A_YEAR, curve, IncidenceCurve.State::high),
        half(curve),
        isUnstable(curve));
  }

  private static Double by(int weeks, IncidenceCurve curve) {
    return at(weeks, curve, IncidenceCurve.State::rate);
  }

  private static Double at(
      int weeks, IncidenceCurve curve, Function<IncidenceCurve.State, Double> figure) {
    return Optional.ofNullable(curve.by(weeks)).map(figure).orElse(null);
  }

  /** The first state is that at issue: none is declined in it. */
  private static Integer half(IncidenceCurve curve) {
    Double year = by(A_YEAR, curve);
    return year == null || year <= 0 ? null : (Integer) curve.reaching(year / 2 - NEARLY);
  }

  private static boolean isUnstable(IncidenceCurve curve) {
    List<IncidenceCurve.State> states = curve.states();
    if (states.isEmpty()) {
      return true;
    }
    IncidenceCurve.State eighth = states.size() > EIGHT ? states.get(EIGHT) : curve.last();
    return eighth.atRisk() <= CohortShares.SMALL_BASE;
  }
}
