package org.detainerlake.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/**
 * A command as a page or a file has it, read by the program's own command line and not run.
 *
 * @param words what follows the program
 */
record WrittenCommand(List<String> words) {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Map<String, String> EXAMPLES = Map.of("DATE", "2026-01-01");

  /**
   * From a line such as {@code jobs/refresh --lake DIR FILE... # why}; words in capitals stand for
   * what a person puts there.
   */
  static WrittenCommand of(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.replaceFirst("\\s#.*", "").replaceAll("[\\[\\]]", ""));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(EXAMPLES.getOrDefault(text, text));
    }
    String script = words.remove(0);
    return new WrittenCommand(script.endsWith("/submit") ? words : started(script, words));
  }

  /** The other scripts are named for the command that they start. */
  private static List<String> started(String script, List<String> words) {
    words.add(0, script.substring(script.lastIndexOf('/') + 1));
    return words;
  }

  /**
   * The command it names, with its options.
   *
   * @throws picocli.CommandLine.ParameterException where there is no such command or option
   */
  ParseResult read() {
    ParseResult read = Main.line().parseArgs(words.toArray(String[]::new));
    while (read.hasSubcommand()) {
      read = read.subcommand();
    }
    return read;
  }
}
