package org.detainerlake.source;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first lines of a csv file with their byte offsets; their lengths were seen to before. */
final class CsvHead {
  private CsvHead() {}

  static SheetHead of(SourceFile file) {
    List<List<String>> rows = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    try (LineInput in = new LineInput(Files.newInputStream(file.path()))) {
      long start = 0;
      for (String line = in.next(); line != null && rows.size() < SheetHead.ROWS; ) {
        rows.add(cells(line));
        starts.add(start);
        start = in.offset();
        line = in.next();
      }
      return new SheetHead(null, false, rows, starts, start);
    } catch (IOException e) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE,
          "%s is not a text file with lines: %s".formatted(file.name(), e.getMessage()),
          "fetch the file again",
          e);
    }
  }

  private static List<String> cells(String line) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setQuoteEscape('"');
    settings.getFormat().setComment('\0');
    settings.setMaxCharsPerColumn(InputLimits.LONGEST_TEXT);
    settings.setMaxColumns(InputLimits.MOST_COLUMNS);
    String[] cells = new CsvParser(settings).parseLine(line);
    return cells == null ? List.of() : Arrays.asList(cells);
  }

  /** Lines that end in LF, CR LF or CR, as Hadoop's line reader splits them later. */
  private static final class LineInput implements AutoCloseable {
    private final InputStream in;
    private long offset;

    LineInput(InputStream in) {
      this.in = new BufferedInputStream(in);
    }

    long offset() {
      return offset;
    }

    /** The next line without its end and without a byte order mark; null at the end. */
    String next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int b = read();
      if (b < 0) {
        return null;
      }
      for (; b >= 0 && b != '\n' && b != '\r'; b = read()) {
        line.write(b);
      }
      if (b == '\r') {
        skipLineFeed();
      }
      return line.toString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private int read() throws IOException {
      int b = in.read();
      offset += b < 0 ? 0 : 1;
      return b;
    }

    private void skipLineFeed() throws IOException {
      in.mark(1);
      if (in.read() == '\n') {
        offset++;
      } else {
        in.reset();
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
