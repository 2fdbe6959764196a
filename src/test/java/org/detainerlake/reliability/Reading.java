package org.detainerlake.reliability;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.source.Layouts;
import org.detainerlake.source.Recognition;
import org.detainerlake.source.SourceFault;
import org.detainerlake.source.SourceFile;
import org.detainerlake.source.SourceRows;
import org.detainerlake.testing.TestSpark;

/**
 * What reading a file gives.
 *
 * @param rows its rows as published; null where it is refused
 * @param recognition its layout; null where it is refused
 * @param refusal why it is refused; null where it is not
 */
record Reading(List<Row> rows, Recognition recognition, SourceFault refusal) {
  private static final Layouts LAYOUTS = Layouts.in(Path.of("conf/sources"));

  /** Anything but a fault of the file is thrown: the file brought the program down. */
  static Reading of(Path path) {
    try {
      SourceFile file = SourceFile.at(path);
      Recognition recognition = Recognition.of(file, LAYOUTS);
      return new Reading(rows(file, recognition), recognition, null);
    } catch (SourceFault refusal) {
      return new Reading(null, null, refusal);
    }
  }

  /** What breaks while rows are read is a fault of the file, as it is when a file lands. */
  private static List<Row> rows(SourceFile file, Recognition recognition) {
    try {
      return SourceRows.of(TestSpark.session(), recognition).collectAsList();
    } catch (RuntimeException e) {
      throw SourceRows.cannotBeRead(file, e);
    }
  }

  boolean isRefused() {
    return refusal != null;
  }
}
