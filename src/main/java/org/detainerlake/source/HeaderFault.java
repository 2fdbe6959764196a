package org.detainerlake.source;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a header, in words: where, what, and what to do about it. */
final class HeaderFault {
  private HeaderFault() {}

  private static final String ADVICE_UNKNOWN =
      "add a layout or an alias in conf/sources, whose README says how";

  /** None of the sheets that a layout reads is there. */
  static SourceFault noSuchSheet(SourceFile file, Layout layout, List<SheetHead> heads) {
    String names = heads.stream().map(SheetHead::sheetName).collect(Collectors.joining(", "));
    return unknown(
        "%s: none of its sheets (%s) is one that %s reads: %s"
            .formatted(file.name(), names, layout.name(), layout.sheets()),
        ADVICE_UNKNOWN);
  }

  /** One column twice. */
  static SourceFault duplicate(String where, HeaderMatch match) {
    return new SourceFault(
        SourceFault.Kind.HEADER_DUPLICATE,
        "%s: the header names one column twice: %s"
            .formatted(where, String.join(", ", match.duplicated())),
        "remove or rename one of them; which is meant cannot be guessed",
        null);
  }

  /** A whole header of a layout, on another row than the layout says. */
  static SourceFault misplaced(String where, HeaderMatch match) {
    Layout layout = match.layout();
    return unknown(
        "%s: the header is on row %d, where %s looks on row %d"
            .formatted(where, match.row(), layout.name(), layout.preambleRows() + 1),
        "take preamble_rows out of conf/sources/%s.yaml; the header is then looked for"
            .formatted(layout.name()));
  }

  /** Where no name at all is known the row may be data of persons: it is not shown. */
  static SourceFault unknown(String where, HeaderMatch match) {
    String what =
        "%s: no layout fits its header; nearest is %s".formatted(where, match.layout().name());
    if (match.canonicalIndex().isEmpty()) {
      return unknown(what + ", but none of its column names is in " + rows(match), ADVICE_UNKNOWN);
    }
    return unknown(
        what
            + ", which lacks %s here; not known to it: %s"
                .formatted(
                    String.join(", ", match.missing()),
                    match.unmatched().isEmpty() ? "(nothing)" : shortened(match.unmatched())),
        ADVICE_UNKNOWN);
  }

  private static String rows(HeaderMatch match) {
    return match.layout().preambleRows() == null
        ? "its first " + SheetHead.ROWS + " rows"
        : "row " + match.row();
  }

  private static SourceFault unknown(String what, String advice) {
    return new SourceFault(SourceFault.Kind.HEADER_UNKNOWN, what, advice, null);
  }

  private static String shortened(List<String> names) {
    int shown = Math.min(names.size(), 8);
    String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + rest;
  }
}
