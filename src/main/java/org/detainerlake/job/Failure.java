package org.detainerlake.job;

/** A run that cannot go on: what happened and where, and what to do about it. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitCode exitCode;
  private final String advice;

  Failure(ExitCode exitCode, String what, String advice) {
    this(exitCode, what, advice, null);
  }

  Failure(ExitCode exitCode, String what, String advice, Throwable cause) {
    super(what, cause);
    this.exitCode = exitCode;
    this.advice = advice;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String advice() {
    return advice;
  }
}
