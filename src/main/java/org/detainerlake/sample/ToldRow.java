package org.detainerlake.sample;

import java.time.LocalDate;

/**
 * A row of a release as published, beside the truth it is about. What a release's layout has no
 * column for is not in its file, though it stands here: ask {@link SampleRelease#tells}.
 *
 * @param detainer the truth
 * @param dirt what is wrong with the row
 * @param prepareDate null when the release has text in place of the date
 * @param detainerType null when not stated, as are all that follow
 * @param facility the facility's text
 * @param state the state's name
 * @param city the city's text
 * @param liftReason the lift reason's text
 * @param convictionCode the code of the most serious conviction
 * @param conviction its label
 * @param personId links rows of this release only; null or a mark of redaction for one in seven
 */
public record ToldRow(
    SampleDetainer detainer,
    Dirt dirt,
    LocalDate prepareDate,
    String detainerType,
    String facility,
    String state,
    String city,
    String liftReason,
    String convictionCode,
    String conviction,
    String personId) {

  /** Of a hundred convictions so many lack the code, and as many the label. */
  private static final int HALF_STATED_PERCENT = 3;

  /** A clean row: the detainer as ICE's records had it on a day. */
  static ToldRow of(SampleDetainer detainer, LocalDate knownOn, String personId) {
    SampleFacility facility = detainer.facilityOn(knownOn);
    SampleOffense conviction = detainer.criminality().conviction();
    long percent = Math.floorMod(Chance.mixed(detainer.number()), 100);
    boolean hasCode = conviction != null && percent >= HALF_STATED_PERCENT;
    boolean hasLabel = conviction != null && percent < 100 - HALF_STATED_PERCENT;
    return new ToldRow(
        detainer,
        Dirt.NONE,
        detainer.prepareDate(),
        detainer.detainerType(),
        facility.name(),
        facility.state(),
        facility.city(),
        detainer.liftReasonOn(knownOn),
        hasCode ? conviction.code() : null,
        hasLabel ? conviction.label() : null,
        personId);
  }

  /** The federal fiscal year of a day; it starts on 1 October. */
  static int fiscalYear(LocalDate day) {
    return day.plusMonths(3).getYear();
  }

  /** Whether the row links to other rows of its person. */
  public boolean isIdentified() {
    return personId != null && !Dirt.MARKS.contains(personId);
  }

  ToldRow withDirt(Dirt of) {
    return copy(of, prepareDate, facility, city, liftReason, convictionCode);
  }

  ToldRow withPrepareDate(LocalDate told) {
    return copy(dirt, told, facility, city, liftReason, convictionCode);
  }

  ToldRow withPlace(String toldFacility, String toldCity) {
    return copy(dirt, prepareDate, toldFacility, toldCity, liftReason, convictionCode);
  }

  ToldRow withLiftReason(String told) {
    return copy(dirt, prepareDate, facility, city, told, convictionCode);
  }

  ToldRow withConvictionCode(String told) {
    return copy(dirt, prepareDate, facility, city, liftReason, told);
  }

  private ToldRow copy(
      Dirt of, LocalDate date, String place, String town, String reason, String code) {
    return new ToldRow(
        detainer, of, date, detainerType, place, state, town, reason, code, conviction, personId);
  }
}
