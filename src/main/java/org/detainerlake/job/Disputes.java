package org.detainerlake.job;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.MeasureFields.DISPUTE_STATUS;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.SOURCE;

import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.ReferenceTables;

/** The lines of {@code conf/disputes.csv}. A line that could mark nothing is an error. */
final class Disputes {
  private Disputes() {}

  private static final Set<String> STATUSES = Set.of("disputed", "retracted", "never_in_custody");

  /**
   * All lines.
   *
   * @throws Failure where a line names no jurisdiction there is, no span of dates, an unknown
   *     status or no source
   */
  static List<Row> in(Path conf) {
    List<Row> lines = ConfTables.rows(conf, DecisionTables.DISPUTES);
    Set<String> jurisdictions = jurisdictions();
    for (int i = 0; i < lines.size(); i++) {
      String problem = problem(lines.get(i), jurisdictions);
      if (problem != null) {
        throw ConfTables.unusable(
            conf,
            DecisionTables.DISPUTES,
            new IllegalArgumentException("line %d: %s".formatted(i + 2, problem)));
      }
    }
    return lines;
  }

  private static String problem(Row line, Set<String> jurisdictions) {
    Date from = line.getAs(DISPUTED_FROM_DATE.name());
    Date to = line.getAs(DISPUTED_TO_DATE.name());
    if (!jurisdictions.contains(line.<String>getAs(JURISDICTION_ID.name()))) {
      return "its jurisdiction_id is none, such as county:48453 or state:TX";
    } else if (from == null || to == null || from.after(to)) {
      return "its dates are no span";
    } else if (!STATUSES.contains(line.<String>getAs(DISPUTE_STATUS.name()))) {
      return "its dispute_status is not disputed, retracted or never_in_custody";
    }
    return line.getAs(SOURCE.name()) == null ? "it has no source" : null;
  }

  private static Set<String> jurisdictions() {
    Stream<String> counties =
        ReferenceFiles.rows(ReferenceTables.COUNTIES).stream()
            .map(row -> "county:" + row.getAs(COUNTY_FIPS.name()));
    Stream<String> others =
        ReferenceFiles.rows(ReferenceTables.STATES).stream()
            .map(row -> row.<String>getAs(STATE_CODE.name()))
            .flatMap(
                state ->
                    Stream.of("state:", "federal:", "tribal:", "unresolved:").map(p -> p + state));
    return Stream.concat(counties, others).collect(Collectors.toSet());
  }
}
