package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Room on the disks that a run writes to: the lake's, and the one Spark spills to. */
public final class Room {
  private Room() {}

  private static final double MEGABYTE = 1e6;

  /** Measured: a lake of one record takes 0.5 MB with its marts, and the log of a run 0.1 MB. */
  private static final long LEAST_BYTES = 2_000_000;

  /** Measured: 27 MB of the demo's inputs make 10 MB of tables and 72 MB of marts. */
  private static final long BYTES_OF_AN_INPUT_BYTE = 4;

  private static final List<String> FULL =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "There is not enough space",
          "The DiskSpace quota of"); // of HDFS

  /**
   * Whether there is room for a run.
   *
   * @param input bytes it reads
   * @return a warning where there may be too little
   * @throws LakeFault where there surely is too little
   */
  public static Optional<String> warning(Lake lake, long input) throws IOException {
    long free = free(lake.root());
    if (free < LEAST_BYTES) {
      throw new LakeFault(
          LakeFault.Kind.ROOM,
          "the disk of %s has %s free, and a run needs at least %s"
              .formatted(lake.root(), megabytes(free), megabytes(LEAST_BYTES)),
          "make room there, then run this again");
    }
    return free < BYTES_OF_AN_INPUT_BYTE * input
        ? Optional.of(
            "the disk of %s has %s free, and inputs of %s may need four times as much"
                .formatted(lake.root(), megabytes(free), megabytes(input)))
        : Optional.empty();
  }

  /** The fault behind an error, where it is that a disk is full; whatever Spark made of it. */
  public static Optional<LakeFault> fault(Throwable error, Lake lake) {
    return ExceptionUtils.getThrowableList(error).stream()
            .flatMap(one -> Stream.concat(Stream.of(one), Stream.of(one.getSuppressed())))
            .map(one -> String.valueOf(one.getMessage()))
            .anyMatch(message -> FULL.stream().anyMatch(message::contains))
        ? Optional.of(full(error, lake))
        : Optional.empty();
  }

  private static LakeFault full(Throwable error, Lake lake) {
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    return new LakeFault(
        LakeFault.Kind.ROOM,
        "a disk is full: %s has %s free, %s has %s"
            .formatted(lake.root(), told(lake.root()), scratch, told(scratch)),
        "make room, then run this again: it removes what this run left, and the last publication"
            + " stays until then",
        error);
  }

  private static String told(Path folder) {
    try {
      return megabytes(free(folder));
    } catch (IOException e) {
      return "an unknown part";
    }
  }

  private static long free(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private static String megabytes(long bytes) {
    return bytes == Long.MAX_VALUE
        ? "any number of bytes"
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }
}
