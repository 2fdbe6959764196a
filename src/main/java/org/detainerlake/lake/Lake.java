package org.detainerlake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.detainerlake.catalog.Table;
import org.detainerlake.lake.hdfs.Hdfs;
import org.detainerlake.lake.s3.S3;

/**
 * Where everything of one lake lies: {@code tables/} (bronze, silver, gold), {@code marts/} (what
 * is published), {@code runs/} (what each run did).
 */
public record Lake(Path root) {

  private static final String AS_OF = "as-of";

  /**
   * A lake in a folder.
   *
   * @throws LakeFault where no lake can be kept, or nothing on the class path reaches it
   */
  public Lake {
    root = Place.of(root).toAbsolutePath().normalize();
  }

  /**
   * The path that a person's word for a lake's folder names.
   *
   * @param word a folder, or an address such as {@code hdfs://namenode:8020/lake} or {@code
   *     s3a://bucket/lake}
   * @throws IllegalArgumentException where such an address does not name enough, or names too much
   */
  public static Path path(String word) {
    if (word.startsWith(S3.ADDRESS)) {
      return S3.path(word);
    }
    return word.startsWith(Hdfs.ADDRESS) ? Hdfs.path(word) : Path.of(word);
  }

  /** Whether it lies on this machine's own file systems, mounts among them. */
  public boolean isLocal() {
    return Folders.isLocal(root);
  }

  /** Whether a lease holds it, which outlives a killed run for a minute. */
  public boolean isLeased() {
    return Hdfs.has(root);
  }

  /** Whether it lies where there is neither a lock nor a rename of folders. */
  public boolean isOnObjectStore() {
    return S3.has(root);
  }

  /** A Delta table's folder; absolute, as Delta wants it. */
  public Path table(Table table) {
    return root.resolve("tables").resolve(table.name());
  }

  public Path marts() {
    return root.resolve("marts");
  }

  /** What the releases made by a day tell, published apart: never the current publication. */
  public Path martsAsOf(LocalDate day) {
    return marts().resolve(AS_OF).resolve(day.toString());
  }

  /** All places of publications: the lake's own, and those as of a day. */
  List<Snapshots> publications() throws IOException {
    List<Snapshots> all = new ArrayList<>(List.of(new Snapshots(marts())));
    Path asOf = marts().resolve(AS_OF);
    if (Files.isDirectory(asOf)) {
      try (Stream<Path> days = Files.list(asOf)) {
        days.sorted().map(Snapshots::new).forEach(all::add);
      }
    }
    return all;
  }

  /** Bytes of all that lies in the tables' folders, versions that are no longer read among it. */
  public long bytesOfTables() {
    Path tables = root.resolve("tables");
    try {
      return isLocal() ? FileUtils.sizeOfDirectory(tables.toFile()) : Folders.size(tables).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Editions of the weekly report. */
  public Editions editions() {
    return new Editions(root.resolve("report"));
  }

  public Path runs() {
    return root.resolve("runs");
  }

  /** What a run on a cluster keeps until it ends; it may hold ids of records. */
  Path scratch() {
    return root.resolve("scratch");
  }

  /** Makes the folder for that, for the owner's eyes only. */
  public Path makeScratch() throws IOException {
    Path scratch = Files.createDirectories(scratch());
    Folders.permit(scratch, "rwx------");
    return scratch;
  }

  /** Removes what a run kept. */
  public void removeScratch() throws IOException {
    if (Files.isDirectory(scratch())) {
      Folders.delete(scratch());
    }
  }

  /** What is locked; on an object store, what says where the lock is. */
  Path lock() {
    return root.resolve("LOCK");
  }

  /** Makes the folders; rows of persons are for the owner's eyes only. */
  public void create() throws IOException {
    Files.createDirectories(marts());
    Files.createDirectories(runs());
    Path tables = Files.createDirectories(root.resolve("tables"));
    Folders.permit(tables, "rwx------");
  }
}
