package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/**
 * Detainers of one or several rows of a mart of cohorts together. Counts add up, rates do not.
 *
 * @param issued I, administrative records left out
 * @param declined D, of those issued
 * @param honored H, of those issued
 * @param noticeFailure of those issued
 * @param other of those issued, with any other lift reason
 * @param unknown of those issued, without a lift reason
 */
public record Counts(
    long issued, long declined, long honored, long noticeFailure, long other, long unknown) {

  /** Nothing at all. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  /** What the rows must have. */
  static final List<Field> FIELDS =
      List.of(
          ISSUED_COUNT,
          DECLINED_COUNT,
          HONORED_COUNT,
          NOTICE_FAILURE_COUNT,
          OTHER_OUTCOME_COUNT,
          UNKNOWN_COUNT);

  /** The counts of rows, added up. */
  public static Counts of(List<Row> rows) {
    return rows.stream().map(Counts::of).reduce(NONE, Counts::plus);
  }

  /** The counts of a row; one that it does not have is 0. */
  static Counts of(Row row) {
    List<String> columns = Arrays.asList(row.schema().fieldNames());
    long[] counts =
        FIELDS.stream()
            .mapToLong(field -> columns.contains(field.name()) ? Values.count(row, field) : 0)
            .toArray();
    return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  Counts plus(Counts others) {
    return new Counts(
        issued + others.issued,
        declined + others.declined,
        honored + others.honored,
        noticeFailure + others.noticeFailure,
        other + others.other,
        unknown + others.unknown);
  }

  /** Declined or honored. */
  public long decided() {
    return declined + honored;
  }

  /** D / (D + H); empty where none was decided. */
  public Optional<Share> declinedOfDecided() {
    return share(declined, decided());
  }

  /** D / I; empty where none was issued. */
  Optional<Share> declinedOfIssued() {
    return share(declined, issued);
  }

  /** D / R; empty where none has a lift reason. */
  Optional<Share> declinedOfResolved() {
    return share(declined, issued - unknown);
  }

  /** Without a lift reason, of those issued. */
  public Optional<Share> unknownOfIssued() {
    return share(unknown, issued);
  }

  private static Optional<Share> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
  }
}
