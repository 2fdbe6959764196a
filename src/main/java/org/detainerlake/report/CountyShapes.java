package org.detainerlake.report;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where counties lie on the map: paths in one frame, made by src/reference/make-shapes.mjs, which
 * names the sources.
 */
final class CountyShapes {
  private CountyShapes() {}

  private static final int LONGEST = 1 << 20;

  /** Path by county FIPS code, in the order of the codes. */
  static Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    cells("county_shapes.csv", "county_fips", "path")
        .forEach(cells -> paths.put(cells[0], cells[1]));
    return paths;
  }

  /** The frame that all lie in, as SVG writes it. */
  static String viewBox() {
    return cells("state_borders.csv", "view_box").get(0)[0];
  }

  /** All borders between states as one path. */
  static String borders() {
    return cells("state_borders.csv", "path").get(0)[0];
  }

  private static List<String[]> cells(String name, String... columns) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setHeaderExtractionEnabled(true);
    settings.selectFields(columns);
    settings.setMaxCharsPerColumn(LONGEST);
    try (InputStream file = CountyShapes.class.getResourceAsStream("/report/" + name)) {
      return new CsvParser(settings).parseAll(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
