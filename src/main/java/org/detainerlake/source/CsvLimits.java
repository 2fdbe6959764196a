package org.detainerlake.source;

import static org.detainerlake.source.InputLimits.LONGEST_TEXT;
import static org.detainerlake.source.InputLimits.MOST_COLUMNS;
import static org.detainerlake.source.InputLimits.MOST_LINES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;

/**
 * Holds the bytes of a csv file against the {@link InputLimits}, before anything makes text of
 * them: a reader of lines takes a line of any length into memory.
 */
final class CsvLimits {
  private static final String ADVICE =
      "look there: a line end or a quote is lost, or it is no csv file; mend it, or fetch it again";

  private final SourceFile file;
  private long offset;
  private int lines = 1;
  private int length;
  private int commas;

  private CsvLimits(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads the file once to its end.
   *
   * @throws SourceFault where it breaks a limit, or holds a byte that text never has
   */
  static void require(SourceFile file) {
    CsvLimits limits = new CsvLimits(file);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          limits.take(buffer[i]);
        }
      }
    } catch (IOException e) {
      throw new SourceFault(
          SourceFault.Kind.FILE_UNREADABLE, file.name() + " cannot be read", "fetch it again", e);
    }
  }

  private void take(byte b) {
    if (b == '\n' || b == '\r') {
      endLine();
    } else {
      length++;
      commas += b == ',' ? 1 : 0;
      if (b == 0) {
        throw broken("a byte 0: it is binary, or text in UTF-16", "save it as csv in UTF-8");
      }
      if (length > LONGEST_TEXT) {
        throw broken(say("a line of over %,d bytes", LONGEST_TEXT), ADVICE);
      }
      if (commas >= MOST_COLUMNS) {
        throw broken(say("a line of over %,d columns", MOST_COLUMNS), ADVICE);
      }
    }
    offset++;
  }

  private void endLine() {
    if (length > 0) {
      lines++;
    }
    if (lines > MOST_LINES) {
      throw broken(say("over %,d lines", MOST_LINES), "split it into files of fewer lines");
    }
    length = 0;
    commas = 0;
  }

  private SourceFault broken(String what, String advice) {
    return InputLimits.broken(file, say("%s, at byte %d", what, offset), advice);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
