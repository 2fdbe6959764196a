package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;

import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileState;
import org.detainerlake.source.Layouts;

/**
 * Files that were set aside, judged again from their rows in the lake: by another error budget, or
 * by a layout that has been mended. The files themselves are not needed.
 *
 * @param names as {@link KnownFiles#named}; none: only files whose run died
 */
record Retry(List<String> names) implements RefreshSteps.Change {

  @Override
  public RefreshSteps.Intake in(Ledger ledger, Layouts layouts, Screen screen) {
    List<Row> named = KnownFiles.named(names, ledger.lines());
    for (Row line : named) {
      if (FileState.COUNTED.isOf(line) || FileState.RETRACTED.isOf(line)) {
        throw new Failure(
            ExitCode.USAGE,
            "%s is not set aside".formatted(line.<String>getAs(FILE_NAME.name())),
            "the command files shows the state of each file");
      }
    }
    return RefreshSteps.Intake.of(named.stream().map(line -> Landed.of(line, layouts)).toList());
  }
}
