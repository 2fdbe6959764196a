package org.detainerlake.catalog;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one layout writes dates, nothing, and what was blacked out.
 *
 * @param datePatterns Spark date patterns, tried in order
 * @param earliest no record can be older; a date before it is set aside
 * @param latest no record can be newer: keeps a mistyped year from widening a release's coverage
 * @param nullMarks texts that stand for no value, compared after trimming
 * @param redactionMarks texts that stand for a value blacked out, compared without spaces and case
 * @param published canonical columns that a file has: what others would say was not published,
 *     which is not the same as not recorded
 */
public record TextConventions(
    List<String> datePatterns,
    LocalDate earliest,
    LocalDate latest,
    List<String> nullMarks,
    List<String> redactionMarks,
    Set<String> published)
    implements Serializable {

  public TextConventions {
    published = new TreeSet<>(published);
  }
}
