package org.detainerlake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once, into nothing, and holds it against the {@link InputLimits}: what its
 * directory says of sizes need not be so. Nothing of it is ever unpacked to disk.
 */
final class WorkbookLimits {
  private static final String ADVICE =
      "no spreadsheet program writes this: ask its sender, or save what you need of it as csv";
  private static final int PROLOG = 1 << 16;
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final SourceFile file;
  private long unpacked;

  private WorkbookLimits(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads the workbook once to its end.
   *
   * @throws SourceFault where it breaks a limit, or has a document type
   */
  static void require(SourceFile file) {
    WorkbookLimits limits = new WorkbookLimits(file);
    try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > InputLimits.MOST_PARTS) {
        throw InputLimits.broken(
            file, say("over %,d parts are packed in it", InputLimits.MOST_PARTS), ADVICE);
      }
      for (ZipArchiveEntry part : parts) {
        try (InputStream in = zip.getInputStream(part)) {
          limits.take(part.getName(), in);
        }
      }
    } catch (SourceFault fault) {
      throw fault;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw WorkbookFile.unreadable(file, e);
    }
  }

  private void take(String part, InputStream in) throws IOException, XMLStreamException {
    byte[] head = in.readNBytes(PROLOG);
    boolean isXml = isXml(head);
    if (isXml) {
      requireNoDocumentType(part, head);
    }
    PartText text = new PartText();
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int n = whole.read(buffer); n >= 0; n = whole.read(buffer)) {
      bytes += n;
      unpacked += n;
      requireSmall(part, bytes);
      for (int i = 0; isXml && i < n; i++) {
        requireSound(part, text.fault(buffer[i]));
      }
    }
  }

  private void requireSmall(String part, long bytes) {
    long most =
        part.toLowerCase(Locale.ROOT).contains("worksheets/")
            ? InputLimits.SHEET_BYTES
            : InputLimits.PART_BYTES;
    requireSound(part, bytes > most ? say("over %,d bytes unpacked", most) : null);
    if (unpacked > InputLimits.WORKBOOK_BYTES
        || (unpacked > InputLimits.SMALL_BYTES
            && unpacked / InputLimits.MOST_PACKED > file.bytes())) {
      throw InputLimits.broken(
          file, say("over %,d bytes are packed in its %,d", unpacked, file.bytes()), ADVICE);
    }
  }

  private void requireSound(String part, String fault) {
    if (fault != null) {
      throw InputLimits.broken(file, "its part " + part + " has " + fault, ADVICE);
    }
  }

  /** Pictures and settings of printers are packed too, and never read. */
  private static boolean isXml(byte[] head) {
    for (int i = 0; i < Math.min(head.length, 4); i++) {
      if (head[i] == '<') {
        return true;
      }
    }
    return head.length > 0 && Character.isWhitespace(head[0]);
  }

  /** With one, a text could stand for a file of this machine, or for a million others. */
  private void requireNoDocumentType(String part, byte[] head) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(head));
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      requireSound(
          part, xml.getEventType() == XMLStreamConstants.DTD ? "a document type (DTD)" : null);
    }
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
