package org.detainerlake.sample;

import java.time.LocalDate;

/**
 * One detainer as it truly was, and what ICE's records said of it when.
 *
 * @param prepareDate the day it was issued
 * @param detainerType the form; null before ICE recorded it
 * @param facility where the person truly was
 * @param firstFacility what the record said until {@link SampleHistory#REWRITTEN_ON}; almost always
 *     the true one
 * @param liftReason how it ended in the end; null when no reason was ever recorded
 * @param liftedOn the day the reason was recorded; null without one
 * @param vanishedOn the day the record left ICE's files; null for nearly all
 */
public record SampleDetainer(
    LocalDate prepareDate,
    String detainerType,
    SampleFacility facility,
    SampleFacility firstFacility,
    String liftReason,
    LocalDate liftedOn,
    LocalDate vanishedOn) {

  /** The lift reason on record at the end of a day; null while there was none. */
  public String liftReasonOn(LocalDate day) {
    return liftedOn == null || liftedOn.isAfter(day) ? null : liftReason;
  }

  /** The facility on record on a day. */
  public SampleFacility facilityOn(LocalDate day) {
    return day.isBefore(SampleHistory.REWRITTEN_ON) ? firstFacility : facility;
  }

  /** Whether the record was in ICE's files on a day. */
  public boolean isRecordedOn(LocalDate day) {
    return vanishedOn == null || day.isBefore(vanishedOn);
  }
}
