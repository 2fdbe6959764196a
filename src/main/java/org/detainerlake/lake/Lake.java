package org.detainerlake.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.detainerlake.catalog.Table;

/**
 * Where everything of one lake lies: {@code tables/} (bronze, silver, gold), {@code marts/} (what
 * is published), {@code runs/} (what each run did).
 */
public record Lake(Path root) {

  public Lake {
    root = root.toAbsolutePath().normalize();
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
    return marts().resolve("as-of").resolve(day.toString());
  }

  public Path runs() {
    return root.resolve("runs");
  }

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
