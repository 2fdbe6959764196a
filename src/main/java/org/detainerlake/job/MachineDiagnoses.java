package org.detainerlake.job;

import static org.detainerlake.job.Diagnosis.fail;
import static org.detainerlake.job.Diagnosis.ok;
import static org.detainerlake.job.Diagnosis.warn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a machine can run it. */
final class MachineDiagnoses {
  private MachineDiagnoses() {}

  static final int JAVA = 17;
  static final String SPARK = "4.2";
  static final String DELTA = "4.4";

  /** Measured: a refresh of a small lake peaks below this. */
  private static final long HEAP_MEGABYTES = 900;

  /** What Java takes beside its heap. */
  private static final long BESIDE_HEAP_MEGABYTES = 600;

  static List<Diagnosis> of(Machine machine) {
    return Stream.concat(
            Stream.of(
                java(machine),
                library("Spark", SPARK, machine.spark()),
                library("Delta", DELTA, machine.delta()),
                heap(machine),
                memory(machine),
                fileNames(machine),
                place(machine)),
            machine.sparkHome().map(MachineDiagnoses::home).stream())
        .toList();
  }

  private static Diagnosis java(Machine machine) {
    String what = "Java " + machine.java();
    if (machine.java() < JAVA) {
      return fail(what, "install a JDK " + JAVA);
    }
    return machine.java() == JAVA
        ? ok(what)
        : warn(what, "it is tested with %d; where something breaks, use that".formatted(JAVA));
  }

  private static Diagnosis library(String name, String wanted, Optional<String> found) {
    String advice =
        "unset SPARK_HOME to use the one that comes with it, or put %s %s there"
            .formatted(name, wanted);
    if (found.isEmpty()) {
      return fail(name + " is not on the class path", advice);
    }
    String what = name + " " + found.get();
    return found.get().startsWith(wanted + ".")
        ? ok(what)
        : fail("%s, and it is built for %s".formatted(what, wanted), advice);
  }

  private static Diagnosis heap(Machine machine) {
    String what = machine.heapMegabytes() + " MB of heap";
    return machine.heapMegabytes() < HEAP_MEGABYTES
        ? fail(what, "set DETAINER_MEMORY=1200m, or --driver-memory of spark-submit")
        : ok(what);
  }

  private static Diagnosis memory(Machine machine) {
    String what = machine.memoryMegabytes() + " MB of memory";
    return machine.memoryMegabytes() < machine.heapMegabytes() + BESIDE_HEAP_MEGABYTES
        ? warn(
            what,
            "the heap may take %d of it and Java some %d more: use a larger machine, or set"
                    .formatted(machine.heapMegabytes(), BESIDE_HEAP_MEGABYTES)
                + " DETAINER_MEMORY lower")
        : ok(what);
  }

  /**
   * Services and cron start without a locale: then Java finds no file with an accent in its name.
   */
  private static Diagnosis fileNames(Machine machine) {
    String what = "file names in " + machine.fileNames();
    return machine.fileNames().equalsIgnoreCase("UTF-8")
        ? ok(what)
        : warn(
            what, "set LANG=C.UTF-8, else files with other letters in their names are not found");
  }

  private static Diagnosis place(Machine machine) {
    return ok(
        "time zone %s, language %s: no figure depends on them"
            .formatted(machine.zone(), machine.language()));
  }

  private static Diagnosis home(String home) {
    Path submit = Path.of(home, "bin", "spark-submit");
    return Files.isExecutable(submit)
        ? ok("SPARK_HOME is " + home)
        : fail("SPARK_HOME is %s, without bin/spark-submit".formatted(home), "mend or unset it");
  }
}
