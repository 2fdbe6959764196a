package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.Random;

/** Draws detainers one after the other: facility, form, outcome, and what ICE rewrote later. */
final class DetainerDraw {
  private static final LocalDate TYPE_RECORDED_FROM = LocalDate.of(2013, 3, 1);
  private static final LocalDate NEW_FORMS_FROM = LocalDate.of(2015, 6, 15);
  private static final double CORRECTED_SHARE = 0.005;
  private static final double VANISHED_SHARE = 0.003;

  private final SampleFacilities facilities;
  private final Random random;

  DetainerDraw(SampleFacilities facilities, Random random) {
    this.facilities = facilities;
    this.random = random;
  }

  /** A detainer prepared on a day, anywhere. */
  SampleDetainer on(LocalDate day) {
    SampleFacility facility = facilities.draw(random);
    SampleOutcome outcome = SampleOutcome.draw(day, facility.declineFactor(), random);
    boolean corrected = random.nextDouble() < CORRECTED_SHARE;
    boolean vanished = random.nextDouble() < VANISHED_SHARE;
    return new SampleDetainer(
        day,
        detainerType(day),
        facility,
        corrected ? facilities.mistakenFor(facility, random) : facility,
        outcome.liftReason(),
        outcome.liftedOn(),
        vanished && day.isBefore(SampleHistory.REWRITTEN_ON) ? SampleHistory.REWRITTEN_ON : null);
  }

  /** A detainer declined by a facility within days: in both releases, once. */
  SampleDetainer declinedAt(SampleFacility facility, LocalDate day) {
    SampleOutcome outcome = SampleOutcome.declined(day.plusDays(1));
    return new SampleDetainer(
        day, detainerType(day), facility, facility, outcome.liftReason(), outcome.liftedOn(), null);
  }

  private String detainerType(LocalDate day) {
    if (day.isBefore(TYPE_RECORDED_FROM)) {
      return null;
    }
    double draw = day.isBefore(NEW_FORMS_FROM) ? 0 : random.nextDouble();
    if (draw < 0.25) {
      return "I247 - Immigration Detainer - Notice of Action (as of March 2013)";
    }
    return draw < 0.8
        ? "I247D - Immigration Detainer - Request for Action"
        : "I247N - Immigration Advisal - Request for Notification";
  }
}
