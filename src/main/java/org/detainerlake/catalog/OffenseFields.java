package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** What records say of offenses: as published, mapped, and counted. */
public final class OffenseFields {
  private OffenseFields() {}

  public static final Field CONVICTION_CODE_TEXT =
      text("conviction_code_text", "The code of the most serious conviction, as published.");
  public static final Field CONVICTION_TEXT =
      text("conviction_text", "The most serious conviction, as published.");
  public static final Field CHARGE_CODE_TEXT =
      text("charge_code_text", "The code of the pending charge, as published.");
  public static final Field CHARGE_TEXT = text("charge_text", "The pending charge, as published.");
  public static final Field CRIMINALITY_TEXT =
      text("criminality_text", "Convicted, charged or neither when prepared, as published.");
  public static final Field THREAT_LEVEL_TEXT =
      text("threat_level_text", "ICE's threat level when prepared, as published.");

  public static final Field OFFENSE_CODE =
      text("offense_code", "The NCIC code, or the agency's own: four characters of text.");
  public static final Field OFFENSE_LABEL_KEY =
      text("offense_label_key", "An offense's label in lower case with single spaces.");
  public static final Field OFFENSE_PHRASE_KEY =
      text("offense_phrase_key", "A phrase of free text in lower case with single spaces.");
  public static final Field OFFENSE_ID =
      text("offense_id", "Reporting group and category of the offense, in one key.");
  public static final Field OFFENSE_BASIS =
      text(
          "offense_basis",
          "conviction (the most serious one), charge (pending, where there is no conviction),"
              + " not_stated (an offense called neither, or blacked out), no_record, or"
              + " not_published where the release has no such columns.");
  public static final Field OFFENSE_MATCH =
      text(
          "offense_match",
          "How the offense was mapped: code, label, phrase, unmapped, or none to map.");
  public static final Field OFFENSE_GROUP = text("offense_group", "The reporting group, in words.");
  public static final Field OFFENSE_CATEGORY =
      text("offense_category", "The offense category, in words.");
  public static final Field OFFENSE_CATEGORY_CODE =
      text("offense_category_code", "NCIC's two-digit category; null where there is no offense.");
  public static final Field SEVERITY_RANK =
      count("severity_rank", "Order of the groups when one record names several; 1 counts first.");
  public static final Field CRIMINALITY_KEY =
      text("criminality_key", "The published criminality in lower case with single spaces.");
  public static final Field CRIMINALITY_CLASS =
      text(
          "criminality_class",
          "convicted, charged, immigration_only, not_stated, or not_published.");
  public static final Field THREAT_LEVEL_CODE =
      text(
          "threat_level_code",
          "ICE's threat level when prepared: 1 (highest), 2, 3, not_stated, or not_published.");
  public static final Field SHARE_OF_ISSUED =
      rate("share_of_issued", "Of all issued to the jurisdiction in the week; null where none.");
  public static final Field IS_UNSTABLE =
      flag("is_unstable", "True where 20 or fewer detainers were decided: the rate may be chance.");
}
