package org.detainerlake.job;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.detainerlake.lake.Lake;
import org.detainerlake.quality.Verdict;

/**
 * What who starts runs by the clock wants to know of them.
 *
 * @param freshness how old the newest release may be; empty: as old as it is
 * @param metrics what is left for monitoring; empty: nothing
 */
record Watch(Optional<Freshness> freshness, Optional<Metrics> metrics) {
  /** A person looks on. */
  static final Watch NONE = new Watch(Optional.empty(), Optional.empty());

  /** The run, which leaves metrics where they are wanted. */
  LakeRun over(LakeRun run) {
    metrics.ifPresent(run::andThen);
    return run;
  }

  /** Its steps, and after them the question whether what counts is fresh. */
  RunSteps over(RunSteps steps, Lake lake) {
    return freshness.isPresent() ? new Asked(steps, freshness.get(), lake) : steps;
  }

  private record Asked(RunSteps steps, Freshness freshness, Lake lake) implements RunSteps {
    /** What was stopped or is held says so: that comes first. */
    @Override
    public ExitCode run() throws IOException {
      ExitCode exit = steps.run();
      if (exit == ExitCode.DONE) {
        freshness.require(lake, LocalDate.now(ZoneOffset.UTC));
      }
      return exit;
    }

    @Override
    public List<FileReport> reports() {
      return steps.reports();
    }

    @Override
    public List<Verdict> verdicts() {
      return steps.verdicts();
    }

    @Override
    public String publicationId() {
      return steps.publicationId();
    }
  }
}
