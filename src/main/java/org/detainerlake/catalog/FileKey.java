package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.lit;
import static org.detainerlake.catalog.ReleaseFields.FILE_SHA256;
import static org.detainerlake.catalog.ReleaseFields.RELEASE_ID;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * What the rows of one file are found by. Both parts: the release is the tables' partition, and the
 * same bytes may once have landed under another release.
 */
public record FileKey(String releaseId, String sha256) {

  /** The names of both columns, to join on. */
  public static String[] columns() {
    return new String[] {RELEASE_ID.name(), FILE_SHA256.name()};
  }

  /** The key of a row that has both columns. */
  public static FileKey of(Row row) {
    return new FileKey(row.getAs(RELEASE_ID.name()), row.getAs(FILE_SHA256.name()));
  }

  /** Whether a row is of one of these files. */
  public static Column among(List<FileKey> files) {
    return files.stream().map(FileKey::is).reduce(Column::or).orElse(lit(false));
  }

  private Column is() {
    return RELEASE_ID.col().equalTo(releaseId).and(FILE_SHA256.col().equalTo(sha256));
  }
}
