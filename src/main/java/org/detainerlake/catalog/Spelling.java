package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.upper;

import org.apache.spark.sql.Column;

/**
 * Capital and small letters, the same in every locale: Spark follows the machine's, and a Turkish
 * one makes i and I the halves of two other pairs.
 */
public final class Spelling {
  private Spelling() {}

  public static Column capitals(Column text) {
    return upper(translate(text, "i", "I"));
  }

  public static Column small(Column text) {
    return lower(translate(text, "I", "i"));
  }
}
