package org.detainerlake.job;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * An error as people see it: what, what to do, where the rest is. The stack trace is in the log.
 */
final class Complaint {
  private Complaint() {}

  static int of(Exception error, PrintWriter err) {
    Failure failure = Failure.of(error);
    return say(err, failure.getMessage(), failure.advice(), failure.exitCode());
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
    err.println("ERROR " + Printable.of(what));
    err.println("      " + Printable.of(advice));
    err.flush();
    return exitCode.value();
  }
}
