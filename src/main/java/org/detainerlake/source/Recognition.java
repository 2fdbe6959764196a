package org.detainerlake.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detainerlake.catalog.TextConventions;

/**
 * A file whose layout is known, sheet by sheet.
 *
 * @param file the file
 * @param layout its layout
 * @param sheets what to read of it; exactly one for a csv file
 * @param notices what a person should know of its sheets, in sentences; mostly none
 */
public record Recognition(
    SourceFile file, Layout layout, List<Sheet> sheets, List<String> notices) {

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
   * @throws SourceFault where the file cannot be opened, breaks a limit, or a header is no known
   *     layout's
   */
  public static Recognition of(SourceFile file, Layouts layouts) {
    Layout.Format format = FileFormat.of(file);
    List<SheetHead> heads = heads(file, format);
    Layout layout = best(file, layouts, format, heads).layout();
    List<SheetHead> wanted =
        heads.stream()
            .filter(head -> head.sheetName() == null || head.sheetName().matches(layout.sheets()))
            .toList();
    if (wanted.isEmpty()) {
      throw HeaderFault.noSuchSheet(file, layout, heads);
    }
    List<SheetHead> data = wanted.stream().filter(head -> !isNotes(layout, head)).toList();
    List<SheetHead> read = data.isEmpty() ? wanted : data;
    return new Recognition(
        file,
        layout,
        read.stream().map(head -> sheet(file, layouts, layout, head)).toList(),
        notices(file, layout, wanted, read));
  }

  private static List<SheetHead> heads(SourceFile file, Layout.Format format) {
    if (format == Layout.Format.WORKBOOK) {
      WorkbookLimits.require(file);
      return WorkbookFile.heads(file);
    }
    CsvLimits.require(file);
    return List.of(CsvHead.of(file));
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
        .max(
            Comparator.comparing(HeaderMatch::isComplete)
                .thenComparing(match -> match.isComplete() ? 0 : match.canonicalIndex().size()))
        .orElseThrow(
            () ->
                new SourceFault(
                    SourceFault.Kind.FILE_EMPTY,
                    file.name() + " has no sheet with rows",
                    "fetch the file again",
                    null));
  }

  /** A few rows without one known column name beside the data: a person wrote something there. */
  private static boolean isNotes(Layout layout, SheetHead head) {
    return !head.isCut() && HeaderMatch.anywhere(layout, head).canonicalIndex().isEmpty();
  }

  private static List<String> notices(
      SourceFile file, Layout layout, List<SheetHead> wanted, List<SheetHead> read) {
    List<String> notices = new ArrayList<>();
    for (SheetHead head : wanted) {
      if (!read.contains(head)) {
        notices.add(
            "%s was left out: fewer than %d rows, and no column name of %s in them"
                .formatted(where(file, head), SheetHead.ROWS, layout.name()));
      } else if (head.isHidden()) {
        notices.add(where(file, head) + " is hidden in the workbook; it was read all the same");
      }
    }
    return List.copyOf(notices);
  }

  private static Sheet sheet(SourceFile file, Layouts layouts, Layout layout, SheetHead head) {
    HeaderMatch match = HeaderMatch.of(layout, head);
    if (!match.isComplete()) {
      throw layouts
          .misplaced(file.name(), layout.format(), head)
          .map(elsewhere -> HeaderFault.misplaced(where(file, head), elsewhere))
          .orElseGet(() -> HeaderFault.unknown(where(file, head), match));
    }
    if (!match.duplicated().isEmpty()) {
      throw HeaderFault.duplicate(where(file, head), match);
    }
    return new Sheet(head.sheetName(), match, head.startBelow(match.row()));
  }

  private static String where(SourceFile file, SheetHead head) {
    return file.name() + (head.sheetName() == null ? "" : ", sheet '" + head.sheetName() + "'");
  }
}
