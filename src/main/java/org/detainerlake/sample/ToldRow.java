package org.detainerlake.sample;

import java.time.LocalDate;

/**
 * A row of a release as published, beside the truth it is about.
 *
 * @param detainer the truth
 * @param dirt what is wrong with the row
 * @param prepareDate null when the release has text in place of the date
 * @param detainerType null when not stated, as are the four that follow
 * @param facility the facility's text
 * @param state the state's name
 * @param city the city's text
 * @param liftReason the lift reason's text
 */
public record ToldRow(
    SampleDetainer detainer,
    Dirt dirt,
    LocalDate prepareDate,
    String detainerType,
    String facility,
    String state,
    String city,
    String liftReason) {

  /** A clean row: the detainer as ICE's records had it on a day. */
  static ToldRow of(SampleDetainer detainer, LocalDate knownOn) {
    SampleFacility facility = detainer.facilityOn(knownOn);
    return new ToldRow(
        detainer,
        Dirt.NONE,
        detainer.prepareDate(),
        detainer.detainerType(),
        facility.name(),
        facility.state(),
        facility.city(),
        detainer.liftReasonOn(knownOn));
  }

  /** The federal fiscal year of a day; it starts on 1 October. */
  static int fiscalYear(LocalDate day) {
    return day.plusMonths(3).getYear();
  }

  ToldRow withDirt(Dirt of) {
    return new ToldRow(detainer, of, prepareDate, detainerType, facility, state, city, liftReason);
  }

  ToldRow withPrepareDate(LocalDate told) {
    return new ToldRow(detainer, dirt, told, detainerType, facility, state, city, liftReason);
  }

  ToldRow withPlace(String toldFacility, String toldCity) {
    return new ToldRow(
        detainer, dirt, prepareDate, detainerType, toldFacility, state, toldCity, liftReason);
  }

  ToldRow withLiftReason(String told) {
    return new ToldRow(detainer, dirt, prepareDate, detainerType, facility, state, city, told);
  }
}
