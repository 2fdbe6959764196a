package org.detainerlake.job;

import org.apache.logging.log4j.LogManager;
import org.detainerlake.lake.LakeFault;
import org.detainerlake.source.SourceFault;

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

  /**
   * What people are told of an error, whatever it is. Where we did not foresee it, its text stays
   * in the log: nobody knows what it names.
   */
  static Failure of(Exception error) {
    if (error instanceof Failure failure) {
      return failure;
    }
    if (error instanceof SourceFault fault) {
      boolean config = fault.kind() == SourceFault.Kind.CONFIG;
      ExitCode exitCode = config ? ExitCode.USAGE : ExitCode.SOURCE_UNUSABLE;
      return new Failure(exitCode, fault.getMessage(), fault.advice(), fault);
    }
    if (error instanceof LakeFault fault) {
      boolean place = fault.kind() == LakeFault.Kind.PLACE;
      ExitCode exitCode = place ? ExitCode.SOURCE_UNUSABLE : ExitCode.FAILED;
      return new Failure(exitCode, fault.getMessage(), fault.advice(), fault);
    }
    LogManager.getLogger(Failure.class).error("run failed", error);
    return new Failure(
        ExitCode.FAILED,
        error.getClass().getSimpleName() + ", an error we did not foresee",
        "see " + RunLogs.file() + " and report it",
        error);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String advice() {
    return advice;
  }
}
