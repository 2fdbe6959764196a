package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.detainerlake.testing.NastyZip;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TestWorkbook;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes are a file that is read whole, or one that is set aside with a word why. */
class SourceFuzzTest {
  private static final byte[] HEADER = (Landing.CSV_HEADER + "\n").getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @FuzzTest(maxDuration = "3m")
  void any_text_is_recognised_or_set_aside(byte[] text) {
    recognised(Landing.file(folder, "x.csv", text));
  }

  @FuzzTest(maxDuration = "3m")
  void any_sheet_is_recognised_or_set_aside(byte[] xml) {
    Path sound = TestWorkbook.of(folder.resolve("x.xlsx"), TestWorkbook.sheet("A"));
    recognised(NastyZip.with(sound, "xl/worksheets/sheet1.xml", out -> out.write(xml)));
  }

  @FuzzTest(maxDuration = "3m")
  void any_layout_is_understood_or_refused(byte[] yaml) {
    Landing.file(folder, "x.yaml", yaml);
    try {
      assertThat(Layouts.in(folder).all()).hasSize(1);
    } catch (SourceFault fault) {
      assertThat(fault.kind()).isEqualTo(SourceFault.Kind.CONFIG);
      assertThat(fault.advice()).isNotBlank();
    }
  }

  /** Rows in are the lines that hold anything, whatever it is. */
  @FuzzTest(maxDuration = "3m")
  void every_line_is_a_row(byte[] lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HEADER);
    bytes.write(lines);
    Path file = Landing.file(folder, "x.csv", bytes.toByteArray());
    Optional<Recognition> found = recognised(file);
    if (found.isPresent() && found.get().sheets().get(0).dataStart() == HEADER.length) {
      assertThat(SourceRows.of(TestSpark.session(), found.get()).count()).isEqualTo(rows(lines));
    }
  }

  private static long rows(byte[] lines) {
    return Arrays.stream(new String(lines, StandardCharsets.ISO_8859_1).split("[\n\r]"))
        .filter(line -> !line.replace(" ", "").isEmpty())
        .count();
  }

  private static Optional<Recognition> recognised(Path file) {
    try {
      if (Files.size(file) == 0) {
        return Optional.empty();
      }
      return Optional.of(Recognition.of(SourceFile.at(file), Landing.LAYOUTS));
    } catch (SourceFault fault) {
      assertThat(fault.getMessage()).startsWith(file.getFileName().toString());
      assertThat(fault.advice()).isNotBlank();
      return Optional.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
