package org.detainerlake.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.detainerlake.testing.TestSpark;

/** What verify says of a lake, in the test run's session. */
public record TestVerification(ExitCode exit, String console) {

  /** Of the lake in a folder. */
  public static TestVerification of(Path folder) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 3);
    ExitCode exit = new Verification(folder, TestSpark.session(), screen).run();
    return new TestVerification(exit, console.toString(StandardCharsets.UTF_8));
  }

  public boolean isClean() {
    return exit == ExitCode.DONE;
  }
}
