package org.detainerlake.job;

import org.apache.logging.log4j.LogManager;
import org.detainerlake.lake.LakeFault;
import org.detainerlake.lake.hadoop.Unanswered;
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
      return new Failure(exitCode(fault.kind()), fault.getMessage(), fault.advice(), fault);
    }
    if (error instanceof Unanswered unanswered) {
      LogManager.getLogger(Failure.class).error("run failed", error);
      return new Failure(ExitCode.FAILED, error.getMessage(), unanswered.advice(), error);
    }
    LogManager.getLogger(Failure.class).error("run failed", error);
    return new Failure(
        ExitCode.FAILED,
        error.getClass().getSimpleName() + ", an error we did not foresee",
        "see " + RunLogs.file() + " and report it",
        error);
  }

  private static ExitCode exitCode(LakeFault.Kind kind) {
    return switch (kind) {
      case PLACE -> ExitCode.SOURCE_UNUSABLE;
      case TAKEN -> ExitCode.LOCKED;
      case STORE, ROOM, LOG -> ExitCode.FAILED;
    };
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String advice() {
    return advice;
  }
}
