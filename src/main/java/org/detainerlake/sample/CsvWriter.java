package org.detainerlake.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A release as csv: LF, UTF-8; as ICE's records are passed on, or as R writes them. */
final class CsvWriter implements RowWriter {
  private final BufferedWriter out;

  /** R quotes every text and says NA for nothing. */
  private final boolean isOfR;

  CsvWriter(Path file, SampleRelease release) throws IOException {
    out = Files.newBufferedWriter(file);
    isOfR = release.layout().startsWith("ddp-");
    List<SampleColumn> columns = release.columns();
    line(columns.stream().map(SampleColumn::header).toArray());
  }

  @Override
  public void write(ToldRow row, Object[] cells) throws IOException {
    line(cells);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void line(Object[] cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(text(cells[i]));
    }
    out.write('\n');
  }

  private String text(Object cell) {
    if (cell == null) {
      return isOfR ? "NA" : "";
    }
    if (cell instanceof ReleaseCells.Verbatim verbatim) {
      return verbatim.text();
    }
    if (cell instanceof Boolean flag) {
      return flag ? "TRUE" : "FALSE";
    }
    return cell instanceof String text ? quoted(text) : cell.toString();
  }

  /** Quotes only where a comma or a quote needs them, R aside. */
  private String quoted(String text) {
    return isOfR || text.indexOf(',') >= 0 || text.indexOf('"') >= 0
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
