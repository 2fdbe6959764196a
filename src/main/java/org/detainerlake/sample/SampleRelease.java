package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What one release covers and when it was made.
 *
 * @param fileName the file as published
 * @param firstDate first prepare date that it covers
 * @param lastDate last prepare date that it covers
 * @param knownOn the day on which the records were read out: later outcomes are not in it
 * @param states the only states in it; none for every state, and for records without one
 * @param planted how many rows are spoiled in each of the ways that must occur
 */
public record SampleRelease(
    String fileName,
    LocalDate firstDate,
    LocalDate lastDate,
    LocalDate knownOn,
    Set<String> states,
    Map<Dirt, Integer> planted) {

  /** Years of three states as csv, in the layout foia-gen1-csv. */
  public static final SampleRelease THREE_STATES =
      new SampleRelease(
          "synthetic_detainers_2012_2015.csv",
          LocalDate.of(2012, 10, 1),
          LocalDate.of(2015, 3, 31),
          LocalDate.of(2015, 4, 15),
          Set.of("PENNSYLVANIA", "TEXAS", "CALIFORNIA"),
          Map.of(
              Dirt.FACILITY_REDACTED, 2,
              Dirt.LIFT_REASON_REDACTED, 2,
              Dirt.ROW_RAGGED, 3,
              Dirt.QUOTE_UNCLOSED, 1));

  /** Two fiscal years of all states as a workbook, in the layout foia-gen1-xlsx. */
  public static final SampleRelease NATIONAL =
      new SampleRelease(
          "SYNTHETIC FOIA 99-00001 _10152015_ FY14-FY15.xlsx",
          LocalDate.of(2013, 10, 1),
          LocalDate.of(2015, 9, 30),
          LocalDate.of(2015, 10, 15),
          Set.of(),
          Map.of(
              Dirt.FACILITY_REDACTED, 3,
              Dirt.LIFT_REASON_REDACTED, 3,
              Dirt.LIFT_REASON_UNSEEN, 5,
              Dirt.DATE_AS_TEXT, 3,
              Dirt.DATE_OUTSIDE, 1));

  /** Keeps the planted dirt in one order: rows are drawn for it in turn. */
  public SampleRelease {
    states = Set.copyOf(states);
    planted = Collections.unmodifiableMap(new EnumMap<>(planted));
  }

  /** Whether the release holds this detainer, as far as ICE's records went on that day. */
  boolean covers(SampleDetainer detainer) {
    return !detainer.prepareDate().isBefore(firstDate)
        && !detainer.prepareDate().isAfter(lastDate)
        && detainer.isRecordedOn(knownOn)
        && (states.isEmpty() || hasState(detainer.facilityOn(knownOn).state()));
  }

  private boolean hasState(String state) {
    return state != null && states.contains(state);
  }
}
