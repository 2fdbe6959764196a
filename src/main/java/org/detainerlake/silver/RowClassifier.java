package org.detainerlake.silver;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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
    BitSet silent = PublishedRow.silent(text);
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
    List<Object> cells = new ArrayList<>(ClassifiedRows.READ.size());
    addAll(
        cells,
        published.getString(RELEASE),
        published.getString(FILE),
        published.getString(SHEET),
        published.get(POSITION),
        Days.of(row.prepareDate()));
    addPlaceAndLift(cells, row);
    addOffense(cells, row);
    SeriesState series = row.series();
    addAll(cells, row.personId(), false, true);
    addAll(cells, series.recordId(), series.version(), series.isDeletion());
    addAll(cells, issues, RowIssues.setAside(issues));
    return RowFactory.create(cells.toArray());
  }

  private void addPlaceAndLift(List<Object> cells, ClassifiedRow row) {
    Place place = row.place();
    Lift lift = row.lift();
    boolean isOutside = lift.isDateOutside(row.prepareDate(), release.date());
    addAll(cells, place.stateCode(), place.id(), place.name(), place.city(), place.code());
    addAll(cells, row.detainerType(), lift.reason(), lift.second(), lift.outcomeClass());
    cells.add(isOutside ? null : Days.of(lift.dateRead()));
  }

  private static void addOffense(List<Object> cells, ClassifiedRow row) {
    Offense offense = row.offense();
    addAll(cells, offense.basis(), offense.code(), offense.id(), offense.match());
    addAll(cells, row.severity().criminality(), row.severity().threatLevel());
  }

  private static void addAll(List<Object> cells, Object... more) {
    Collections.addAll(cells, more);
  }
}
