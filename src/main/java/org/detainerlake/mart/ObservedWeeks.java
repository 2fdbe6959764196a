package org.detainerlake.mart;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.MeasureFields.ISSUED_COUNT;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;
import static org.detainerlake.catalog.TimingFields.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Outcome;
import org.detainerlake.catalog.Timing;

/** A jurisdiction's fiscal year of issue in one row: its counts, and what each week of age saw. */
public final class ObservedWeeks {
  private ObservedWeeks() {}

  /** Those who left in each week of age in which any did. */
  private static final Field WEEKS = Field.working("weeks", FieldType.CELLS);

  /** Of a week: those who left it, with an outcome or because observation ended. */
  private static final Field LEFT = Field.working("left", FieldType.COUNT);

  /** Outcomes told apart; each week counts them under these names. */
  static final List<Field> EVENTS =
      Stream.of(Outcome.DECLINED, Outcome.HONORED, Outcome.OTHER)
          .map(group -> Field.working(group.code(), FieldType.COUNT))
          .toList();

  private static final Field WEEK = Field.working("week", FieldType.CELLS);
  private static final List<Field> SEEN = Stream.concat(EVENTS.stream(), Stream.of(LEFT)).toList();

  /** What is counted of each jurisdiction and fiscal year. */
  static final List<Field> PARTS =
      List.of(
          ISSUED_COUNT,
          DATED_COUNT,
          CENSORED_COUNT,
          UNDATED_COUNT,
          YOUNG_COUNT,
          LATER_COUNT,
          DATED_DECLINED_COUNT,
          LATER_DECLINED_COUNT);

  /**
   * Each jurisdiction and fiscal year once.
   *
   * @param timed {@link org.detainerlake.catalog.TimingMarts#TIMED_OUTCOMES}
   */
  public static Dataset<Row> of(Dataset<Row> timed) {
    Column weeks = collect_list(when(LAST_WEEK_COUNT.col().isNotNull(), WEEK.col()));
    return byWeek(timed)
        .groupBy(JURISDICTION_ID.col(), ISSUE_FISCAL_YEAR.col())
        .agg(synthetic(), with(sums(), weeks.as(WEEKS.name())));
  }

  /**
   * A week of age.
   *
   * @param events those who left it with an outcome, as {@link #EVENTS} are told apart
   * @param left all who left it
   */
  record Week(List<Integer> events, int left) {

    /** Those who left with any outcome. */
    int outcomes() {
      return events.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Week by week from 0 to the last in which any is at risk; none where none ever is. Weeks in
   * which nobody left are weeks too.
   *
   * @param cohort one of {@link #of}
   */
  static List<Week> in(Row cohort) {
    List<Row> seen = cohort.getList(cohort.fieldIndex(WEEKS.name()));
    int last = seen.stream().mapToInt(week -> week.getInt(0)).max().orElse(-1);
    Week nobody = new Week(Collections.nCopies(EVENTS.size(), 0), 0);
    List<Week> weeks = new ArrayList<>(Collections.nCopies(last + 1, nobody));
    seen.forEach(week -> weeks.set(week.getInt(0), week(week)));
    return weeks;
  }

  private static Week week(Row seen) {
    List<Integer> events = IntStream.rangeClosed(1, EVENTS.size()).mapToObj(seen::getInt).toList();
    return new Week(events, seen.getInt(events.size() + 1));
  }

  private static Dataset<Row> byWeek(Dataset<Row> timed) {
    Column isDeclined = OUTCOME_GROUP.col().equalTo(Outcome.DECLINED.code());
    Column isLater = TimedOutcomes.is(Timing.LATER);
    Column isDated = TimedOutcomes.is(Timing.OBSERVED).or(isLater);
    Column[] seen = SEEN.stream().map(ObservedWeeks::seen).toArray(Column[]::new);
    Column week = struct(with(new Column[] {LAST_WEEK_COUNT.col()}, seen));
    return timed
        .groupBy(JURISDICTION_ID.col(), ISSUE_FISCAL_YEAR.col(), LAST_WEEK_COUNT.col())
        .agg(
            synthetic(),
            week.as(WEEK.name()),
            ISSUED_COUNT.from(sum(DETAINER_COUNT.col())),
            count(DATED_COUNT, isDated),
            count(CENSORED_COUNT, TimedOutcomes.is(Timing.CENSORED)),
            count(UNDATED_COUNT, TimedOutcomes.is(Timing.UNDATED)),
            count(YOUNG_COUNT, TimedOutcomes.is(Timing.YOUNG)),
            count(LATER_COUNT, isLater),
            count(DATED_DECLINED_COUNT, isDated.and(isDeclined)),
            count(LATER_DECLINED_COUNT, isLater.and(isDeclined)));
  }

  private static Column seen(Field what) {
    Column isEvent = OUTCOME_GROUP.col().equalTo(what.name());
    return what.equals(LEFT)
        ? LEFT.from(sum(DETAINER_COUNT.col()))
        : count(what, TimedOutcomes.is(Timing.OBSERVED).and(isEvent));
  }

  private static Column count(Field field, Column condition) {
    return field.from(OutcomeCounts.sumWhere(condition, DETAINER_COUNT));
  }

  private static Column synthetic() {
    return bool_or(IS_SYNTHETIC.col()).as(IS_SYNTHETIC.name());
  }

  private static Column[] sums() {
    return PARTS.stream().map(part -> part.from(sum(part.col()))).toArray(Column[]::new);
  }

  private static Column[] with(Column[] columns, Column... more) {
    return Stream.of(columns, more).flatMap(Stream::of).toArray(Column[]::new);
  }
}
