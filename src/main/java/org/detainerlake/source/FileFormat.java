package org.detainerlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What a file is, told from its first bytes: names lie. */
final class FileFormat {
  private FileFormat() {}

  private static final int MAGIC = 8;

  static Layout.Format of(SourceFile file) {
    byte[] head = firstBytes(file);
    if (head.length < MAGIC) {
      return text(file);
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
        : text(file);
  }

  /** Hadoop unpacks by a file's name alone: text called .bz2 would come out as no rows at all. */
  private static Layout.Format text(SourceFile file) {
    var codecs = new CompressionCodecFactory(new Configuration());
    if (codecs.getCodec(new Path("x" + ending(file.name()))) != null) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE,
          file.name() + " has the name of a compressed file",
          "unpack it, or give it the ending .csv",
          null);
    }
    if (file.name().contains(":")) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE,
          file.name() + " has a colon in its name, which Hadoop cannot open",
          "rename it",
          null);
    }
    return Layout.Format.CSV;
  }

  private static String ending(String name) {
    return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
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
