package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Capital and small letters, the same in every locale: Spark follows the machine's, and a Turkish
 * one makes i and I the halves of two other pairs.
 */
public final class Spelling {
  private Spelling() {}

  /** Also the no-break space, which workbooks are full of. */
  private static final String SPACES = "[\\s\\u00a0]+";

  /** The text with single spaces and none at its ends. */
  public static Column tidy(Column text) {
    return trim(regexp_replace(text, SPACES, " "));
  }

  public static Column capitals(Column text) {
    return when(isPlain(text), upper(text)).otherwise(upper(translate(text, "i", "I")));
  }

  public static Column small(Column text) {
    return when(isPlain(text), lower(text)).otherwise(lower(translate(text, "I", "i")));
  }

  /** Of one byte a letter, which no locale changes: nearly all texts, and much the faster way. */
  private static Column isPlain(Column text) {
    return octet_length(text).equalTo(length(text));
  }
}
