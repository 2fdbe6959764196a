package org.detainerlake.place;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.sum;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.DETAINER_COUNT;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detainerlake.catalog.MartTables;

/** The facilities that a person has to look up, with what they may be. */
public final class FacilityReview {
  private FacilityReview() {}

  /**
   * Each facility unresolved within its state, with up to three candidates; with an empty one where
   * nothing is alike.
   *
   * @param facilities {@link MartTables#DIM_FACILITY}
   * @param currentOutcomes {@link org.detainerlake.catalog.GoldTables#DAILY_OUTCOMES}, current only
   */
  public static Dataset<Row> of(
      Dataset<Row> facilities, Dataset<Row> currentOutcomes, Resolver resolver) {
    FlatMapFunction<Row, Row> lines = row -> lines(row, resolver.reference());
    return MartTables.FACILITY_REVIEW.select(
        open(facilities, currentOutcomes)
            .coalesce(1)
            .flatMap(lines, Encoders.row(MartTables.FACILITY_REVIEW.schema())));
  }

  private static Dataset<Row> open(Dataset<Row> facilities, Dataset<Row> currentOutcomes) {
    Dataset<Row> counts =
        currentOutcomes
            .groupBy(FACILITY_ID.col())
            .agg(DETAINER_COUNT.from(sum(DETAINER_COUNT.col())));
    return facilities
        .where(JURISDICTION_TYPE.col().equalTo(Resolution.UNRESOLVED))
        .join(broadcast(counts), FACILITY_ID.name())
        .select(
            FACILITY_ID.col(),
            STATE_CODE.col(),
            FACILITY_CITY.col(),
            FACILITY_NAME.col(),
            FACILITY_CODE.col(),
            DETAINER_COUNT.col(),
            MATCH_EVIDENCE.col());
  }

  private static Iterator<Row> lines(Row row, Reference reference) {
    Facility facility =
        new Facility(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    List<String> words = reference.vocabulary().words(facility.name(), facility.state());
    List<Candidates.Candidate> candidates =
        new Candidates(reference.gazetteer()).of(facility, words);
    List<Row> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(1, candidates.size()); i++) {
      lines.add(line(row, i + 1, i < candidates.size() ? candidates.get(i) : null));
    }
    return lines.iterator();
  }

  private static Row line(Row row, int rank, Candidates.Candidate candidate) {
    boolean none = candidate == null;
    return RowFactory.create(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        rank,
        none ? null : candidate.kind(),
        none ? null : candidate.county().label(),
        none ? null : candidate.county().fips(),
        none ? null : candidate.score());
  }
}
