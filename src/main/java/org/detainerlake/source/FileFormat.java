package org.detainerlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What a file is, told from its first bytes: names lie. */
final class FileFormat {
  private FileFormat() {}

  private static final int MAGIC = 8;

  static Layout.Format of(SourceFile file) {
    byte[] head = firstBytes(file);
    if (head.length < MAGIC) {
      return Layout.Format.CSV;
    }
    if (ReadableWorkbook.isOLE2Header(head)) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE,
          file.name() + " is an encrypted or pre-2007 workbook",
          "open it in a spreadsheet program and save it as .xlsx without a password",
          null);
    }
    return ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(head, 4))
        ? Layout.Format.WORKBOOK
        : Layout.Format.CSV;
  }

  private static byte[] firstBytes(SourceFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      return in.readNBytes(MAGIC);
    } catch (IOException e) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE, file.name() + " cannot be read", "fetch it again", e);
    }
  }
}
