package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.FILE_NAME;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.FileState;
import org.detainerlake.source.Layouts;

/**
 * Files taken out of what counts, or back in. Their rows stay in the lake, and what was published
 * of them stays published: the marts say what changed.
 *
 * @param names as {@link KnownFiles#named}
 * @param from the state that they must be in
 * @param to the state that they are in afterwards
 * @param reason why, in words; may be null
 */
record Retraction(List<String> names, FileState from, FileState to, String reason)
    implements RefreshSteps.Change {

  static Retraction of(List<String> names, String reason) {
    return new Retraction(names, FileState.COUNTED, FileState.RETRACTED, reason);
  }

  static Retraction undone(List<String> names) {
    return new Retraction(names, FileState.RETRACTED, FileState.COUNTED, null);
  }

  @Override
  public RefreshSteps.Intake in(Ledger ledger, Layouts layouts, Screen screen) {
    List<Row> named = KnownFiles.named(names, ledger.lines());
    List<Row> other = named.stream().filter(line -> !from.isOf(line) && !to.isOf(line)).toList();
    if (!other.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "%s is not %s".formatted(other.get(0).getAs(FILE_NAME.name()), words(from)),
          "the command files shows the state of each file");
    }
    List<Row> moved = named.stream().filter(from::isOf).toList();
    ledger.move(moved, to, reason);
    moved.forEach(line -> screen.say(sentence(line)));
    return RefreshSteps.Intake.of(List.of());
  }

  private String sentence(Row line) {
    return "%s of release %s is %s"
        .formatted(line.getAs(FILE_NAME.name()), line.getAs(RELEASE_ID.name()), words(to));
  }

  private static String words(FileState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
