package org.detainerlake.catalog;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.Outcome.*;
import static org.detainerlake.catalog.PersonFields.*;
import static org.detainerlake.catalog.RecordFields.OUTCOME_CLASS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which records a published count of a cohort counts, said a second time apart from the marts: what
 * they publish is held against it.
 *
 * @param count the published count
 * @param weight what a line of {@link GoldTables#DAILY_OUTCOMES} adds to it
 * @param classes the outcome classes meant
 * @param isAllBut whether these classes are left out, not counted
 */
public record Tally(Field count, Field weight, List<Outcome> classes, boolean isAllBut) {

  public Tally {
    classes = List.copyOf(classes);
  }

  private static final List<Tally> ALL =
      List.of(
          allBut(ISSUED_COUNT, DETAINER_COUNT, ADMINISTRATIVE),
          only(DECLINED_COUNT, DETAINER_COUNT, DECLINED),
          only(HONORED_COUNT, DETAINER_COUNT, HONORED),
          only(NOTICE_FAILURE_COUNT, DETAINER_COUNT, NOTICE_FAILURE),
          allBut(
              OTHER_OUTCOME_COUNT,
              DETAINER_COUNT,
              DECLINED,
              HONORED,
              NOTICE_FAILURE,
              ADMINISTRATIVE,
              UNKNOWN),
          allBut(RESOLVED_COUNT, DETAINER_COUNT, ADMINISTRATIVE, UNKNOWN),
          only(UNKNOWN_COUNT, DETAINER_COUNT, UNKNOWN),
          only(ADMINISTRATIVE_COUNT, DETAINER_COUNT, ADMINISTRATIVE),
          allBut(DETAINER_COUNT, DETAINER_COUNT),
          allBut(RECORD_COUNT, DETAINER_COUNT),
          allBut(IDENTIFIED_COUNT, IDENTIFIED_COUNT),
          allBut(EPISODE_COUNT, EPISODE_COUNT),
          allBut(EPISODE_ISSUED_COUNT, EPISODE_COUNT, ADMINISTRATIVE),
          only(EPISODE_DECLINED_COUNT, EPISODE_COUNT, DECLINED),
          only(EPISODE_HONORED_COUNT, EPISODE_COUNT, HONORED),
          allBut(FIRST_ISSUED_COUNT, FIRST_COUNT, ADMINISTRATIVE),
          only(FIRST_DECLINED_COUNT, FIRST_COUNT, DECLINED),
          only(FIRST_HONORED_COUNT, FIRST_COUNT, HONORED));

  private static Tally only(Field count, Field weight, Outcome outcome) {
    return new Tally(count, weight, List.of(outcome), false);
  }

  private static Tally allBut(Field count, Field weight, Outcome... leftOut) {
    return new Tally(count, weight, List.of(leftOut), true);
  }

  /** How a column is counted; empty where it is no sum of counted outcomes. */
  public static Optional<Tally> of(Field count) {
    return ALL.stream().filter(tally -> tally.count().equals(count)).findFirst();
  }

  /**
   * What a line adds to it in a mart: where that counts in the unit asked for, one that weighs
   * records weighs the unit.
   */
  public Field weight(Table mart, CountUnit unit) {
    boolean byUnit = weight.equals(DETAINER_COUNT) && !mart.equals(OffenseMarts.REPEAT_DETAINERS);
    return byUnit ? unit.counts() : weight;
  }

  /** Whether a record of this class counts. */
  public boolean takes(String outcomeClass) {
    return isAllBut != classes.stream().anyMatch(outcome -> outcome.code().equals(outcomeClass));
  }

  /** The same as a condition in SQL. */
  public String condition() {
    if (classes.isEmpty()) {
      return "true";
    }
    return classes.stream()
        .map(outcome -> "'" + outcome.code() + "'")
        .collect(
            Collectors.joining(
                ", ", OUTCOME_CLASS.name() + (isAllBut ? " NOT IN (" : " IN ("), ")"));
  }
}
