package org.detainerlake.job;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.quality.Verdict;

/**
 * Whether a publication is kept from readers, and why.
 *
 * @param verdicts how many breaches there are of each kind
 * @param worst the largest of them, {@link org.detainerlake.catalog.HoldTables#BREACHES}
 */
record Hold(List<Verdict> verdicts, List<Row> worst) {

  /** Nothing to compare with, or nobody to keep it from. */
  static final Hold NONE = new Hold(List.of(), List.of());

  boolean isHeld() {
    return count() > 0;
  }

  /** All breaches. */
  long count() {
    return verdicts.stream().mapToLong(verdict -> (long) verdict.value()).sum();
  }
}
