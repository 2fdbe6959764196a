package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * How a detainer ended.
 *
 * @param liftReason null when none was ever recorded
 * @param liftedOn the day it was recorded; null without one
 */
record SampleOutcome(String liftReason, LocalDate liftedOn) {
  private static final String DECLINED = "Detainer Declined by LEA";
  private static final int DAYS_TO_DECLINE = 60;

  /**
   * One way to end.
   *
   * @param weight per hundred detainers that were not declined
   * @param meanDays from the prepare date to the day the reason was recorded
   */
  private record Ending(String liftReason, double weight, int meanDays) {}

  /** Weights near the published totals of 2012 to 2014; days made up. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(null, 43, 0),
          new Ending("Booked into Detention", 37.5, 45),
          new Ending("Lifted", 10, 60),
          new Ending("Case Closed", 7.5, 200),
          new Ending("Transferred", 1.2, 60),
          new Ending("Prosecutorial Discretion", 0.4, 90),
          new Ending("Alien Not Subject to Deportation", 0.2, 60),
          new Ending("Early Release", 0.2, 30),
          new Ending("United States Citizen Interviewed", 0.1, 30),
          new Ending("Lifted - Lack of Space", 0.03, 10),
          new Ending("Lifted - Lack of Funds", 0.03, 10),
          new Ending("Died", 0.02, 60));

  private static final WeightedDraw<Ending> NOT_DECLINED =
      new WeightedDraw<>(ENDINGS, i -> ENDINGS.get(i).weight());

  static SampleOutcome draw(LocalDate prepareDate, double declineFactor, Random random) {
    if (random.nextDouble() < declineShare(prepareDate) * declineFactor) {
      return declined(prepareDate.plusDays(delay(DAYS_TO_DECLINE, random)));
    }
    Ending ending = NOT_DECLINED.draw(random);
    return ending.liftReason() == null
        ? new SampleOutcome(null, null)
        : new SampleOutcome(
            ending.liftReason(), prepareDate.plusDays(delay(ending.meanDays(), random)));
  }

  static SampleOutcome declined(LocalDate day) {
    return new SampleOutcome(DECLINED, day);
  }

  /** Grows by federal fiscal year, as declines did from 2012 to 2015. */
  private static double declineShare(LocalDate prepareDate) {
    return switch (ToldRow.fiscalYear(prepareDate)) {
      case 2013 -> 0.02;
      case 2014 -> 0.04;
      default -> 0.07;
    };
  }

  /** Most outcomes come soon and some very late: exponential, at least the same day. */
  private static int delay(int meanDays, Random random) {
    return (int) (-meanDays * StrictMath.log(1 - random.nextDouble()));
  }
}
