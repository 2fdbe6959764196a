package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One detainer as it truly was, and what ICE's records said of it when.
 *
 * @param number its place in the history, by prepare date
 * @param prepareDate the day it was issued
 * @param detainerType the form; null before ICE recorded it
 * @param person whom it is about
 * @param criminality what the record says of offenses
 * @param facility where the person truly was
 * @param firstFacility what the record said until {@code correctedOn}; almost always the true one
 * @param correctedOn the day the facility was corrected
 * @param outcome how it ended in the end
 * @param vanishedOn the day the record left ICE's files; null for nearly all
 */
public record SampleDetainer(
    long number,
    LocalDate prepareDate,
    String detainerType,
    SamplePerson person,
    Criminality criminality,
    SampleFacility facility,
    SampleFacility firstFacility,
    LocalDate correctedOn,
    SampleOutcome outcome,
    LocalDate vanishedOn) {

  /** How it ended in the end; null when no reason was ever recorded. */
  public String liftReason() {
    return outcome.liftReason();
  }

  /** The lift reason on record at the end of a day; null while there was none. */
  public String liftReasonOn(LocalDate day) {
    return isLiftedOn(day) ? outcome.liftReason() : null;
  }

  /** Whether an outcome was on record at the end of a day. */
  public boolean isLiftedOn(LocalDate day) {
    return outcome.liftedOn() != null && !outcome.liftedOn().isAfter(day);
  }

  /** The facility on record on a day. */
  public SampleFacility facilityOn(LocalDate day) {
    return day.isBefore(correctedOn) ? firstFacility : facility;
  }

  /** The last day up to another on which the record was made, corrected, ended or removed. */
  LocalDate lastChangedBy(LocalDate day) {
    return Stream.of(correctedOn, outcome.liftedOn(), vanishedOn)
        .filter(change -> change != null && change.isAfter(prepareDate) && !change.isAfter(day))
        .max(LocalDate::compareTo)
        .orElse(prepareDate);
  }

  /** Whether the record was in ICE's files on a day. */
  public boolean isRecordedOn(LocalDate day) {
    return vanishedOn == null || day.isBefore(vanishedOn);
  }
}
