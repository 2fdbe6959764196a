package org.detainerlake.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the clock. The workbook writer stamps the moment of writing into {@code
 * docProps/core.xml} and cannot be told another; the same cells must give the same bytes.
 */
final class PinnedWorkbook {
  private PinnedWorkbook() {}

  /**
   * Copies a workbook part by part, the moment of writing replaced.
   *
   * @param draft as the writer left it; through its directory, as it cannot be read as a stream
   * @param made the day that the copy says it was made on
   */
  static void write(Path draft, Path file, LocalDate made) throws IOException {
    try (ZipFile in = new ZipFile(draft.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.setLevel(Deflater.BEST_SPEED);
      List<? extends ZipEntry> parts = in.stream().toList();
      for (ZipEntry part : parts) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(made.atStartOfDay());
        out.putNextEntry(copy);
        copy(in.getInputStream(part), part.getName(), made, out);
        out.closeEntry();
      }
    }
  }

  private static void copy(InputStream part, String name, LocalDate made, ZipOutputStream out)
      throws IOException {
    try (part) {
      if (name.equals("docProps/core.xml")) {
        out.write(created(part.readAllBytes(), made));
      } else {
        part.transferTo(out);
      }
    }
  }

  private static byte[] created(byte[] properties, LocalDate made) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + made + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
