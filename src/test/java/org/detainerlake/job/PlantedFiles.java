package org.detainerlake.job;

import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detainerlake.source.HeaderMatch;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.SourceFile;
import org.detainerlake.testing.TestWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Release files whose personal and free-text cells hold a word that must never be seen outside of
 * the tables: each person's identifier, each cell that no column takes, and, on some rows, each
 * other cell that is not a place.
 */
final class PlantedFiles {
  private PlantedFiles() {}

  static final String CANARY = "QZCANARYQZ";

  /** A facility is no person: it is published by its name, place and code. */
  private static final Set<String> PLACES =
      Set.of(
          "facility_name_text", "facility_city_text", "facility_code_text", "facility_state_text");

  private static final Layouts LAYOUTS = Layouts.in(Path.of("conf/sources"));

  /** A rare row whose every other cell is the word, and a row in twenty with one such cell. */
  private static final int ALL_CELLS = 7;

  private static final int ONE_CELL = 20;

  /** The file again, in place. */
  static Path planted(Path file) throws IOException {
    Recognition found = Recognition.of(SourceFile.at(file), LAYOUTS);
    if (found.sheets().get(0).name() == null) {
      return csv(file, found.sheets().get(0).header());
    }
    List<TestWorkbook.Sheet> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Recognition.Sheet sheet : found.sheets()) {
        Sheet cells = workbook.findSheet(sheet.name()).orElseThrow();
        sheets.add(sheet(sheet.name(), planted(rows(cells), sheet.header())));
      }
    }
    return TestWorkbook.of(file, sheets.toArray(TestWorkbook.Sheet[]::new));
  }

  private static Path csv(Path file, HeaderMatch header) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setQuoteEscape('"');
    List<Object[]> rows = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file)) {
      rows.addAll(new CsvParser(settings).parseAll(in));
    }
    CsvWriter out =
        new CsvWriter(Files.newOutputStream(file), StandardCharsets.UTF_8, new CsvWriterSettings());
    out.writeRowsAndClose(Arrays.asList(planted(rows, header)));
    return file;
  }

  private static List<Object[]> rows(Sheet sheet) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      stream.forEach(
          row -> {
            while (rows.size() < row.getRowNum() - 1) {
              rows.add(row());
            }
            rows.add(row.stream().map(PlantedFiles::value).toArray());
          });
    }
    return rows;
  }

  private static Object value(Cell cell) {
    return cell == null ? null : cell.getValue();
  }

  private static Object[][] planted(List<Object[]> rows, HeaderMatch header) {
    for (int r = header.row(); r < rows.size(); r++) {
      Object[] cells = rows.get(r);
      for (int i = 0; i < Math.min(cells.length, header.header().size()); i++) {
        if (isPlanted(canonical(header, i), r - header.row(), i)) {
          cells[i] = CANARY + (cells[i] == null ? "" : " " + cells[i]);
        }
      }
    }
    return rows.toArray(Object[][]::new);
  }

  private static boolean isPlanted(String canonical, int row, int column) {
    if (canonical == null || canonical.equals("person_id_text")) {
      return true;
    }
    return !PLACES.contains(canonical) && (row == ALL_CELLS || row % ONE_CELL == column);
  }

  private static String canonical(HeaderMatch header, int index) {
    return header.canonicalIndex().entrySet().stream()
        .filter(entry -> entry.getValue() == index)
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
