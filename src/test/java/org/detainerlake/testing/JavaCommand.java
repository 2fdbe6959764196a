package org.detainerlake.testing;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a class of the tests in a process of its own. */
public final class JavaCommand {
  private JavaCommand() {}

  /**
   * With the class path of this JVM.
   *
   * @param inherited pattern of the flags of this JVM that the other one gets too
   * @param options its other flags
   */
  public static List<String> of(
      String inherited, List<String> options, Class<?> main, List<String> words) {
    List<String> flags = new ArrayList<>();
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.matches(inherited))
        .forEach(flags::add);
    flags.addAll(options);
    return of(flags, System.getProperty("java.class.path"), main, words);
  }

  /** With a class path of its own. */
  public static List<String> of(
      List<String> flags, String classPath, Class<?> main, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(words);
    return command;
  }
}
