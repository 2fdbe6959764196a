package org.detainerlake.job;

import org.detainerlake.silver.References;
import org.detainerlake.testing.TestSpark;

/** The reference tables that ship in the jar, for tests of other packages. */
public final class TestReferences {
  private TestReferences() {}

  /** All that rows are classified by. */
  public static References all() {
    return References.of(table -> ReferenceFiles.read(TestSpark.session(), table));
  }
}
