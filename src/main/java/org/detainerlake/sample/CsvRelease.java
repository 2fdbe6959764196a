package org.detainerlake.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A release as csv: LF, UTF-8, quotes only where a comma or a quote needs them. */
final class CsvRelease {
  private CsvRelease() {}

  private static final String HEADER = "date,lift_reason,det_facility,city,state,detainer_type";

  static void write(Path file, List<ToldRow> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (ToldRow row : rows) {
        out.write(line(row) + "\n");
      }
    }
  }

  private static String line(ToldRow row) {
    return String.join(
        ",",
        row.prepareDate() + " 00:00:00",
        cell(row.liftReason()),
        facility(row),
        cell(row.city()),
        cell(row.state()),
        cell(row.detainerType()));
  }

  private static String facility(ToldRow row) {
    return switch (row.dirt()) {
      case ROW_RAGGED -> row.facility();
      case QUOTE_UNCLOSED -> "\"" + row.facility();
      default -> cell(row.facility());
    };
  }

  private static String cell(String text) {
    if (text == null) {
      return "";
    }
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
