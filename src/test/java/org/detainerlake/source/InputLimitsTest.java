package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.source.Landing.CSV_HEADER;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.recognised;
import static org.detainerlake.testing.NastyZip.repeated;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.detainerlake.testing.NastyZip;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to fill memory or disk, or that are no tables at all: refused by what they break. */
class InputLimitsTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BEFORE =
      "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
          + "spreadsheetml/2006/main\"><sheetData>";
  private static final String AFTER = "</sheetData></worksheet>";
  private static final String LOOK =
      "look there: a line end or a quote is lost, or it is no csv file; mend it, or fetch it again";
  private static final String ASK =
      "no spreadsheet program writes this: ask its sender, or save what you need of it as csv";
  private static final long LITTLE_MEMORY = 48L << 20;

  @TempDir Path folder;

  @Test
  void a_line_of_a_hundred_megabytes_is_refused_where_it_becomes_too_long() throws IOException {
    Path file = folder.resolve("x.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((CSV_HEADER + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
    }
    int at = CSV_HEADER.length() + 1 + (1 << 20);
    assertRefused(file, "a line of over 1,048,576 bytes, at byte %d".formatted(at), LOOK);
  }

  @Test
  void a_line_as_long_as_a_line_may_be_is_a_row() throws IOException {
    String rest = ",Lifted,J,C,S";
    Path file = csv("2014-01-01".repeat((1 << 20) / 10).substring(rest.length()) + rest);
    assertThat(recognised(file).layout().name()).isEqualTo("foia-gen1-csv");
  }

  @Test
  void a_row_of_twenty_thousand_cells_is_refused() throws IOException {
    int at = CSV_HEADER.length() + 1 + 16_383;
    assertRefused(
        csv(",".repeat(20_000)), "a line of over 16,384 columns, at byte %d".formatted(at), LOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-01-01,Lif\0ted,J,C,S", "\0\0\0\0"})
  void bytes_that_are_no_text_are_refused(String row) throws IOException {
    int at = CSV_HEADER.length() + 1 + row.indexOf('\0');
    assertRefused(
        csv(row),
        "a byte 0: it is binary, or text in UTF-16, at byte %d".formatted(at),
        "save it as csv in UTF-8");
  }

  @Test
  void a_sheet_packed_a_thousand_times_over_is_refused_before_it_is_unpacked() throws IOException {
    Path bomb = with(SHEET, repeated(BEFORE + "<row>", "<c/><c/>        ", 1 << 23, AFTER));
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    long unpacked = recognisedFault(bomb).getMessage().transform(InputLimitsTest::firstNumber);
    assertThat(unpacked).isBetween(16L << 20, 300L << 20);
    assertThat(recognisedFault(bomb).advice()).isEqualTo(ASK);
  }

  @Test
  void a_workbook_of_ten_thousand_parts_and_more_is_refused() throws IOException {
    Path file = folder.resolve("many.xlsx");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i <= 10_000; i++) {
        zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet" + i + ".xml"));
      }
    }
    assertRefused(file, "over 10,000 parts are packed in it", ASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"})
  void a_text_that_stands_for_a_file_of_this_machine_is_refused(String part) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "CANARY");
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
    Path file = with(part, repeated("<?xml version=\"1.0\"?>" + type, "<x>&e;</x>", 1, ""));
    assertRefused(file, "its part " + part + " has a document type (DTD)", ASK);
  }

  @Test
  void a_text_that_grows_a_billion_times_is_refused() throws IOException {
    String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    Path file = with("xl/sharedStrings.xml", repeated(laughs, "<x>&b;</x>", 1, ""));
    assertRefused(file, "its part xl/sharedStrings.xml has a document type (DTD)", ASK);
  }

  @Test
  void more_rows_than_a_sheet_has_are_refused() throws IOException {
    Path file = with(SHEET, repeated(BEFORE, "<row/>", (1 << 20) + 1, AFTER));
    assertRefused(file, "its part " + SHEET + " has over 1,048,576 rows", ASK);
  }

  @Test
  void a_text_longer_than_any_cell_is_refused() throws IOException {
    Path file = with(SHEET, repeated(BEFORE + "<row><c t=\"str\"><v>", "long", 1 << 20, AFTER));
    assertRefused(file, "its part " + SHEET + " has a text of over 1,048,576 bytes", ASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r=\"ZZZZZZ1\"", "r='zzzz1'", "r\n=\n\"AAAA1\"", "r=\"&#90;ZZZ1\""})
  void a_cell_in_a_column_that_no_sheet_has_is_refused(String address) throws IOException {
    Path file = with(SHEET, repeated(BEFORE + "<row><c ", address + "/>", 1, "</row>" + AFTER));
    assertRefused(
        file, "its part " + SHEET + " has a cell whose address is beyond the last column", ASK);
  }

  @Test
  void a_sheet_in_another_encoding_cannot_hide_what_it_has() throws IOException {
    byte[] utf16 = ("\uFEFF" + BEFORE + AFTER).getBytes(StandardCharsets.UTF_16BE);
    Path file = with(SHEET, out -> out.write(utf16));
    assertRefused(file, "its part " + SHEET + " has a byte 0, where text is UTF-8", ASK);
  }

  @Test
  void a_picture_is_not_read() throws IOException {
    Path file = with("xl/media/image1.bin", out -> out.write(new byte[2 << 20]));
    assertThat(recognised(file).layout().name()).isEqualTo("foia-gen1-xlsx");
  }

  private void assertRefused(Path file, String what, String advice) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    SourceFile source = SourceFile.at(file);
    Layouts layouts = Landing.LAYOUTS;
    long before = memory.getCurrentThreadAllocatedBytes();
    assertFault(
        () -> Recognition.of(source, layouts),
        SourceFault.Kind.FILE_BEYOND_LIMITS,
        source.name() + ": " + what,
        advice);
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE_MEMORY);
  }

  private static SourceFault recognisedFault(Path file) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
        SourceFault.class, () -> recognised(file));
  }

  private static long firstNumber(String text) {
    return Long.parseLong(text.replaceAll("(?s)^.*?over ([\\d,]+).*", "$1").replace(",", ""));
  }

  private Path csv(String row) {
    return Landing.file(folder, "x.csv", CSV_HEADER + "\n" + row + "\n");
  }

  private Path with(String part, NastyZip.Content content) {
    Path sound =
        TestWorkbook.of(
            folder.resolve("x.xlsx"),
            sheet(
                "A",
                row(
                    "Prepare Date",
                    "Detainer Detention Facility",
                    "State",
                    "City",
                    "Detainer Lift Reason"),
                row(LocalDate.of(2015, 1, 3), "ERIE COUNTY JAIL", "PENNSYLVANIA", "ERIE", "L")));
    return NastyZip.with(sound, part, content);
  }
}
