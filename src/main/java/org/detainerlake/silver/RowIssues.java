package org.detainerlake.silver;

import static org.detainerlake.catalog.Reason.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;

/** The reason codes of a row: one condition a reason. */
record RowIssues(TextConventions conventions, Release release) {

  private static final String[] NOTHING = {};

  /** Codes of reasons that set a row aside. */
  private static final Set<String> SETTING_ASIDE =
      Set.copyOf(
          Arrays.stream(Reason.values()).filter(Reason::setsAside).map(Reason::code).toList());

  /** Sorted codes; empty where all is well. */
  String[] codes(ClassifiedRow row) {
    String fault = row.published().fault();
    if (ROW_TOTAL.code().equals(fault)) {
      return new String[] {fault}; // what a total lacks is no flaw of a record
    }
    Set<Reason> found = EnumSet.noneOf(Reason.class);
    addOfRecord(row.series(), found);
    if (!row.series().isDeletion()) {
      addOfCells(row, found); // no more is asked of a withdrawal than whose it is
    }
    if (found.isEmpty() && fault == null) {
      return NOTHING;
    }
    return Stream.concat(Stream.ofNullable(fault), found.stream().map(Reason::code))
        .sorted()
        .toArray(String[]::new);
  }

  /** Whether one of the codes sets a row aside. */
  static boolean setAside(String[] codes) {
    return codes.length > 0 && Arrays.stream(codes).anyMatch(SETTING_ASIDE::contains);
  }

  private void addOfRecord(SeriesState series, Set<Reason> found) {
    addIf(release.series() != null && series.recordId() == null, RECORD_ID_MISSING, found);
    addIf(series.isVersionUnreadable(), RECORD_VERSION_UNREADABLE, found);
    addIf(series.isDeletion(), RECORD_WITHDRAWN, found);
  }

  private void addOfCells(ClassifiedRow row, Set<Reason> found) {
    addOfDate(row, found);
    addOfPlace(row, found);
    addOfLift(row, found);
    addIf(row.offense().isUnmapped(), OFFENSE_UNMAPPED, found);
    addIf(row.severity().isCriminalityUnseen(), CRIMINALITY_UNSEEN, found);
    addIf(row.severity().isLevelUnseen(), THREAT_LEVEL_UNSEEN, found);
    addIf(row.isPersonRedacted(), PERSON_ID_REDACTED, found);
  }

  private void addOfDate(ClassifiedRow row, Set<Reason> found) {
    if (row.prepareDate() != null) {
      addIf(isOutside(row.prepareDate()), PREPARE_DATE_OUTSIDE, found);
    } else if (row.dateText() != null) {
      found.add(PREPARE_DATE_UNREADABLE);
    } else {
      found.add(row.isDateRedacted() ? PREPARE_DATE_REDACTED : PREPARE_DATE_MISSING);
    }
  }

  private void addOfPlace(ClassifiedRow row, Set<Reason> found) {
    Place place = row.place();
    if (place.stateName() == null) {
      found.add(STATE_MISSING);
    } else if (place.stateCode() == null) {
      found.add(STATE_UNKNOWN);
    }
    addIf(isStateOutside(place.stateCode()), STATE_OUTSIDE, found);
    if (place.name() == null) {
      found.add(Place.isRedacted(row.published()) ? FACILITY_REDACTED : FACILITY_MISSING);
    }
  }

  private void addOfLift(ClassifiedRow row, Set<Reason> found) {
    Lift lift = row.lift();
    addIf(Lift.isRedacted(row.published()), LIFT_REASON_REDACTED, found);
    addIf(lift.differs(), LIFT_REASONS_DIFFER, found);
    addIf(lift.isUnseen(), LIFT_REASON_UNSEEN, found);
    addIf(lift.isDateUnreadable(), LIFT_DATE_UNREADABLE, found);
    addIf(lift.isDateOutside(row.prepareDate(), release.date()), LIFT_DATE_OUTSIDE, found);
  }

  private static void addIf(boolean isSo, Reason reason, Set<Reason> found) {
    if (isSo) {
      found.add(reason);
    }
  }

  /** Older than the agency, newer than the layout or the release, or outside the stated dates. */
  private boolean isOutside(LocalDate date) {
    return date.isBefore(conventions.earliest())
        || date.isAfter(conventions.latest())
        || date.isAfter(release.date())
        || (release.from() != null && date.isBefore(release.from()))
        || (release.to() != null && date.isAfter(release.to()));
  }

  private boolean isStateOutside(String stateCode) {
    return !release.states().isEmpty()
        && !release.isNational()
        && (stateCode == null || !release.states().contains(stateCode));
  }
}
