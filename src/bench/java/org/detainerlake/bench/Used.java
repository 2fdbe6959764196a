package org.detainerlake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the children of this process used, and theirs, as far as they have ended and were waited
 * for: the kernel adds them up. Of bytes, this process' own few are among them.
 *
 * @param cpuSeconds of all threads
 * @param readMegabytes asked of the system to read, from cache or disk
 * @param writtenMegabytes handed to the system to write
 */
record Used(double cpuSeconds, double readMegabytes, double writtenMegabytes) {
  private static final Path SELF = Path.of("/proc/self");
  private static final double KILO = 1024;
  private static final double MEGA = KILO * KILO;
  private static final double TICKS = 100;

  /** Counted from the state, the first field behind the name in brackets. */
  private static final int CHILDREN_USER = 13;

  /** So far. */
  static Used byChildren() throws IOException {
    String stat = Files.readString(SELF.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks =
        Double.parseDouble(fields[CHILDREN_USER]) + Double.parseDouble(fields[CHILDREN_USER + 1]);
    String io = Files.readString(SELF.resolve("io"));
    return new Used(ticks / TICKS, number("rchar", io) / MEGA, number("wchar", io) / MEGA);
  }

  /** Since another time. */
  Used since(Used before) {
    return new Used(
        cpuSeconds - before.cpuSeconds,
        readMegabytes - before.readMegabytes,
        writtenMegabytes - before.writtenMegabytes);
  }

  /**
   * Megabytes that a process and all its descendants have resident now. Between its start and its
   * own program a child still has its parent's memory, and its parent's words: counted once.
   */
  static double resident(ProcessHandle root) {
    Map<String, Double> byWords = new HashMap<>();
    Stream.concat(Stream.of(root), root.descendants())
        .forEach(process -> look(process.pid(), byWords));
    return byWords.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void look(long pid, Map<String, Double> byWords) {
    Path folder = Path.of("/proc", String.valueOf(pid));
    try {
      String words = Files.readString(folder.resolve("cmdline"));
      double resident = number("VmRSS", Files.readString(folder.resolve("status"))) / KILO;
      byWords.merge(words, resident, Math::max);
    } catch (IOException e) {
      return; // it has just ended
    }
  }

  private static double number(String name, String text) {
    Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(text);
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }
}
