package org.detainerlake.lake.hdfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.client.HdfsDataOutputStream;
import org.apache.hadoop.hdfs.client.HdfsDataOutputStream.SyncFlag;
import org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.logging.log4j.LogManager;
import org.detainerlake.lake.hadoop.HadoopPath;

/**
 * The lease of a file that this process has open for writing, and that stays empty. The NameNode
 * gives it to one client at a time, and to another once the holder was not heard of for 60 seconds
 * of the NameNode's own clock. A holder that comes back to life is told so when it asks ({@link
 * #confirm}), as it does before it renames or removes anything in the lake.
 */
public final class HdfsLease implements AutoCloseable {
  /** By the lake's folder. */
  private static final Map<Path, HdfsLease> HELD = new ConcurrentHashMap<>();

  /** The holder's name is an attribute: a file's text would need a DataNode to live as long. */
  private static final String NAME = "user.detainer-lake.run";

  private static final Set<String> REFUSALS =
      Set.of(
          AlreadyBeingCreatedException.class.getName(),
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException"); // of the server's jar

  private static final Set<String> LOSSES =
      Set.of(
          "org.apache.hadoop.hdfs.server.namenode.LeaseExpiredException",
          FileNotFoundException.class.getName());

  private final HadoopPath file;
  private final DistributedFileSystem client;
  private final HdfsDataOutputStream open;
  private final String before;

  private HdfsLease(
      HadoopPath file, DistributedFileSystem client, HdfsDataOutputStream open, String before) {
    this.file = file;
    this.client = client;
    this.open = open;
    this.before = before;
  }

  /** The lease is not this process's, or not any more. */
  public static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * Takes the lease of a file in a lake's folder; the file is made if missing.
   *
   * @param owner how this run calls itself to others
   * @return empty where another has it, or died having it less than a minute ago
   */
  public static Optional<HdfsLease> take(Path lock, String owner) throws IOException {
    HadoopPath file = HadoopPath.of(lock);
    // a client of its own: leases go by client, and no other file must keep this one's alive
    DistributedFileSystem client = HdfsProvider.ONE.connect(file.store().uri());
    try {
      HdfsLease lease = taken(file, client, owner);
      HELD.put(file.getParent(), lease);
      return Optional.of(lease);
    } catch (IOException | RuntimeException e) {
      client.close();
      if (e instanceof RemoteException refusal && REFUSALS.contains(refusal.getClassName())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static HdfsLease taken(HadoopPath file, DistributedFileSystem client, String owner)
      throws IOException {
    make(file, client);
    // to create it anew would take it from whoever has it: only to append asks for the lease
    HdfsDataOutputStream open = (HdfsDataOutputStream) client.append(file.hadoop());
    String before = name(file);
    client.setXAttr(file.hadoop(), NAME, owner.getBytes(StandardCharsets.UTF_8));
    return new HdfsLease(file, client, open, before);
  }

  private static void make(HadoopPath file, DistributedFileSystem client) throws IOException {
    try {
      client.createNewFile(file.hadoop());
    } catch (FileAlreadyExistsException e) {
      return; // another made it just now; who has it is asked next
    }
  }

  /** How the holder calls itself, or called itself when it died; blank where there is none. */
  public static String name(Path lock) throws IOException {
    HadoopPath file = HadoopPath.of(lock);
    byte[] name = HdfsProvider.dfs(file).getXAttrs(file.hadoop()).get(NAME);
    return name == null ? "" : new String(name, StandardCharsets.UTF_8);
  }

  /** Whether a process has the lease, or had it when it died and none asked for it since. */
  public static boolean isHeld(Path lock) throws IOException {
    HadoopPath file = HadoopPath.of(lock);
    return !HdfsProvider.dfs(file).isFileClosed(file.hadoop());
  }

  /** The holder before, where it died holding it; else blank. */
  public String before() {
    return before;
  }

  /**
   * Returns where this process has the lease of the lake that a path is in.
   *
   * @throws Lost where it has not
   * @throws IOException where the NameNode does not say
   */
  static void confirm(Path path) throws IOException {
    HELD.entrySet().stream()
        .filter(held -> path.startsWith(held.getKey()))
        .findFirst()
        .orElseThrow(() -> new Lost("this process does not hold the lake of " + path, null))
        .getValue()
        .confirm();
  }

  /** Asks the NameNode, which knows whose the open file is; no DataNode has a part in it. */
  private void confirm() throws IOException {
    try {
      open.hsync(EnumSet.of(SyncFlag.UPDATE_LENGTH));
    } catch (IOException e) {
      Path lake = file.getParent();
      throw isLoss(e)
          ? new Lost("the lease of %s is not this run's any more".formatted(lake), e)
          : new IOException("hdfs does not say whose the lease of %s is".formatted(lake), e);
    }
  }

  private static boolean isLoss(IOException error) {
    return error instanceof ClosedChannelException
        || (error instanceof RemoteException remote && LOSSES.contains(remote.getClassName()));
  }

  /**
   * Gives it back. Where it was lost it and the name are another's, and where nobody says, stay.
   */
  @Override
  public void close() throws IOException {
    HELD.remove(file.getParent());
    try {
      confirm();
      client.removeXAttr(file.hadoop(), NAME);
      open.close();
    } catch (IOException e) {
      LogManager.getLogger(HdfsLease.class).warn("not given back", e);
    } finally {
      client.close();
    }
  }
}
