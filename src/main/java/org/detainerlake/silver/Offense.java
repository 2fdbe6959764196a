package org.detainerlake.silver;

import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.*;

import java.util.stream.Stream;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.catalog.OffenseMatch;

/**
 * The one offense of a record and what it stands on: the conviction, else the charge, else the free
 * text, else what ICE's criminality says without naming an offense, else none.
 *
 * @param basis what it stands on
 * @param code as stated; null where none is
 * @param id the offense, or why there is none
 * @param match how it was found
 * @param isUnmapped whether no table knows it, or a part of it
 */
record Offense(String basis, String code, String id, String match, boolean isUnmapped) {

  /** What a file may say of offenses. */
  private static final Field[] CELLS = {
    CONVICTION_CODE_TEXT,
    CONVICTION_TEXT,
    CHARGE_CODE_TEXT,
    CHARGE_TEXT,
    ACTIVITY_TEXT,
    CRIMINALITY_TEXT
  };

  private static final int[] POSITIONS =
      Stream.of(CELLS).mapToInt(PublishedRow::position).toArray();

  private static final Offense UNPUBLISHED =
      new Offense(
          OffenseBasis.NOT_PUBLISHED.code(),
          null,
          OffenseBasis.NOT_PUBLISHED.code(),
          OffenseMatch.NONE.code(),
          false);

  /** As {@code criminality_classes.csv} names them. */
  private static final String CONVICTED = "convicted";

  private static final String CHARGED = "charged";

  static Offense of(PublishedRow row, Severity severity, Meanings meanings) {
    if (!row.text().publishes(CELLS)) {
      return UNPUBLISHED;
    }
    StatedOffense stated = StatedOffense.of(row, meanings);
    ActivityOffense activity = ActivityOffense.of(row, meanings);
    String basis = basis(row, severity, stated, activity);
    String id = id(basis, stated, activity);
    return new Offense(
        basis,
        stated.code(),
        id,
        match(id, stated, activity).code(),
        (stated.isThere() && stated.id() == null) || activity.hasGap());
  }

  private static String basis(
      PublishedRow row, Severity severity, StatedOffense stated, ActivityOffense activity) {
    if (stated.isConvicted()) {
      return OffenseBasis.CONVICTION.code();
    } else if (stated.isCharged()) {
      return OffenseBasis.CHARGE.code();
    } else if (activity.basis() != null) {
      return activity.basis();
    } else if (severity.criminality().equals(CONVICTED)) {
      return OffenseBasis.CONVICTION.code();
    } else if (severity.criminality().equals(CHARGED)) {
      return OffenseBasis.CHARGE.code();
    }
    return isWithheld(row, severity)
        ? OffenseBasis.NOT_STATED.code()
        : OffenseBasis.NO_RECORD.code();
  }

  /** A cell that is blacked out, or a criminality never seen, is no proof of a clean record. */
  private static boolean isWithheld(PublishedRow row, Severity severity) {
    boolean isWithheld = severity.isWithheld();
    for (int position : POSITIONS) {
      isWithheld |= row.isRedacted(position);
    }
    return isWithheld;
  }

  private static String id(String basis, StatedOffense stated, ActivityOffense activity) {
    if (stated.isThere()) {
      return orUnmapped(stated.id());
    } else if (activity.basis() != null) {
      return orUnmapped(activity.id());
    }
    return basis.equals(OffenseBasis.NO_RECORD.code()) ? basis : OffenseBasis.NOT_STATED.code();
  }

  private static String orUnmapped(String id) {
    return id == null ? OffenseMatch.UNMAPPED.code() : id;
  }

  private static OffenseMatch match(String id, StatedOffense stated, ActivityOffense activity) {
    if (stated.isThere() && stated.byCode() != null) {
      return OffenseMatch.CODE;
    } else if (stated.isThere() && stated.byLabel() != null) {
      return OffenseMatch.LABEL;
    } else if (id.equals(OffenseMatch.UNMAPPED.code())) {
      return OffenseMatch.UNMAPPED;
    }
    return activity.basis() != null ? OffenseMatch.PHRASE : OffenseMatch.NONE;
  }
}
