package org.detainerlake.job;

import java.io.IOException;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;

/** Another publication made the current one. */
final class RollbackSteps implements RunSteps {
  private final Lake lake;
  private final Snapshots snapshots;
  private final String id;
  private final Screen screen;
  private String current;

  RollbackSteps(Lake lake, String id, Screen screen) {
    this.lake = lake;
    this.snapshots = new Snapshots(lake.marts());
    this.id = id;
    this.screen = screen;
  }

  @Override
  public ExitCode run() throws IOException {
    current = snapshots.current().map(Manifest::id).orElse(null);
    requirePublished();
    Lakes.requireWhole(snapshots, id, "point to another: " + names());
    snapshots.rollBack(id); // also where it is: a run may have died before it set the link
    ReportEdition.keepUp(lake, snapshots.kept(id).orElseThrow(), screen);
    screen.result(
        id.equals(current)
            ? id + " is the current publication already"
            : "readers are pointed to %s, in place of %s".formatted(id, current));
    current = id;
    return ExitCode.DONE;
  }

  private void requirePublished() throws IOException {
    if (snapshots.held().stream().anyMatch(held -> held.id().equals(id))) {
      throw new Failure(
          ExitCode.USAGE,
          id + " is held: readers never had it",
          "publish it with refresh --approve " + id);
    }
    if (!snapshots.published().contains(id)) {
      throw new Failure(
          ExitCode.USAGE, "there is no publication '" + id + "' here", "use one of " + names());
    }
  }

  private String names() throws IOException {
    return String.join(", ", snapshots.published());
  }

  @Override
  public String publicationId() {
    return current;
  }
}
