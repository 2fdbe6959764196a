package org.detainerlake.job;

/** What a command tells the shell. */
public enum ExitCode {
  DONE(0),
  FAILED(1),
  USAGE(2),
  CHECK_STOPPED(3),
  /** A publication is finished, and readers are kept from it until it is approved. */
  HELD(3),
  SOURCE_UNUSABLE(4),
  /** All went well, and the newest release is older than was allowed. */
  STALE(5),
  LOCKED(75),
  INTERRUPTED(130);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }
}
