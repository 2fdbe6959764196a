package org.detainerlake.job;

import java.util.Locale;

/** What commands that run no refresh print. */
final class Console {
  private Console() {}

  /** A line, the same in every locale, without spaces at its end. */
  static void line(String format, Object... values) {
    System.out.println(Printable.of(String.format(Locale.ROOT, format, values).stripTrailing()));
  }
}
