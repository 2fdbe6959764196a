package org.detainerlake.source;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a person says of the release of the files at hand; null or empty where nothing is said.
 *
 * @param name the release's name
 * @param date the day it was made
 * @param kind full, update or partial
 * @param from first issue date covered
 * @param to last issue date covered
 * @param states state codes covered
 */
public record ReleaseFlags(
    String name, LocalDate date, String kind, LocalDate from, LocalDate to, Set<String> states) {

  public static final ReleaseFlags NONE = new ReleaseFlags(null, null, null, null, null, Set.of());
}
