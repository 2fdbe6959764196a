package org.detainerlake.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet program writes: a sound one with one part made another. */
public final class NastyZip {
  private NastyZip() {}

  /** What a part holds, written piece by piece: more than memory may. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** The workbook again, one of its parts replaced or added. */
  public static Path with(Path workbook, String part, Content content) {
    try {
      Map<String, byte[]> parts = parts(workbook);
      parts.remove(part);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
        for (Map.Entry<String, byte[]> other : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(other.getKey()));
          zip.write(other.getValue());
        }
        zip.putNextEntry(new ZipEntry(part));
        content.write(zip);
      }
      return workbook;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook again, the text of one part changed: it need not stay xml. */
  public static Path edit(Path workbook, String part, UnaryOperator<String> change) {
    try {
      String text = new String(parts(workbook).get(part), StandardCharsets.UTF_8);
      return with(workbook, part, out -> out.write(bytes(change.apply(text))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text over and over. */
  public static Content repeated(String before, String text, int times, String after) {
    return out -> {
      out.write(bytes(before));
      byte[] piece = bytes(text);
      for (int i = 0; i < times; i++) {
        out.write(piece);
      }
      out.write(bytes(after));
    };
  }

  private static Map<String, byte[]> parts(Path workbook) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
