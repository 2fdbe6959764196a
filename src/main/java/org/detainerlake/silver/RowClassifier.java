package org.detainerlake.silver;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.time.LocalDate;
import java.util.Iterator;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;

/**
 * Reads rows of one file one by one, in plain Java: as columns of Spark the same rules became one
 * method too long for the JVM to compile, and took twenty times as long.
 *
 * @param conventions how its layout writes dates, nothing and redactions
 * @param release what the file is stated to cover
 * @param meanings what texts mean
 */
record RowClassifier(TextConventions conventions, Release release, Meanings meanings)
    implements MapPartitionsFunction<Row, Row> {

  private static final int RELEASE = PublishedRow.position(RELEASE_ID);
  private static final int FILE = PublishedRow.position(FILE_SHA256);
  private static final int SHEET = PublishedRow.position(SHEET_NAME);
  private static final int POSITION = PublishedRow.position(ROW_POSITION);

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    PublishedText text = new PublishedText(conventions);
    boolean[] silent = PublishedRow.silent(text);
    RowIssues issues = new RowIssues(conventions, release);
    Memo<Place.Published, Place> places = new Memo<>();
    return IteratorUtils.transformedIterator(
        rows,
        row -> {
          PublishedRow published = new PublishedRow(row, text, silent);
          Place place = Place.of(published, meanings, places);
          boolean isOfSeries = release.series() != null;
          ClassifiedRow classified = ClassifiedRow.of(published, meanings, place, isOfSeries);
          return row(classified, issues.codes(classified));
        });
  }

  /** In the order of {@link ClassifiedRows#READ}. */
  private Row row(ClassifiedRow row, String[] issues) {
    Row published = row.published().row();
    Place place = row.place();
    Lift lift = row.lift();
    boolean isOutside = lift.isDateOutside(row.prepareDate(), release.date());
    LocalDate liftDate = isOutside ? null : lift.dateRead();
    return RowFactory.create(
        published.getString(RELEASE),
        published.getString(FILE),
        published.getString(SHEET),
        published.get(POSITION),
        Days.of(row.prepareDate()),
        place.stateCode(),
        place.id(),
        place.name(),
        place.city(),
        place.code(),
        row.detainerType(),
        lift.reason(),
        lift.second(),
        lift.outcomeClass(),
        Days.of(liftDate),
        row.offense().basis(),
        row.offense().code(),
        row.offense().id(),
        row.offense().match(),
        row.severity().criminality(),
        row.severity().threatLevel(),
        row.personId(),
        false,
        true,
        row.series().recordId(),
        row.series().version(),
        row.series().isDeletion(),
        issues,
        RowIssues.setAside(issues));
  }
}
