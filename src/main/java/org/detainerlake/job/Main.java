package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Start here: the command line. Each command parses; what it then does is in a class of its own.
 */
@Command(
    name = "detainer-lake",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Counts what became of immigration detainers, with denominators and gaps.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing new",
      "2:usage or configuration",
      "3:a check stopped the run, or its publication is held",
      "4:a source is missing or unreadable",
      "5:the newest release is older than --freshness allows",
      "75:locked by another run",
      "130:interrupted",
      "1:anything else"
    })
public final class Main implements Runnable {
  /** In the order that help lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          RefreshCommand.class,
          MartsCommand.class,
          ReportCommand.class,
          FilesCommand.class,
          RetractCommand.class,
          RetryCommand.class,
          RollbackCommand.class,
          VerifyCommand.class,
          DemoCommand.class,
          SampleCommand.class,
          SourcesCommand.class,
          DescribeCommand.class,
          ExplainCommand.class,
          ResolveCommand.class,
          RunsCommand.class,
          ServeCommand.class,
          NotebookCommand.class,
          DoctorCommand.class,
          CommandLine.HelpCommand.class);

  @Spec private CommandSpec spec;

  @Option(
      names = "--conf",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:DETAINER_CONF:-conf}",
      description = "Folder of configuration (default: ${DEFAULT-VALUE}).")
  private Path conf;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Only the result.")
  private boolean quiet;

  /**
   * The program's entry, also for spark-submit. Numbers are written in the same digits everywhere:
   * with those of some machines, Delta does not know the names of its own commits.
   */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine line = line(commands(args));
    line.setParameterExceptionHandler((e, wrong) -> Complaint.of(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> Complaint.of(e, command.getErr()));
    return line.execute(args);
  }

  /** All that can be said on the command line, to be read without running it. */
  static CommandLine line() {
    return line(COMMANDS);
  }

  private static CommandLine line(List<Class<?>> commands) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(line::addSubcommand);
    return line;
  }

  /** The one that the first word names, else all: to look into each takes longer than to answer. */
  private static List<Class<?>> commands(String... args) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> command != CommandLine.HelpCommand.class)
            .filter(command -> args.length > 0 && name(command).equals(args[0]))
            .toList();
    return named.isEmpty() ? COMMANDS : named;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  Path conf() {
    return conf;
  }

  boolean isQuiet() {
    return quiet;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"detainer-lake " + Versions.program()};
    }
  }
}
