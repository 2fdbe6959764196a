package org.detainerlake.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.PublishedFiles;
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
    requireWhole(kept());
    snapshots.rollBack(id); // also where it is: a run may have died before it set the link
    screen.result(
        id.equals(current)
            ? id + " is the current publication already"
            : "readers are pointed to %s, in place of %s".formatted(id, current));
    current = id;
    return ExitCode.DONE;
  }

  private Manifest kept() throws IOException {
    Optional<Manifest> kept = snapshots.kept(id);
    if (kept.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "there is no publication '" + id + "' here", "use one of " + names());
    }
    return kept.get();
  }

  private void requireWhole(Manifest manifest) throws IOException {
    List<String> faults = PublishedFiles.faults(snapshots, manifest);
    if (!faults.isEmpty()) {
      throw new Failure(
          ExitCode.CHECK_STOPPED,
          "%s is not as it was published: %s".formatted(id, faults.get(0)),
          "point to another: " + names());
    }
  }

  private String names() throws IOException {
    return String.join(", ", snapshots.ids());
  }

  @Override
  public String publicationId() {
    return current;
  }
}
