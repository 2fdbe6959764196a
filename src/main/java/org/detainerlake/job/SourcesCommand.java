package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.SourceFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Looks at release files without taking them in.")
final class SourcesCommand implements Runnable {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "say what: sources probe FILE");
  }

  @Command(
      name = "probe",
      mixinStandardHelpOptions = true,
      description = "Shows a file's layout, its columns matched and unmatched, dates and gaps.")
  int probe(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    Path log = Files.createTempDirectory("detainer-probe");
    RunLogs.to(log, main.conf());
    Layouts layouts = Layouts.in(Settings.in(main.conf()).conf().resolve("sources"));
    Recognition recognition = Recognition.of(SourceFile.at(file), layouts);
    SparkSession spark = Sessions.open(main.conf(), recognition.file().bytes());
    try {
      Probe.lines(spark, recognition).forEach(line -> Console.line("%s", line));
      return ExitCode.DONE.value();
    } finally {
      spark.stop();
    }
  }
}
