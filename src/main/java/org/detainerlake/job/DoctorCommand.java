package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detainerlake.source.Layouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks Java, Spark, memory, disk, configuration and the lake's folder.")
final class DoctorCommand implements Callable<Integer> {
  private static final long MEMORY_MB = 900;
  private static final long DISK_MB = 2048;
  private static final long MB = 1 << 20;

  @ParentCommand private Main main;

  @Option(names = "--lake", description = "The lake's folder, to check that it can be used.")
  private Path lake;

  private boolean well = true;

  @Override
  public Integer call() throws IOException {
    int java = Runtime.version().feature();
    check(java >= 17, "Java " + java, "install a JDK 17 or newer");
    check(
        spark(), "Spark and Delta on the class path", "build with mvn package, or set SPARK_HOME");
    long memory = Runtime.getRuntime().maxMemory() / MB;
    check(memory >= MEMORY_MB, memory + " MB of heap", "set DETAINER_MEMORY=1200m");
    int layouts = Layouts.in(Settings.in(main.conf()).conf().resolve("sources")).all().size();
    check(layouts > 0, layouts + " layouts in " + main.conf(), "point --conf at the folder conf");
    Path folder = lake == null ? Path.of("") : lake;
    long disk = existing(folder.toAbsolutePath()).toFile().getUsableSpace() / MB;
    check(disk >= DISK_MB, disk + " MB of disk free", "make room: a run needs 2 GB");
    if (lake != null) {
      Path parent = existing(lake.toAbsolutePath());
      check(Files.isWritable(parent), parent + " is writable", "choose another --lake");
    }
    return well ? ExitCode.DONE.value() : ExitCode.FAILED.value();
  }

  private void check(boolean fine, String what, String advice) {
    well &= fine;
    Console.line("%-5s %s%s", fine ? "ok" : "BAD", what, fine ? "" : ": " + advice);
  }

  private static boolean spark() {
    return DoctorCommand.class.getResource("/org/apache/spark/sql/SparkSession.class") != null
        && DoctorCommand.class.getResource("/io/delta/tables/DeltaTable.class") != null;
  }

  private static Path existing(Path path) {
    return Files.exists(path) ? path : existing(path.getParent());
  }
}
