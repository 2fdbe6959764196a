package org.detainerlake.lake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.detainerlake.catalog.StoredTables;
import org.detainerlake.catalog.Table;

/**
 * Whether each byte that was published or stored is as it was written: by hashes alone, so that it
 * needs neither Spark nor trust in the formats.
 */
public final class LakeFiles {
  private LakeFiles() {}

  /** What is to be said of all publications that are kept, and of all tables. */
  public static Findings of(Lake lake) throws IOException {
    Findings all = Findings.NONE;
    for (Snapshots snapshots : lake.publications()) {
      all = all.and(published(snapshots));
    }
    Map<String, Long> inputs = all.faults().isEmpty() ? inputs(lake) : Map.of();
    for (Table table : StoredTables.ALL) {
      all = all.and(TableFiles.of(lake.table(table), inputs.getOrDefault(table.name(), -1L)));
    }
    return all;
  }

  private static Findings published(Snapshots snapshots) throws IOException {
    Findings all = new Findings(0, 0, snapshots.pointerFaults(), List.of());
    for (String id : snapshots.ids()) {
      all = all.and(PublishedFiles.of(snapshots, id).named(id));
    }
    return all;
  }

  private static Map<String, Long> inputs(Lake lake) throws IOException {
    return new Snapshots(lake.marts()).current().map(Manifest::inputs).orElse(Map.of());
  }
}
