package org.detainerlake.report;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringWriter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.detainerlake.catalog.FormulaText;

/** The figures of a report as csv: what each says, its number and its address. */
final class FiguresCsv {
  private FiguresCsv() {}

  static final String FILE = "figures.csv";
  private static final Pattern FORMULA = Pattern.compile(FormulaText.BEGINNING);

  /** One line a figure, in the order of the page. */
  static String of(Report report) {
    StringWriter text = new StringWriter();
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setLineSeparator("\n");
    settings.setQuoteAllFields(true);
    settings.setEscapeUnquotedValues(false);
    CsvWriter csv = new CsvWriter(text, settings);
    csv.writeHeaders("section", "table", "row", "column", "text", "value", "figure");
    for (Headline.Tile tile : report.headline().tiles()) {
      csv.writeRow("finding", "", tile.label(), "", tile.value(), "", tile.figure());
    }
    report.sections().forEach(section -> section.grids().forEach(g -> write(csv, section, g)));
    csv.close();
    return text.toString();
  }

  private static void write(CsvWriter csv, Section section, Grid grid) {
    for (Grid.Line line : grid.rows()) {
      for (int i = 1; i < line.cells().size(); i++) {
        Cell cell = line.cells().get(i);
        csv.writeRow(
            section.id(),
            grid.caption(),
            safe(line.cells().get(0).text()),
            grid.columns().get(i).title(),
            safe(cell.text()),
            Objects.toString(cell.sortKey(), ""),
            Objects.toString(cell.figure(), ""));
      }
    }
  }

  private static String safe(String text) {
    return FORMULA.matcher(text).find() ? FormulaText.MARK + text : text;
  }
}
