package org.detainerlake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.util.ShutdownHookManager;

/**
 * Where Spark spills rows: a folder of this process for its owner's eyes only. Left to itself Spark
 * makes one in the temporary folder that everyone on the machine can read.
 */
final class Scratch {
  private Scratch() {}

  private static final String PREFIX = "detainer-lake-scratch-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-\\d+");

  /** A new one; Spark removes it with its own as the process ends. */
  static Path in(Path parent) throws IOException {
    removeLeft(parent);
    Path folder = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    ShutdownHookManager.registerShutdownDeleteDir(folder.toFile());
    return folder;
  }

  /** What killed processes left: their rows, and the room they took. */
  static void removeLeft(Path parent) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(parent)) {
      all = list.toList();
    }
    for (Path folder : all) {
      Matcher name = NAME.matcher(folder.getFileName().toString());
      if (name.matches()
          && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
          && Files.isWritable(folder)) {
        FileUtils.deleteQuietly(folder.toFile());
      }
    }
  }
}
