package org.detainerlake.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time on one lake: an operating system's file lock, held for the whole run. Two
 * processes on one local Delta table can both believe they won a commit; this keeps them apart. It
 * goes with its process, so a dead run leaves none.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Another run holds the lake. */
  public static final class Held extends Exception {
    private static final long serialVersionUID = 1L;

    Held(String owner) {
      super(owner.isBlank() ? "unknown" : owner);
    }
  }

  /**
   * Takes the lake, or says who has it.
   *
   * @param owner how this run calls itself to others
   * @throws Held where another run has it; its message is that run's owner
   */
  public static RunLock take(Lake lake, String owner) throws IOException, Held {
    Path file = lake.lock();
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new Held(Files.readString(file).strip());
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((owner + "\n").getBytes(StandardCharsets.UTF_8)));
    channel.force(true);
    return new RunLock(channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
