package org.detainerlake.catalog;

import java.util.Locale;
import java.util.Optional;

/** Why a figure differs between two publications though no release is new. */
public enum RuleCause {
  /** The program, its reference tables or the hand-kept tables of conf are others. */
  CODE_OR_REFERENCE,
  /** A file was retracted. */
  RELEASE_RETRACTED,
  /** Both at once: what each of them did cannot be told apart. */
  RULES_AND_RETRACTION;

  /** The cause as it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cause, given what is still as it was; empty where both are. */
  public static Optional<RuleCause> of(boolean sameRules, boolean sameFiles) {
    if (sameRules) {
      return sameFiles ? Optional.empty() : Optional.of(RELEASE_RETRACTED);
    }
    return Optional.of(sameFiles ? CODE_OR_REFERENCE : RULES_AND_RETRACTION);
  }
}
