package org.detainerlake.job;

/** A refresh asked for: its inputs looked at, then run. */
final class Refresh {
  private Refresh() {}

  static final int STEPS = 5;

  /**
   * Runs it.
   *
   * @throws Failure where there is nothing to read, or as {@link LakeRun#run}
   */
  static ExitCode run(RefreshRequest request, Screen screen) {
    Inputs inputs = Inputs.of(request.allInputs());
    if (inputs.files().isEmpty()) {
      throw new Failure(
          ExitCode.SOURCE_UNUSABLE,
          "there is no .xlsx and no .csv file in " + request.allInputs(),
          "name release files, or folders that hold some");
    }
    return new LakeRun(request.command(), request.lake(), request.settings(), screen)
        .run(
            inputs.bytes(),
            (lake, spark) ->
                new RefreshSteps(
                    new NewFiles(request, inputs), lake, spark, request.settings(), screen));
  }
}
