package org.detainerlake.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.detainerlake.lake.hdfs.HdfsLease;

/**
 * One run at a time on one lake, for the whole run: an operating system's file lock, or on HDFS the
 * lease of a file. Two processes on one Delta table can both believe they won a commit; this keeps
 * them apart. A file lock goes with its process; a lease ends a minute after it. A lake on an
 * object store is held by the lock of a file elsewhere ({@link Guard}).
 */
public final class RunLock implements AutoCloseable {
  /** Lakes this process holds. Opening LOCK again here, and closing it, would free it (POSIX). */
  private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

  /** The byte that stands for the lake. */
  private static final long HOLDING = 0;

  /**
   * The byte that stands for the name in the file, held for a moment: who comes while another takes
   * the lake waits for its name, and reads neither nothing nor that of a dead run.
   */
  private static final long NAMING = 1;

  private static final int LONGEST_NAME = 1000;

  private final Path file;
  private final Holding holding;
  private final String before;

  private RunLock(Path file, Holding holding, String before) {
    this.file = file;
    this.holding = holding;
    this.before = before;
  }

  /** What keeps others away, until it is closed. */
  private interface Holding {
    void close() throws IOException;
  }

  /** Another run holds the lake. */
  public static final class Held extends Exception {
    private static final long serialVersionUID = 1L;

    Held(String owner) {
      super(owner.isBlank() ? "unknown" : owner);
    }
  }

  /** Takes a lake whose place keeps two runs apart, or says who has it. */
  public static RunLock take(Lake lake, String owner) throws IOException, Held {
    return take(lake, Optional.empty(), owner);
  }

  /**
   * Takes the lake, or says who has it.
   *
   * @param lock the file that stands for a lake on an object store; asked for there alone
   * @param owner how this run calls itself to others
   * @throws Held where another run has it; its message is that run's owner
   * @throws LakeFault where the lake is guarded by another lock, or should be by one
   */
  public static RunLock take(Lake lake, Optional<Path> lock, String owner)
      throws IOException, Held {
    return lake.isOnObjectStore()
        ? guarded(lake, Guard.brought(lake, lock), owner)
        : taken(lake.root().toRealPath().resolve(lake.lock().getFileName()), owner);
  }

  /**
   * Returns where a lake can be taken, whoever has it; asks nothing of where the lake is.
   *
   * @throws LakeFault where a lake on an object store should be guarded by a lock, and is not
   */
  public static void require(Lake lake, Optional<Path> lock) throws IOException {
    if (lake.isOnObjectStore()) {
      Guard.brought(lake, lock);
    }
  }

  private static RunLock guarded(Lake lake, Guard guard, String owner) throws IOException, Held {
    RunLock lock = taken(Path.of(guard.file()), owner);
    try {
      guard.claim(lake);
      return lock;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static RunLock taken(Path file, String owner) throws IOException, Held {
    String holder = HELD_HERE.putIfAbsent(file, owner);
    if (holder != null) {
      throw new Held(holder);
    }
    try {
      return Folders.isLocal(file) ? locked(file, owner) : leased(file, owner);
    } catch (IOException | Held | RuntimeException e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  /**
   * Who holds a lake, or died holding it.
   *
   * @param name how that run called itself
   * @param isAlive whether it is at work
   */
  public record Holder(String name, boolean isAlive) {}

  /**
   * Who has the lake; empty where nobody does, or only another machine knows. Takes and writes
   * nothing.
   */
  public static Optional<Holder> holder(Lake lake) throws IOException {
    if (!lake.isOnObjectStore()) {
      return holder(lake.lock());
    }
    Optional<Guard> guard = Guard.of(lake);
    return guard.isPresent() && guard.get().isHere()
        ? holder(Path.of(guard.get().file()))
        : Optional.empty();
  }

  private static Optional<Holder> holder(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return Optional.empty();
    }
    Path file = lock.toRealPath();
    String here = HELD_HERE.get(file);
    if (here != null) {
      return Optional.of(new Holder(here, true));
    }
    if (!Folders.isLocal(file)) {
      return holder(HdfsLease.name(file), HdfsLease.isHeld(file));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock naming = channel.lock(NAMING, 1, true)) { // who takes it waits for its name
      boolean alive = channel.tryLock(HOLDING, 1, true) == null;
      return holder(Folders.text(file).strip(), alive);
    }
  }

  private static Optional<Holder> holder(String name, boolean alive) {
    return alive || !name.isEmpty() ? Optional.of(new Holder(name, alive)) : Optional.empty();
  }

  /** The run before, where it died holding the lake: only a dead one leaves its name. */
  public Optional<String> dead() {
    return Optional.of(before).filter(name -> !name.isEmpty());
  }

  /** Which kind of file system of other machines the lake is on; empty on a local disk. */
  public Optional<String> remote() throws IOException {
    return Place.remote(file.getParent());
  }

  private static RunLock locked(Path file, String owner) throws IOException, Held {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (FileLock naming = channel.lock(NAMING, 1, false)) {
      if (channel.tryLock(HOLDING, 1, false) == null) {
        throw new Held(Folders.text(file).strip());
      }
      return new RunLock(file, () -> unlock(channel), named(channel, owner));
    } catch (IOException | Held | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Puts a name in the place of the one that is there, and gives that back. */
  private static String named(FileChannel channel, String owner) throws IOException {
    ByteBuffer before = ByteBuffer.allocate(LONGEST_NAME);
    channel.read(before, 0);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((owner + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
    return StandardCharsets.UTF_8.decode(before.flip()).toString().strip();
  }

  private static void unlock(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.close();
  }

  private static RunLock leased(Path file, String owner) throws IOException, Held {
    Optional<HdfsLease> lease = HdfsLease.take(file, owner);
    if (lease.isEmpty()) {
      throw new Held(HdfsLease.name(file));
    }
    return new RunLock(file, lease.get()::close, lease.get().before());
  }

  /** The fault behind an error, where it is that another run took the lake meanwhile. */
  public static Optional<LakeFault> fault(Throwable error) {
    return ExceptionUtils.getThrowableList(error).stream()
        .filter(HdfsLease.Lost.class::isInstance)
        .findFirst()
        .map(
            lost ->
                new LakeFault(
                    LakeFault.Kind.TAKEN,
                    lost.getMessage(),
                    "it was not heard of for a minute; what it did not publish, the next run does",
                    error));
  }

  @Override
  public void close() throws IOException {
    holding.close();
    HELD_HERE.remove(file);
  }
}
