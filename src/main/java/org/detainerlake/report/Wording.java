package org.detainerlake.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What a report says in one language: all its words, and how it writes numbers and days. */
public final class Wording {
  private static final String BUNDLE = "report.messages";
  private static final double PERCENT = 100;

  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter day;

  private Wording(Locale locale) {
    this.locale = locale;
    bundle = ResourceBundle.getBundle(BUNDLE, locale);
    day = DateTimeFormatter.ofPattern(bundle.getString("day"), locale);
  }

  /** Those of a language, whatever the machine speaks; the only one so far is English. */
  public static Wording in(Locale locale) {
    return new Wording(locale);
  }

  public String language() {
    return locale.getLanguage();
  }

  /**
   * A text with its places filled.
   *
   * @param values texts, or anything that says itself
   */
  public String say(String key, Object... values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(bundle.getString(key), locale).format(texts);
  }

  /** The words for a code of a mart, or the code itself where there are none: a new one is seen. */
  String code(String kind, String code) {
    if (code == null) {
      return Cell.NONE;
    }
    try {
      return bundle.getString(kind + "." + code);
    } catch (MissingResourceException e) {
      return code.replace('_', ' ');
    }
  }

  String count(Number count) {
    return count == null ? Cell.NONE : String.format(locale, "%,d", count.longValue());
  }

  /** With one decimal, of what is expected or spread. */
  String estimate(Double estimate) {
    return estimate == null ? Cell.NONE : String.format(locale, "%,.1f", estimate);
  }

  String percent(Double share) {
    return share == null ? Cell.NONE : String.format(locale, "%.1f %%", share * PERCENT);
  }

  /** Both ends of an interval. */
  String interval(Double low, Double high) {
    return low == null || high == null
        ? Cell.NONE
        : String.format(locale, "%.1f–%.1f %%", low * PERCENT, high * PERCENT);
  }

  String day(LocalDate date) {
    return date == null ? Cell.NONE : day.format(date);
  }
}
