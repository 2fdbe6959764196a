package org.detainerlake.job;

import java.io.IOException;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.Snapshots;

/** Another publication made the current one. */
final class RollbackSteps implements RunSteps {
  private final Snapshots snapshots;
  private final String id;
  private final Screen screen;
  private String current;

  RollbackSteps(Lake lake, String id, Screen screen) {
    this.snapshots = new Snapshots(lake.marts());
    this.id = id;
    this.screen = screen;
  }

  @Override
  public ExitCode run() throws IOException {
    current = snapshots.current().map(Manifest::id).orElse(null);
    Lakes.requireWhole(snapshots, published(), "point to another: " + names());
    if (id.equals(current)) {
      screen.result(id + " is the current publication already");
      return ExitCode.DONE;
    }
    snapshots.rollBack(id);
    screen.result("readers are pointed to %s, in place of %s".formatted(id, current));
    current = id;
    return ExitCode.DONE;
  }

  private Manifest published() throws IOException {
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
    return snapshots.kept(id).orElseThrow();
  }

  private String names() throws IOException {
    return String.join(", ", snapshots.published());
  }

  @Override
  public String publicationId() {
    return current;
  }
}
