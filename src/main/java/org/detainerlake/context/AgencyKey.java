package org.detainerlake.context;

import static org.apache.spark.sql.functions.regexp_replace;
import static org.detainerlake.catalog.Spelling.small;
import static org.detainerlake.catalog.Spelling.tidy;

import org.apache.spark.sql.Column;

/**
 * One spelling for an agency that lists write in several. The lists of 2025 passed on by 287g-watch
 * leave out "Office" and "Department"; those of 2018 to 2021 have sherrifs and sheriiffs.
 */
final class AgencyKey {
  private AgencyKey() {}

  private static final String APOSTROPHES = "['\u2019`]";
  private static final String SHERIFF = "\\bsher+i+f+s*\\b";
  private static final String FILLERS =
      "\\b(office|offices|department|departments|dept|division|of|the)\\b";

  /** Small letters and digits, words parted by single spaces. */
  static Column of(Column agencyName) {
    Column bare = regexp_replace(small(agencyName), APOSTROPHES, "");
    Column words = regexp_replace(bare, "[^a-z0-9]+", " ");
    Column spelled = regexp_replace(words, SHERIFF, "sheriff");
    spelled = regexp_replace(spelled, "\\bfort\\b", "ft");
    spelled = regexp_replace(spelled, "\\bsaint\\b", "st");
    return tidy(regexp_replace(spelled, FILLERS, " "));
  }
}
