package org.detainerlake.place;

import java.io.Serializable;

/**
 * A rule's answer: where a facility stands.
 *
 * @param method the rule
 * @param county null where the rule says that no rule may tell it
 * @param score 1, or how much of the evidence points to the county
 * @param evidence what the rule saw, in words
 */
record Located(String method, County county, Double score, String evidence)
    implements Serializable {

  static Located at(String method, County county, double score, String evidence) {
    return new Located(method, county, score, evidence);
  }

  /** No county, and no later rule is asked. */
  static Located nowhere(String evidence) {
    return new Located(Resolution.NONE, null, null, evidence);
  }
}
