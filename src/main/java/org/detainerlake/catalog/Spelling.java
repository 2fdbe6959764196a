package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.udf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Spaces, capital and small letters, the same in every locale: Spark's own functions follow the
 * machine's, and a Turkish one makes i and I the halves of two other pairs. Of null, each is null.
 */
public final class Spelling {
  private Spelling() {}

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** Also the no-break space, which workbooks are full of. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  /** The text with single spaces and none at its ends. */
  public static String tidy(String text) {
    if (text == null || isTidy(text)) {
      return text;
    }
    String single = SPACES.matcher(text).replaceAll(" ");
    int from = single.startsWith(" ") ? 1 : 0;
    return single.substring(
        from, single.endsWith(" ") ? Math.max(from, single.length() - 1) : single.length());
  }

  /** Nearly all texts: looked at once, they need no pattern. */
  private static boolean isTidy(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == NO_BREAK_SPACE || letter < ' ' || (letter == ' ' && afterSpace)) {
        return false;
      }
      afterSpace = letter == ' ';
    }
    return !afterSpace || text.isEmpty();
  }

  /** In capital letters. */
  public static String capitals(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  /** In small letters. */
  public static String small(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** {@link #tidy(String)} of a column. */
  public static Column tidy(Column text) {
    return of(text, Spelling::tidy);
  }

  /** {@link #capitals(String)} of a column. */
  public static Column capitals(Column text) {
    return of(text, Spelling::capitals);
  }

  /** {@link #small(String)} of a column. */
  public static Column small(Column text) {
    return of(text, Spelling::small);
  }

  private static Column of(Column text, UDF1<String, String> spelling) {
    return udf(spelling, DataTypes.StringType).apply(text);
  }
}
