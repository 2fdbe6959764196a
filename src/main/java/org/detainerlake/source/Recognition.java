package org.detainerlake.source;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detainerlake.catalog.TextConventions;

/**
 * A file whose layout is known, sheet by sheet.
 *
 * @param file the file
 * @param layout its layout
 * @param sheets what to read of it; exactly one for a csv file
 */
public record Recognition(SourceFile file, Layout layout, List<Sheet> sheets) {

  /**
   * One sheet to be read.
   *
   * @param name the sheet's name, null for a csv file
   * @param header its header, held against the layout
   * @param dataStart where its first data row starts: row number or byte offset
   */
  public record Sheet(String name, HeaderMatch header, long dataStart) implements Serializable {}

  /**
   * Looks at the first rows of a file and finds its layout.
   *
   * @throws SourceFault where the file cannot be opened, or a header is no known layout's
   */
  public static Recognition of(SourceFile file, Layouts layouts) {
    Layout.Format format = FileFormat.of(file);
    List<SheetHead> heads =
        format == Layout.Format.WORKBOOK ? WorkbookFile.heads(file) : List.of(CsvHead.of(file));
    HeaderMatch best = best(file, layouts, format, heads);
    Layout layout = best.layout();
    List<SheetHead> wanted =
        heads.stream()
            .filter(head -> head.sheetName() == null || head.sheetName().matches(layout.sheets()))
            .toList();
    if (wanted.isEmpty()) {
      throw noSuchSheet(file, layout, heads);
    }
    List<Sheet> sheets = wanted.stream().map(head -> sheet(file, layout, head)).toList();
    return new Recognition(file, layout, sheets);
  }

  /** How the file writes dates and gaps, and which canonical columns it has, for silver. */
  public TextConventions conventions() {
    Set<String> published = new TreeSet<>(layout.fixed().keySet());
    sheets.forEach(sheet -> published.addAll(sheet.header().canonicalIndex().keySet()));
    return layout.conventions(published);
  }

  private static HeaderMatch best(
      SourceFile file, Layouts layouts, Layout.Format format, List<SheetHead> heads) {
    return heads.stream()
        .map(head -> layouts.best(file.name(), format, head))
        .max(Comparator.comparing(HeaderMatch::isComplete))
        .orElseThrow(
            () ->
                new SourceFault(
                    SourceFault.Kind.FILE_EMPTY,
                    file.name() + " has no sheet with rows",
                    "fetch the file again",
                    null));
  }

  private static SourceFault noSuchSheet(SourceFile file, Layout layout, List<SheetHead> heads) {
    String names = heads.stream().map(SheetHead::sheetName).collect(Collectors.joining(", "));
    return new SourceFault(
        SourceFault.Kind.HEADER_UNKNOWN,
        "%s: none of its sheets (%s) is one that %s reads: %s"
            .formatted(file.name(), names, layout.name(), layout.sheets()),
        ADVICE_UNKNOWN,
        null);
  }

  private static Sheet sheet(SourceFile file, Layout layout, SheetHead head) {
    HeaderMatch match = HeaderMatch.of(layout, head);
    String where =
        file.name() + (head.sheetName() == null ? "" : ", sheet '" + head.sheetName() + "'");
    if (!match.isComplete()) {
      throw new SourceFault(
          SourceFault.Kind.HEADER_UNKNOWN, unknownHeader(where, match), ADVICE_UNKNOWN, null);
    }
    if (!match.duplicated().isEmpty()) {
      throw new SourceFault(
          SourceFault.Kind.HEADER_DUPLICATE,
          "%s: the header names one column twice: %s"
              .formatted(where, String.join(", ", match.duplicated())),
          "remove or rename one of them; which is meant cannot be guessed",
          null);
    }
    return new Sheet(head.sheetName(), match, head.dataStart(layout.preambleRows()));
  }

  /** Where no name at all is known the row may be data of persons: it is not shown. */
  private static String unknownHeader(String where, HeaderMatch match) {
    String what =
        "%s: no layout fits its header; nearest is %s".formatted(where, match.layout().name());
    if (match.canonicalIndex().isEmpty()) {
      return what + ", but none of its column names is in row " + match.layout().headerRow();
    }
    return what
        + ", which lacks %s here; not known to it: %s"
            .formatted(
                String.join(", ", match.missing()),
                match.unmatched().isEmpty() ? "(nothing)" : shortened(match.unmatched()));
  }

  private static String shortened(List<String> names) {
    int shown = Math.min(names.size(), 8);
    String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + rest;
  }

  private static final String ADVICE_UNKNOWN =
      "add a layout or an alias in conf/sources, whose README says how";
}
