package org.detainerlake.testing;

import java.util.Locale;
import java.util.function.Supplier;

/** Default locales that show what follows the machine and must not. */
public final class Locales {
  private Locales() {}

  /** With a default locale in which i and I are not a pair. */
  public static <T> T inTurkish(Supplier<T> work) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      return work.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
