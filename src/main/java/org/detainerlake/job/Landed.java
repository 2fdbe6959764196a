package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.CLASSIFIED_BY;
import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;
import static org.detainerlake.catalog.ReleaseFields.LAYOUT_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.source.Layout;
import org.detainerlake.source.Layouts;

/**
 * A file whose rows are in bronze and are to be counted.
 *
 * @param file the file
 * @param text how it writes dates and gaps, and which columns it has
 * @param isCounted whether it is counted already, by other rules than today's
 */
record Landed(PublishedFile file, TextConventions text, boolean isCounted) {

  /**
   * The file of a line of the ledger: its rows are in bronze, the file itself is not needed.
   *
   * @throws Failure where its layout is there no more
   */
  static Landed of(Row line, Layouts layouts) {
    Layout layout =
        layouts
            .named(line.getAs(LAYOUT_NAME.name()))
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.USAGE,
                        "the layout %s of %s is not in conf/sources"
                            .formatted(
                                line.getAs(LAYOUT_NAME.name()), line.getAs(FILE_NAME.name())),
                        "put it back: the file's rows cannot be read without it"));
    PublishedFile file = PublishedFile.of(line);
    return new Landed(file, layout.conventions(file.published()), FileState.COUNTED.isOf(line));
  }

  /**
   * What is to be counted though nobody names it: files that a dead run left behind, and files that
   * today's rules class otherwise. A layout that is gone changes nothing of what it once read.
   *
   * @param lines the ledger
   * @param named files that are to be counted anyway
   */
  static List<Landed> unfinished(List<Row> lines, Layouts layouts, Set<FileKey> named) {
    List<Landed> unfinished = new ArrayList<>();
    for (Row line : lines) {
      if (!named.contains(FileKey.of(line))
          && (FileState.LANDED.isOf(line) || isOutdated(line, layouts))) {
        unfinished.add(of(line, layouts));
      }
    }
    return unfinished;
  }

  private static boolean isOutdated(Row line, Layouts layouts) {
    String classedBy = line.getAs(CLASSIFIED_BY.name());
    return FileState.COUNTED.isOf(line)
        && classedBy != null
        && layouts.named(line.getAs(LAYOUT_NAME.name())).isPresent()
        && !ClassedBy.of(of(line, layouts).text()).equals(classedBy);
  }
}
