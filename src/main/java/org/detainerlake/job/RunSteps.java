package org.detainerlake.job;

import java.io.IOException;
import java.util.List;
import org.detainerlake.quality.Verdict;

/** What a run does with a lake, and what is to be said of it in run.json. */
interface RunSteps {

  ExitCode run() throws IOException;

  /** Each input and its fate; empty where nothing is taken in. */
  default List<FileReport> reports() {
    return List.of();
  }

  /** Each check and its value; empty where the run did not come so far, or checks nothing. */
  default List<Verdict> verdicts() {
    return List.of();
  }

  /** What it published or held, else what stays current; null where a check stopped it. */
  String publicationId();
}
