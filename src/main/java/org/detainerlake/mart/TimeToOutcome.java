package org.detainerlake.mart;

import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.TimingFields.*;
import static org.detainerlake.catalog.TimingMarts.TIME_TO_OUTCOME;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Field;

/** Cumulative incidence of declines, honored detainers and other outcomes by week of age. */
public final class TimeToOutcome {
  private TimeToOutcome() {}

  /**
   * Each week of age from 0 to 52, or to the last in which any is at risk, of each jurisdiction and
   * fiscal year of issue with a dated outcome. In order of the key: so many rows are sorted twice
   * as fast where they are in order already.
   *
   * @param observed {@link ObservedWeeks}
   * @param jurisdictions {@link org.detainerlake.catalog.MartTables#DIM_JURISDICTION}
   */
  public static Dataset<Row> of(Dataset<Row> observed, Dataset<Row> jurisdictions) {
    FlatMapFunction<Row, Row> weeks =
        cohort -> ObservedWeeks.EVENTS.stream().flatMap(event -> weeks(cohort, event)).iterator();
    Dataset<Row> dated = observed.where(DATED_COUNT.col().gt(0));
    return TIME_TO_OUTCOME.select(
        NationNamed.of(dated, jurisdictions)
            .sortWithinPartitions(JURISDICTION_ID.col(), ISSUE_FISCAL_YEAR.col())
            .flatMap(weeks, Encoders.row(TIME_TO_OUTCOME.schema())));
  }

  /** The state at issue is no week's. */
  private static Stream<Row> weeks(Row cohort, Field event) {
    List<IncidenceCurve.State> states = IncidenceCurve.of(cohort, event).states();
    return IntStream.range(1, states.size())
        .mapToObj(week -> row(cohort, event, week - 1, states.get(week)));
  }

  private static Row row(Row cohort, Field event, int age, IncidenceCurve.State state) {
    return RowFactory.create(
        cohort.getAs(JURISDICTION_ID.name()),
        cohort.getAs(JURISDICTION_NAME.name()),
        cohort.getAs(JURISDICTION_TYPE.name()),
        cohort.getAs(COUNTY_FIPS.name()),
        cohort.getAs(STATE_CODE.name()),
        cohort.getAs(ISSUE_FISCAL_YEAR.name()),
        event.name(),
        age,
        state.atRisk(),
        state.events(),
        state.rate(),
        state.low(),
        state.high(),
        state.atRisk() <= CohortShares.SMALL_BASE,
        cohort.getAs(IS_SYNTHETIC.name()));
  }
}
