package org.detainerlake.lake;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What keeps two runs apart on an object store, which has no lock: the lock of a file on a disk of
 * one machine. The lake says which, so that a run that brings another lock is refused.
 *
 * @param host the machine's name
 * @param file there
 */
public record Guard(String host, String file) {
  private static final String NEEDED =
      "say --lock FILE, or set DETAINER_LOCK: a file on a local disk of the one machine that starts"
          + " all runs on this lake";

  /**
   * The lock of this machine that a run brings.
   *
   * @throws LakeFault where it brings none, or none that keeps two runs apart
   */
  static Guard brought(Lake lake, Optional<Path> lock) throws IOException {
    Path file =
        lock.orElseThrow(
            () ->
                fault(
                    "a lake at %s needs a lock: an object store has none that keeps two runs apart"
                        .formatted(lake.root()),
                    NEEDED));
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw fault("the lock %s cannot be: there is no folder %s".formatted(file, folder), NEEDED);
    }
    Optional<String> remote = Place.remote(folder);
    if (remote.isPresent()) {
      throw fault(
          "the lock %s is on a file system of another machine (%s)".formatted(file, remote.get()),
          NEEDED);
    }
    return new Guard(here(), folder.toRealPath().resolve(file.getFileName()).toString());
  }

  private static LakeFault fault(String what, String advice) {
    return new LakeFault(LakeFault.Kind.PLACE, what, advice);
  }

  private static String here() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  /** The one that a lake names; empty where no run has named one yet. */
  public static Optional<Guard> of(Lake lake) throws IOException {
    if (!Files.exists(lake.lock())) {
      return Optional.empty();
    }
    List<String> lines = Folders.text(lake.lock()).lines().toList();
    return Optional.of(
        lines.size() == 2 ? new Guard(lines.get(0), lines.get(1)) : new Guard("?", "?"));
  }

  /**
   * Makes it the lake's, where that has none yet.
   *
   * @throws LakeFault where it has another
   */
  void claim(Lake lake) throws IOException {
    if (of(lake).isEmpty()) {
      Files.writeString(
          lake.lock(),
          host + "\n" + file + "\n",
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    }
    Optional<Guard> named = of(lake); // of two that came first, the later one
    if (!named.equals(Optional.of(this))) {
      throw fault(
          "the lake at %s is guarded by %s, and this run has %s"
              .formatted(lake.root(), named.map(Guard::toString).orElse("nothing"), this),
          "start it there, with that lock; to move the lock, see that no run is at work, remove"
              + " %s and start the next run with the new one".formatted(lake.lock()));
    }
  }

  /** Whether its file is on this machine. */
  public boolean isHere() throws IOException {
    return host.equals(here());
  }

  @Override
  public String toString() {
    return "the lock %s of host %s".formatted(file, host);
  }
}
