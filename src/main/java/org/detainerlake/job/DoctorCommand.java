package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks Java, Spark, memory, disk, configuration and the lake's folder, and who holds it.",
      "Each line is OK, WARN or FAIL, with what to do; a FAIL is exit code 2. Changes nothing."
    })
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--lake",
      converter = LakeWord.class,
      description = "The lake's folder, to check that it can be used.")
  private Path lake;

  @Override
  public Integer call() throws IOException {
    RunLogs.removeAside();
    List<Diagnosis> all = all(Machine.here());
    all.stream()
        .filter(one -> !main.isQuiet() || one.level() != Diagnosis.Level.OK)
        .forEach(one -> Console.line("%s", one));
    boolean fails = all.stream().anyMatch(Diagnosis::isFail);
    return (fails ? ExitCode.USAGE : ExitCode.DONE).value();
  }

  /** Configuration is read with what Spark brings. */
  private List<Diagnosis> all(Machine machine) throws IOException {
    List<Diagnosis> all = new ArrayList<>(MachineDiagnoses.of(machine));
    if (machine.spark().isPresent() && machine.delta().isPresent()) {
      all.addAll(ConfDiagnoses.of(main.conf()));
      all.add(scratch());
      all.addAll(
          lake == null
              ? List.of(LakeDiagnoses.room("a lake", Path.of("").toAbsolutePath()))
              : LakeDiagnoses.of(lake, machine.user()));
    }
    return all;
  }

  /** Where its settings cannot be read, a line before says so. */
  private Diagnosis scratch() throws IOException {
    try {
      Path parent = Sessions.scratchParent(SparkDefaults.in(main.conf()));
      return LakeDiagnoses.room("what memory does not hold", parent);
    } catch (Failure failure) {
      return Diagnosis.fail(failure.getMessage(), failure.advice());
    }
  }
}
