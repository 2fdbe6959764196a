package org.detainerlake.job;

import java.io.PrintWriter;
import org.detainerlake.source.SourceFault;
import picocli.CommandLine;

/**
 * An error as people see it: what, what to do, where the rest is. The stack trace is in the log.
 */
final class Complaint {
  private Complaint() {}

  static int of(Exception error, PrintWriter err) {
    if (error instanceof Failure failure) {
      return say(err, failure.getMessage(), failure.advice(), failure.exitCode());
    }
    if (error instanceof SourceFault fault) {
      boolean config = fault.kind() == SourceFault.Kind.CONFIG;
      return say(
          err,
          fault.getMessage(),
          fault.advice(),
          config ? ExitCode.USAGE : ExitCode.SOURCE_UNUSABLE);
    }
    org.apache.logging.log4j.LogManager.getLogger(Complaint.class).error("run failed", error);
    String what = error.getClass().getSimpleName() + ", an error we did not foresee";
    return say(err, what, "see " + RunLogs.file() + " and report it", ExitCode.FAILED);
  }

  /** A word on the command line that cannot be understood. */
  static int of(CommandLine.ParameterException wrong) {
    String what =
        wrong
            .getMessage()
            .replaceFirst(" \\(java.*", "")
            .replaceFirst("^Error: ", "")
            .replaceFirst("class java.time.LocalDate", "a date such as 2015-06-13");
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    PrintWriter err = wrong.getCommandLine().getErr();
    return say(err, what, "see " + command + " --help", ExitCode.USAGE);
  }

  private static int say(PrintWriter err, String what, String advice, ExitCode exitCode) {
    err.println("ERROR " + what);
    err.println("      " + advice);
    err.flush();
    return exitCode.value();
  }
}
