package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * How a detainer ended.
 *
 * @param liftReason null when none was ever recorded
 * @param secondLiftReason a second one, that one layout tells; null for nearly all
 * @param liftedOn the day it was recorded; null without one
 */
public record SampleOutcome(String liftReason, String secondLiftReason, LocalDate liftedOn) {
  public static final String DECLINED = "Detainer Declined by LEA";
  public static final String BOOKED = "Booked into Detention";
  public static final String SUPERSEDED = "Superseding - New Form Issued";
  public static final String DUPLICATE = "Duplicate";
  public static final String CITIZEN = "United States Citizen Interviewed";
  static final String NOTICE_FAILURE = "Insufficient Notice to ICE";

  /** From here on late notice is a reason of its own; before, it was told as a decline. */
  public static final LocalDate NEWER_REASONS_FROM = LocalDate.of(2021, 10, 1);

  private static final int DAYS_TO_DECLINE = 60;

  /** Weeks in which many agencies looked at their detainers anew: the report of 2017 tells them. */
  private static final LocalDate REVIEW_FROM = LocalDate.of(2017, 1, 14);

  private static final LocalDate REVIEW_TO = LocalDate.of(2017, 2, 17);
  private static final double REVIEW_PERCENT = 20;
  private static final int DAYS_TO_REVIEW = 6;

  private static final double SECOND_SHARE = 0.04;

  /** Declines of a hundred issued, 2012 to 2026: published to 2015, made up near reports after. */
  private static final List<Double> DECLINED_PERCENT =
      List.of(0.4, 1.2, 9.2, 7.0, 3.0, 5.0, 5.5, 6.0, 5.0, 5.0, 5.0, 5.5, 6.0, 6.5, 9.0);

  /**
   * One way to end.
   *
   * @param weight per hundred detainers that were not declined
   * @param meanDays from the prepare date to the day the reason was recorded
   */
  private record Ending(String liftReason, double weight, int meanDays) {}

  /** Weights near the published totals of 2012 to 2015; days made up. */
  private static final List<Ending> OLDER =
      List.of(
          new Ending(null, 43, 0),
          new Ending(BOOKED, 41, 45),
          new Ending("Lifted", 7, 60),
          new Ending("Case Closed", 2, 200),
          new Ending("Transferred", 0.6, 60),
          new Ending("Prosecutorial Discretion", 0.4, 90),
          new Ending("Alien Not Subject to Deportation", 0.2, 60),
          new Ending("Early Release", 0.2, 30),
          new Ending(CITIZEN, 0.1, 30),
          new Ending("Lifted - Lack of Space", 0.03, 10),
          new Ending("Lifted - Lack of Funds", 0.03, 10),
          new Ending("Died", 0.02, 60));

  /** 33 to 40 of a hundred had no reason in the releases of 2025 and 2026; the rest made up. */
  private static final List<Ending> NEWER =
      List.of(
          new Ending(null, 35, 0),
          new Ending(BOOKED, 36, 40),
          new Ending("No longer in State, Local, or Federal Custody", 10, 60),
          new Ending("Case Closed", 5, 120),
          new Ending("Early Release", 3.5, 30),
          new Ending(NOTICE_FAILURE, 2.5, 20),
          new Ending("Prosecutorial Discretion", 2, 60),
          new Ending("ICE Temporary Resource Constraint", 1, 15),
          new Ending("Noncitizen Not Amenable to Removal", 0.7, 40),
          new Ending("Not Amenable to Removal", 0.5, 40),
          new Ending("Judicial Review", 0.2, 90),
          new Ending("USC or Presumptive Claim to US Citizenship", 0.2, 20),
          new Ending(CITIZEN, 0.05, 30));

  private static final WeightedDraw<Ending> BEFORE = drawOf(OLDER);
  private static final WeightedDraw<Ending> SINCE = drawOf(NEWER);

  static SampleOutcome draw(LocalDate prepareDate, double declineFactor, Chance chance) {
    boolean isReviewed = !prepareDate.isBefore(REVIEW_FROM) && !prepareDate.isAfter(REVIEW_TO);
    double percent =
        isReviewed
            ? REVIEW_PERCENT
            : DECLINED_PERCENT.get(prepareDate.getYear() - SampleDays.FIRST.getYear());
    if (chance.happens(percent / 100 * declineFactor)) {
      int days = chance.days(isReviewed ? DAYS_TO_REVIEW : DAYS_TO_DECLINE);
      return ended(DECLINED, prepareDate.plusDays(days), chance);
    }
    Ending ending = (prepareDate.isBefore(NEWER_REASONS_FROM) ? BEFORE : SINCE).draw(chance);
    return ending.liftReason() == null
        ? new SampleOutcome(null, null, null)
        : ended(ending.liftReason(), prepareDate.plusDays(chance.days(ending.meanDays())), chance);
  }

  static SampleOutcome on(LocalDate day, String liftReason) {
    return new SampleOutcome(liftReason, null, day);
  }

  private static SampleOutcome ended(String liftReason, LocalDate day, Chance chance) {
    String second = chance.happens(0.5) ? "Case Closed" : "Lifted";
    return new SampleOutcome(liftReason, chance.happens(SECOND_SHARE) ? second : null, day);
  }

  private static WeightedDraw<Ending> drawOf(List<Ending> endings) {
    return new WeightedDraw<>(endings, i -> endings.get(i).weight());
  }
}
