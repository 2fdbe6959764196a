package org.detainerlake.job;

import org.detainerlake.source.SourceFault;

/**
 * One thing that a run needs, looked at.
 *
 * @param level how it stands
 * @param what what was found
 * @param advice what to do; empty where there is nothing to do
 */
record Diagnosis(Level level, String what, String advice) {

  /** Fine, worth a look, or no run will work so. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  static Diagnosis ok(String what) {
    return new Diagnosis(Level.OK, what, "");
  }

  static Diagnosis warn(String what, String advice) {
    return new Diagnosis(Level.WARN, what, advice);
  }

  static Diagnosis fail(String what, String advice) {
    return new Diagnosis(Level.FAIL, what, advice);
  }

  /** What can be looked at by using it. */
  interface Use {
    String tried();
  }

  /** Fine where it can be used, else what that run would say. */
  static Diagnosis of(Use use) {
    try {
      return ok(use.tried());
    } catch (Failure | SourceFault e) {
      Failure failure = Failure.of(e);
      return fail(failure.getMessage(), failure.advice());
    }
  }

  boolean isFail() {
    return level == Level.FAIL;
  }

  @Override
  public String toString() {
    return "%-4s %s%s".formatted(level, what, advice.isEmpty() ? "" : ": " + advice);
  }
}
