package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.RELEASE_DATE;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_KIND;
import static org.detainerlake.catalog.ReleaseFields.SUBJECT;

import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.FileState;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.StoredRows;

/**
 * The newest release of detainers that the marts count. Lists, and releases of some records only,
 * make no figure younger.
 *
 * @param id date and name
 * @param date the day it was made
 */
record NewestRelease(String id, LocalDate date) {
  /** As the ledger tells; empty where none is counted. Needs no session. */
  static Optional<NewestRelease> in(Lake lake) throws IOException {
    return StoredRows.of(lake, BronzeTables.FILES).stream()
        .filter(NewestRelease::isCounted)
        .map(NewestRelease::of)
        .max(Comparator.comparing(NewestRelease::date).thenComparing(NewestRelease::id));
  }

  private static boolean isCounted(Row file) {
    return FileState.COUNTED.isOf(file)
        && Subject.DETAINERS.code().equals(file.getAs(SUBJECT.name()))
        && !Release.PARTIAL.equals(file.getAs(RELEASE_KIND.name()));
  }

  private static NewestRelease of(Row file) {
    Date date = file.getAs(RELEASE_DATE.name());
    return new NewestRelease(file.getAs(RELEASE_ID.name()), date.toLocalDate());
  }
}
