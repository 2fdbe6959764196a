package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Lake;

/**
 * A refresh asked for: its inputs looked at, then run.
 *
 * @param files to take in
 * @param watch what is asked of it besides
 * @param screen where it says what it does
 */
record Refresh(NewFiles files, Watch watch, Screen screen) implements LakeRun.Work {
  static final int STEPS = 5;

  /**
   * Runs it.
   *
   * @param lock what stands for the lake's lock, where its place has none
   * @throws Failure where there is nothing to read, or as {@link LakeRun#run}
   */
  static ExitCode run(RefreshRequest request, Optional<Path> lock, Watch watch, Screen screen) {
    request.allInputs().forEach(SharedFolders::requireAbsolute);
    Inputs inputs = Inputs.of(request.allInputs());
    if (inputs.files().isEmpty()) {
      throw new Failure(
          ExitCode.SOURCE_UNUSABLE,
          "there is no .xlsx and no .csv file in " + request.allInputs(),
          "name release files, or folders that hold some");
    }
    return watch
        .over(
            new LakeRun(request.command(), request.lake(), request.settings(), screen)
                .lockedBy(lock))
        .run(inputs.bytes(), new Refresh(new NewFiles(request, inputs), watch, screen));
  }

  @Override
  public RunSteps in(Lake lake, SparkSession spark) {
    if (!spark.sparkContext().isLocal()) {
      SharedFolders.require(
          spark, files.inputs().files().stream().filter(Files::isReadable).toList());
    }
    return watch.over(
        new RefreshSteps(files, lake, spark, files.request().settings(), screen), lake);
  }

  @Override
  public Optional<RunSteps> withoutSpark(Lake lake) throws IOException {
    return NothingNew.in(lake, files, screen).map(steps -> watch.over(steps, lake));
  }
}
