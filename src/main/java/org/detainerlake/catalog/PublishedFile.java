package org.detainerlake.catalog;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A file as the ledger knows it.
 *
 * @param sha256 its identity
 * @param name its name when first read
 * @param bytes its size
 * @param layout the layout it was read by
 * @param subject what its rows are about
 * @param release the release it belongs to
 */
public record PublishedFile(
    String sha256, String name, long bytes, String layout, Subject subject, Release release) {

  /** What its rows are found by. */
  public FileKey key() {
    return new FileKey(release.id(), sha256);
  }

  /** As a row of {@link BronzeTables#LANDED_FILES}. */
  public Row row() {
    return RowFactory.create(
        release.id(),
        release.name(),
        date(release.date()),
        release.kind(),
        release.basis(),
        sha256,
        name,
        bytes,
        layout,
        subject.code(),
        date(release.from()),
        date(release.to()),
        release.states().isEmpty() ? null : String.join(",", release.states()),
        release.synthetic(),
        release.series());
  }

  private static Date date(LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }
}
