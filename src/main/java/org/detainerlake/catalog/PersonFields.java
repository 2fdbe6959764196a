package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** Several records of one person: told apart within one file, never published by person. */
public final class PersonFields {
  private PersonFields() {}

  public static final Field IS_FIRST_DETAINER =
      flag(
          "is_first_detainer",
          "True for the first record of a person in the file; false without a person id.");
  public static final Field IS_EPISODE_RECORD =
      flag(
          "is_episode_record",
          "True for the one record that stands for its episode; each record without a person id is"
              + " its own.");
  public static final Field IDENTIFIED_COUNT =
      count("identified_count", "Records with a person identifier.");
  public static final Field FIRST_COUNT =
      count("first_count", "Records that are the first of their person in the file.");
  public static final Field EPISODE_COUNT =
      count("episode_count", "Episodes: detainers of one person at most a day apart count once.");
  public static final Field RECORD_COUNT =
      count("record_count", "Detainer records, administrative ones included.");
  public static final Field PERSON_SHARE =
      rate("person_share", "Records with a person identifier / all records.");
  public static final Field EPISODE_ISSUED_COUNT =
      count("episode_issued_count", "Issued, each episode once.");
  public static final Field EPISODE_DECLINED_COUNT =
      count("episode_declined_count", "Declined, each episode once.");
  public static final Field EPISODE_HONORED_COUNT =
      count("episode_honored_count", "Honored, each episode once.");
  public static final Field EPISODE_RATE_OF_DECIDED =
      rate("episode_rate_of_decided", "D / (D + H), each episode once.");
  public static final Field FIRST_ISSUED_COUNT =
      count("first_issued_count", "Issued, first detainers of a person only.");
  public static final Field FIRST_DECLINED_COUNT =
      count("first_declined_count", "Declined, first detainers of a person only.");
  public static final Field FIRST_HONORED_COUNT =
      count("first_honored_count", "Honored, first detainers of a person only.");
  public static final Field FIRST_RATE_OF_DECIDED =
      rate("first_rate_of_decided", "D / (D + H), first detainers of a person only.");
  public static final Field COUNT_UNIT =
      text("count_unit", "What the marts count: records (the default) or episodes.");
  public static final Field EPISODES_CURRENT_COUNT =
      count("episodes_current_count", "Of the rows that the marts count, the episodes.");
}
