package org.detainerlake.job;

import org.apache.commons.codec.digest.DigestUtils;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.silver.ClassifiedRows;
import org.detainerlake.silver.References;

/**
 * What decides how the rows of a file are classed, as one hash. A file that was classed by another
 * is classed anew: otherwise old and new files of one lake would be counted by unequal rules.
 */
final class ClassedBy {
  private ClassedBy() {}

  /** Of the program's rules, the reference tables it looks things up in, and the file's layout. */
  static String of(TextConventions text) {
    return DigestUtils.sha256Hex(
        String.join(
            "|",
            String.valueOf(ClassifiedRows.VERSION),
            ReferenceFiles.sha256(References.TABLES),
            text.toString()));
  }
}
