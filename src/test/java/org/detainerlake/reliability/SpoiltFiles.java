package org.detainerlake.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.detainerlake.sample.SampleReleases;

/** Synthetic files of a few rows, and what becomes of them when bytes are lost or changed. */
final class SpoiltFiles {
  private SpoiltFiles() {}

  private static final long ROWS = 40;

  /** A whole file of a layout. */
  static Path whole(Path folder, String layout) throws IOException {
    return SampleReleases.writeRows(folder.resolve(layout), layout, ROWS, 1, 7);
  }

  /** Its first 64ths. */
  static byte[] cut(byte[] bytes, int parts) {
    return Arrays.copyOf(bytes, bytes.length * parts / 64);
  }

  /** One to three bytes of it changed, or as many put in between; the same for the same seed. */
  static byte[] damaged(byte[] bytes, long seed) {
    Random random = new Random(seed);
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(damaged.length);
      if (random.nextBoolean()) {
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      } else {
        damaged = inserted(damaged, at, (byte) random.nextInt(256));
      }
    }
    return damaged;
  }

  private static byte[] inserted(byte[] bytes, int at, byte one) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
    longer[at] = one;
    return longer;
  }

  /** Under the file's own name, in a folder of its own: names tell layouts. */
  static Path write(Path folder, Path whole, byte[] bytes) throws IOException {
    return Files.write(Files.createDirectories(folder).resolve(whole.getFileName()), bytes);
  }

  /** Lines with text in them, as a reader of lines counts them. */
  static long lines(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.replace(' ', '\0').strip().isEmpty())
        .count();
  }
}
