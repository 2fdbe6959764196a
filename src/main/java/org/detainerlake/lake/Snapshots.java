package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publications as they lie on disk: those that readers have or had, those that are held, and the
 * pointer to the current one.
 *
 * @param marts the folder of all
 */
public record Snapshots(Path marts) {

  /** The current publication, as its manifest says; empty before the first. */
  public Optional<Manifest> current() throws IOException {
    Optional<String> id = pointer().id();
    return id.isPresent() ? Optional.of(Manifest.read(folder(id.get()))) : Optional.empty();
  }

  /** A finished publication that is kept, whether readers had it or not. */
  public Optional<Manifest> kept(String id) throws IOException {
    return folders().ids().contains(id) ? Optional.of(Manifest.read(folder(id))) : Optional.empty();
  }

  /** The folder of a publication. */
  public Path folder(String id) {
    return folders().folder(id);
  }

  /**
   * What people open to see the current publication: the link, or where there is none the folder.
   */
  public Path opened(String id) {
    return Folders.isLocal(marts) ? pointer().link() : folder(id);
  }

  /** All finished publications that are kept, in the order of their making. */
  List<String> ids() throws IOException {
    return folders().ids();
  }

  /** The number the next publication carries. */
  int nextSequence() throws IOException {
    return folders().nextSequence();
  }

  /** An empty folder to write the next publication to; what dead runs left is removed. */
  Path unfinished(int sequence) throws IOException {
    Files.createDirectories(folders().all());
    clearDeadRuns();
    return folders().begin(sequence);
  }

  /** What dead runs left: publications in the making, next texts of the pointer and the lists. */
  List<Path> leftByDeadRuns() throws IOException {
    List<Path> left = new ArrayList<>(folders().unfinished(pointer().id()));
    Stream.concat(pointer().files(), PublicationList.files(marts))
        .map(Folders::next)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(left::add);
    return left;
  }

  /** Why the pointer leads readers nowhere; empty where it does, or nothing was published. */
  List<String> pointerFaults() throws IOException {
    List<String> finished = new ArrayList<>(ids());
    finished.removeAll(heldIds());
    return pointer().faults(finished);
  }

  /**
   * Gives a written folder its name, and reads it once more from there: files to disk, folder,
   * name. Readers are not pointed to it yet.
   *
   * @throws IOException where the files are not what the manifest says; the folder is removed
   */
  void finish(Path unfinished, Manifest manifest) throws IOException {
    Folders.force(unfinished);
    folders().finish(unfinished, manifest.id());
    Boundary.passed("snapshot renamed");
    List<String> faults = new ArrayList<>(PublishedFiles.of(this, manifest.id()).faults());
    if (faults.isEmpty()) {
      faults.addAll(PublishedRows.faults(this, manifest));
    }
    if (!faults.isEmpty()) {
      folders().remove(manifest.id());
      throw new IOException(
          "%s did not come back from disk as it was made: %s; it is removed"
              .formatted(manifest.id(), faults.get(0)));
    }
  }

  /** Points readers to a finished publication: pointer, link, then the lists that it ends. */
  public void publish(String id) throws IOException {
    settle();
    pointTo(id);
    settle();
    PublicationList.withdrawn(marts).write(List.of());
    Boundary.passed("withdrawals ended");
  }

  /** Keeps a finished publication from readers until it is approved. */
  public void hold(String id) throws IOException {
    settle();
    PublicationList.held(marts).write(Stream.concat(heldIds().stream(), Stream.of(id)).toList());
  }

  /**
   * Publishes what was held, and leaves a line that says so.
   *
   * @param note when, and by which run
   */
  public void approve(String id, String note) throws IOException {
    clearDeadRuns();
    List<String> lines = new ArrayList<>(PublicationList.approved(marts).ids());
    lines.add(id + " " + note);
    PublicationList.approved(marts).write(lines);
    publish(id);
  }

  /** Finished publications that readers never had, as far as they are kept; the newest last. */
  public List<Manifest> held() throws IOException {
    return manifests(heldIds());
  }

  private List<String> heldIds() throws IOException {
    List<String> held = new ArrayList<>(PublicationList.held(marts).ids());
    held.retainAll(folders().ids());
    pointer().id().ifPresent(held::remove);
    return List.copyOf(held);
  }

  /** Ends what a run began that died between the pointer and what follows it. */
  public void mend() throws IOException {
    settle();
    pointer().mendLink();
  }

  /** A run may have died between the pointer and the list. */
  private void settle() throws IOException {
    PublicationList.held(marts).write(heldIds());
  }

  /**
   * Points readers to a publication that they had before; those after it are withdrawn until one of
   * them is pointed to, or a new one is published. Until the pointer is replaced the list names
   * more than it must: none that readers had is ever taken for what a dead run left.
   */
  public void rollBack(String id) throws IOException {
    clearDeadRuns();
    settle();
    List<String> withdrawn = PublicationList.withdrawn(marts).ids();
    List<String> later = published().stream().filter(other -> other.compareTo(id) > 0).toList();
    PublicationList.withdrawn(marts)
        .write(Stream.concat(withdrawn.stream(), later.stream()).distinct().toList());
    Boundary.passed("withdrawals listed");
    pointTo(id);
    PublicationList.withdrawn(marts).write(later);
  }

  /** Who looked the current one up just now still opens its files: it ages from here on. */
  private void pointTo(String id) throws IOException {
    Optional<String> left = pointer().id();
    if (left.isPresent()) {
      folders().rejuvenate(left.get());
    }
    pointer().to(id);
  }

  /** The publications that a rollback withdrew, as far as they are kept. */
  public List<Manifest> withdrawn() throws IOException {
    List<String> withdrawn = new ArrayList<>(PublicationList.withdrawn(marts).ids());
    withdrawn.retainAll(published());
    Optional<String> current = pointer().id();
    withdrawn.removeIf(id -> current.isPresent() && id.compareTo(current.get()) <= 0);
    return manifests(withdrawn);
  }

  private List<Manifest> manifests(List<String> ids) throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (String id : ids) {
      manifests.add(Manifest.read(folder(id)));
    }
    return manifests;
  }

  /** All publications that readers have or had, as far as they are kept, in order. */
  public List<String> published() throws IOException {
    String current = pointer().id().orElse("");
    List<String> withdrawn = PublicationList.withdrawn(marts).ids();
    List<String> published = new ArrayList<>(folders().ids());
    published.removeIf(id -> id.compareTo(current) > 0 && !withdrawn.contains(id));
    published.removeAll(heldIds());
    return List.copyOf(published);
  }

  /**
   * Removes publications beyond the last {@code keep}, and held ones but the newest, where they
   * were made, and left by readers, longer ago than {@code atLeast}; never the one that readers are
   * pointed to.
   */
  public void retain(int keep, Duration atLeast, Instant now) throws IOException {
    List<String> beyond = new ArrayList<>(butLast(published(), keep));
    beyond.addAll(butLast(heldIds(), 1));
    for (String id : beyond) {
      if (!pointer().isTo(id) && folders().since(id).isBefore(now.minus(atLeast))) {
        folders().remove(id);
      }
    }
  }

  private static List<String> butLast(List<String> ids, int keep) {
    return ids.subList(0, Math.max(0, ids.size() - keep));
  }

  private void clearDeadRuns() throws IOException {
    folders().clearUnfinished(pointer().id());
    List<String> ids = folders().ids();
    if (!ids.isEmpty() && isOfDeadRun(ids.get(ids.size() - 1))) {
      folders().remove(ids.get(ids.size() - 1));
    }
  }

  /** Finished to follow the current publication, and neither pointed to nor listed as held. */
  private boolean isOfDeadRun(String id) throws IOException {
    Optional<String> followed = Optional.ofNullable(Manifest.read(folder(id)).previousId());
    return followed.equals(pointer().id()) && !published().contains(id) && !heldIds().contains(id);
  }

  private SnapshotFolders folders() {
    return new SnapshotFolders(marts.resolve("snapshots"));
  }

  private Pointer pointer() {
    return new Pointer(marts);
  }
}
