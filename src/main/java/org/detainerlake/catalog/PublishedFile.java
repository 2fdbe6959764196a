package org.detainerlake.catalog;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/**
 * A file as the ledger knows it.
 *
 * @param sha256 its identity
 * @param name its name when first read
 * @param bytes its size
 * @param layout the layout it was read by
 * @param subject what its rows are about
 * @param published the canonical columns it has
 * @param release the release it belongs to
 */
public record PublishedFile(
    String sha256,
    String name,
    long bytes,
    String layout,
    Subject subject,
    Set<String> published,
    Release release) {

  public PublishedFile {
    published = new TreeSet<>(published);
  }

  /** The file of a line of {@link BronzeTables#FILES}. */
  public static PublishedFile of(Row line) {
    return new PublishedFile(
        line.getAs(FILE_SHA256.name()),
        line.getAs(FILE_NAME.name()),
        line.<Long>getAs(FILE_BYTES.name()),
        line.getAs(LAYOUT_NAME.name()),
        Subject.of(line.getAs(SUBJECT.name())),
        set(line.getAs(PUBLISHED_COLUMNS.name())),
        new Release(
            line.getAs(RELEASE_NAME.name()),
            date(line, RELEASE_DATE),
            line.getAs(RELEASE_KIND.name()),
            line.getAs(RELEASE_BASIS.name()),
            date(line, STATED_FROM_DATE),
            date(line, STATED_TO_DATE),
            set(line.getAs(STATED_STATES.name())),
            line.<Boolean>getAs(IS_SYNTHETIC.name()),
            line.getAs(SERIES_NAME.name())));
  }

  /** What its rows are found by. */
  public FileKey key() {
    return new FileKey(release.id(), sha256);
  }

  /** As a row of {@link BronzeTables#LANDED_FILES}. */
  public Row row() {
    Object[] values = {
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
      text(published),
      date(release.from()),
      date(release.to()),
      text(release.states()),
      release.synthetic(),
      release.series()
    };
    return new GenericRowWithSchema(values, BronzeTables.LANDED_FILES.schema());
  }

  private static String text(Set<String> codes) {
    return codes.isEmpty() ? null : String.join(",", codes);
  }

  private static Set<String> set(String text) {
    return text == null ? Set.of() : Set.of(text.split(",", -1));
  }

  private static Date date(LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }

  private static LocalDate date(Row line, Field field) {
    Date date = line.getAs(field.name());
    return date == null ? null : date.toLocalDate();
  }
}
