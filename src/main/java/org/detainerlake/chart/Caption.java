package org.detainerlake.chart;

import java.util.regex.Pattern;

/**
 * What a chart says to those who do not see it.
 *
 * @param idPrefix makes the ids of title and description; once a page. A letter, then letters,
 *     digits, {@code _} and {@code -}
 * @param title what is drawn, in a few words
 * @param description what a reader would see in it, in a sentence or two
 */
public record Caption(String idPrefix, String title, String description) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][\\w-]*");

  public Caption {
    if (!ID.matcher(idPrefix).matches()) {
      throw new IllegalArgumentException("no start of an id: " + idPrefix);
    }
  }
}
