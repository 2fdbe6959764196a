package org.detainerlake.differential;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a published xlsx workbook as csv, read with nothing but the JDK, so that the
 * second engine does not share the lake's workbook library.
 *
 * <p>Values keep the workbook's own text: a date cell stays the Excel serial of the 1900 system.
 * Cells a row leaves out are empty fields, rows without any value are left out.
 */
final class RawWorkbook {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final ZipFile zip;

  private RawWorkbook(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Writes the workbook's first sheet to a csv file, every field in quotes.
   *
   * @return the number of rows written, the header with them
   * @throws IOException when the file is no xlsx workbook or counts its dates from 1904
   */
  static long writeCsv(Path workbook, Path csv) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile());
        BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
      return new RawWorkbook(zip).writeFirstSheet(out);
    } catch (XMLStreamException e) {
      throw new IOException(workbook.getFileName() + " holds a part that is not XML", e);
    }
  }

  private long writeFirstSheet(Writer out) throws IOException, XMLStreamException {
    List<String> shared = sharedStrings();
    long rows = 0;
    int width = 0;
    try (InputStream part = part(firstSheet())) {
      XMLStreamReader xml = reader(part);
      while (advancedTo(xml, "row")) {
        List<String> row = row(xml, shared);
        width = Math.max(width, row.size());
        if (row.stream().anyMatch(value -> !value.isEmpty())) {
          out.write(line(row, width));
          rows++;
        }
      }
    }
    return rows;
  }

  private static List<String> row(XMLStreamReader xml, List<String> shared)
      throws XMLStreamException {
    List<String> row = new ArrayList<>();
    while (!ends(xml, "row")) {
      if (starts(xml, "c")) {
        int column = column(xml.getAttributeValue(null, "r"), row.size());
        while (row.size() <= column) {
          row.add("");
        }
        row.set(column, cell(xml, shared));
      }
      xml.next();
    }
    return row;
  }

  private static String cell(XMLStreamReader xml, List<String> shared) throws XMLStreamException {
    boolean isShared = "s".equals(xml.getAttributeValue(null, "t"));
    String text = textUntilEnd(xml, "c");
    return isShared ? shared.get(Integer.parseInt(text)) : text;
  }

  private List<String> sharedStrings() throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return strings;
    }
    try (InputStream part = part("xl/sharedStrings.xml")) {
      XMLStreamReader xml = reader(part);
      while (advancedTo(xml, "si")) {
        strings.add(textUntilEnd(xml, "si"));
      }
    }
    return strings;
  }

  private String firstSheet() throws IOException, XMLStreamException {
    try (InputStream part = part("xl/workbook.xml")) {
      XMLStreamReader xml = reader(part);
      while (xml.hasNext()) {
        xml.next();
        if (starts(xml, "workbookPr") && isTrue(xml.getAttributeValue(null, "date1904"))) {
          throw new IOException(zip.getName() + " counts dates from 1904; only 1900 is read");
        }
        if (starts(xml, "sheet")) {
          return relationshipTarget(xml.getAttributeValue(RELATIONSHIPS, "id"));
        }
      }
    }
    throw new IOException(zip.getName() + " has no sheet");
  }

  private String relationshipTarget(String id) throws IOException, XMLStreamException {
    try (InputStream part = part("xl/_rels/workbook.xml.rels")) {
      XMLStreamReader xml = reader(part);
      while (advancedTo(xml, "Relationship")) {
        if (id.equals(xml.getAttributeValue(null, "Id"))) {
          String target = xml.getAttributeValue(null, "Target");
          return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
      }
    }
    throw new IOException(zip.getName() + " has no part for the sheet " + id);
  }

  private InputStream part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(zip.getName() + " has no part " + name + "; is it an xlsx workbook?");
    }
    return zip.getInputStream(entry);
  }

  /** The JDK's own parser, also where the class path offers another one. */
  private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(part);
  }

  private static boolean advancedTo(XMLStreamReader xml, String element) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
      if (starts(xml, element)) {
        return true;
      }
    }
    return false;
  }

  /** The text of all t and v elements inside, without formulas and phonetic readings (rPh). */
  private static String textUntilEnd(XMLStreamReader xml, String element)
      throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    boolean value = false;
    while (!ends(xml, element)) {
      xml.next();
      if (xml.isStartElement()) {
        phonetic |= starts(xml, "rPh");
        value = !phonetic && (starts(xml, "t") || starts(xml, "v"));
      } else if (xml.isEndElement()) {
        phonetic &= !ends(xml, "rPh");
        value = false;
      } else if (value && xml.hasText()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private static boolean starts(XMLStreamReader xml, String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  private static boolean ends(XMLStreamReader xml, String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  private static boolean isTrue(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  /** Zero-based column of a reference such as AB12; without one the cell follows the last. */
  private static int column(String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }

  private static String line(List<String> row, int width) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < width; i++) {
      String value = i < row.size() ? row.get(i) : "";
      line.append(i == 0 ? "\"" : ",\"").append(value.replace("\"", "\"\"")).append('"');
    }
    return line.append('\n').toString();
  }
}
