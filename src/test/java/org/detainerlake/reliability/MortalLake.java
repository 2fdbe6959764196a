package org.detainerlake.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.detainerlake.job.TestRefresh;
import org.detainerlake.job.TestVerification;

/**
 * A lake on which runs die. What must not be after a death, and after the plain refresh that comes
 * next, is said a sentence each.
 */
final class MortalLake {
  private final Situation situation;
  private final SeenLake lake;
  private final Path log;
  private final List<String> words;

  private MortalLake(Situation situation, SeenLake lake, Path log, List<String> words) {
    this.situation = situation;
    this.lake = lake;
    this.log = log;
    this.words = words;
  }

  /** A lake in that situation; all of it lies in a folder of its own. */
  static MortalLake in(Path folder, Situation situation) throws IOException {
    Files.createDirectories(folder);
    SeenLake lake = situation.lake().copyTo(folder.resolve("lake"));
    List<String> refresh =
        List.of("refresh", "--conf", interpreting(folder), "--lake", lake.folder().toString());
    return new MortalLake(
        situation,
        lake,
        folder.resolve("log"),
        Stream.concat(refresh.stream(), situation.inputs().stream().map(Path::toString)).toList());
  }

  /** Few rows are interpreted: compiling their expressions takes a quarter of the run. */
  private static String interpreting(Path folder) throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Path defaults = conf.resolve("spark-defaults.conf");
    Files.writeString(
        defaults, Files.readString(defaults) + "\nspark.sql.codegen.factoryMode NO_CODEGEN\n");
    return conf.toString();
  }

  /** A refresh that nobody kills: every boundary that it passes. */
  List<PassedBoundary> boundaries() throws IOException, InterruptedException {
    try (RunProcess run = RunProcess.of(log, words)) {
      if (run.exit() != 0 || !lake.content().equals(situation.after())) {
        throw new IOException("it did not end as in this process: " + run.said());
      }
    }
    return PassedBoundary.in(log);
  }

  /** A refresh dies at a boundary: what is wrong then. */
  List<String> deathAt(PassedBoundary boundary) throws IOException, InterruptedException {
    try (RunProcess run = RunProcess.haltedAt(boundary, log, words)) {
      int exit = run.exit();
      return exit == RunProcess.KILLED
          ? seen("dead at " + boundary)
          : List.of(
              "it did not pass %s and ended with %d: %s".formatted(boundary, exit, run.said()));
    }
  }

  /** A refresh is killed so long after its start: what is wrong then; empty where it had ended. */
  Optional<List<String>> deathAfter(Duration moment) throws IOException, InterruptedException {
    try (RunProcess run = RunProcess.of(log, words)) {
      run.awaitStart();
      if (run.endsWithin(moment.toMillis())) {
        return Optional.empty();
      }
      run.kill();
      return Optional.of(seen("dead after " + moment));
    }
  }

  private List<String> seen(String when) throws IOException {
    List<String> wrong = new ArrayList<>(lake.faults());
    if (!List.of(situation.before(), situation.after()).contains(lake.content())) {
      wrong.add("readers find neither the old content nor the new");
    }
    return named(when, wrong);
  }

  /** A plain refresh comes next: what is wrong then. */
  List<String> mended() throws IOException {
    TestRefresh refresh = TestRefresh.of(lake.folder(), situation.inputs().toArray(Path[]::new));
    if (!refresh.isDone()) {
      return named("mended", List.of("the refresh failed: " + refresh.console()));
    }
    List<String> wrong = new ArrayList<>(lake.faults());
    wrong.addAll(lake.leftovers());
    if (!lake.content().equals(situation.after())) {
      wrong.add("the content is another than where no run died");
    }
    TestVerification verification = TestVerification.of(lake.folder());
    if (!verification.isClean()) {
      wrong.add(verification.console());
    }
    return named("mended", wrong);
  }

  private List<String> named(String when, List<String> wrong) {
    return wrong.stream().map(one -> situation.name() + ", " + when + ": " + one).toList();
  }
}
