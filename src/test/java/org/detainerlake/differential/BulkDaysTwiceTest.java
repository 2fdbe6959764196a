package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.mart.BulkDays;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.DayCounts;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Days that stand out, named by the second engine as well: large ones, small ones, borderline. */
class BulkDaysTwiceTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 3, 1);
  private static final int PLACES = 30;
  private static final int DAYS = 420;
  private static final int BULKS_EACH = 4;

  private static final StructType PLACED =
      new StructType()
          .add("release_id", "string")
          .add("prepare_date", "date")
          .add("jurisdiction_id", "string")
          .add("outcome_class", "string")
          .add("detainer_count", "int")
          .add("dispute_status", "string");

  /** Two releases with a gap, one of them of Texas alone; every third place is in Texas. */
  private static final String RELEASES =
      """
      release_id | release_kind | coverage_from_date | coverage_to_date | coverage_states | is_synthetic
      a          | full         | 2014-03-01         | 2014-10-31       | *               | true
      b          | full         | 2014-10-01         | 2015-01-31       | TX,none         | true
      c          | full         | 2015-02-10         | 2015-04-24       | *               | true
      """;

  private static final String COVERAGE =
      """
      CREATE TABLE coverage AS FROM VALUES
        ('a', true, true, ['TX', 'IL'], true, DATE '2014-03-01', DATE '2014-10-31'),
        ('b', true, false, ['TX'], true, DATE '2014-10-01', DATE '2015-01-31'),
        ('c', true, true, ['TX', 'IL'], true, DATE '2015-02-10', DATE '2015-04-24')
        AS t(release_id, is_full, is_national, state_codes, has_rows_without_state, covered_from,
          covered_to);
      CREATE TABLE placed_detainers (jurisdiction_id VARCHAR, jurisdiction_state VARCHAR,
        outcome_class VARCHAR, issue_date DATE);
      """;

  @Test
  void both_engines_name_the_same_days() throws Exception {
    List<Row> rows = history();
    Set<String> named = named(rows);
    assertThat(named).hasSizeBetween(20, PLACES * BULKS_EACH);
    assertThat(named).isEqualTo(namedTwice(rows));
  }

  /** Busy places and quiet ones; on four days each 5 to 45 more, of which some are declined. */
  private static List<Row> history() {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      Set<Integer> bulks =
          random.ints(BULKS_EACH, 0, DAYS).boxed().collect(Collectors.toCollection(TreeSet::new));
      for (int day = 0; day < DAYS; day++) {
        int most = random.nextInt(place + 2);
        add(rows, place, day, "honored", random.nextInt(most + 1));
        add(rows, place, day, "administrative", random.nextInt(20) / 19);
        if (bulks.contains(day)) {
          add(
              rows,
              place,
              day,
              random.nextBoolean() ? "declined" : "unknown",
              5 + random.nextInt(40));
        }
      }
    }
    return rows;
  }

  private static void add(List<Row> rows, int place, int day, String outcome, int count) {
    LocalDate date = FIRST.plusDays(day);
    if (count > 0 && isCovered(date, place)) {
      rows.add(RowFactory.create("a", Date.valueOf(date), "p" + place, outcome, count, null));
    }
  }

  private static boolean isCovered(LocalDate date, int place) {
    boolean inGap =
        date.isAfter(LocalDate.of(2014, 10, 31)) && date.isBefore(LocalDate.of(2015, 2, 10));
    return !inGap || (place % 3 == 0 && !date.isAfter(LocalDate.of(2015, 1, 31)));
  }

  private static String state(int place) {
    return place % 3 == 0 ? "TX" : "IL";
  }

  private static Set<String> named(List<Row> rows) {
    StringBuilder places = new StringBuilder("jurisdiction_id | state_code\n");
    for (int place = 0; place < PLACES; place++) {
      places.append("p%d | %s%n".formatted(place, state(place)));
    }
    Dataset<Row> recorded = TextTable.of(VintageTables.RECORDED_DECLINES, "jurisdiction_id");
    Cohorts cohorts =
        new Cohorts(
            TestSpark.session().createDataFrame(rows, PLACED),
            TextTable.of(MartTables.DIM_JURISDICTION, places.toString()),
            TextTable.of(MartTables.DIM_RELEASE, RELEASES),
            null,
            WeekRule.SATURDAY,
            8);
    return BulkDays.of(DayCounts.of(recorded, cohorts), recorded, cohorts).collectAsList().stream()
        .map(row -> row.getAs("jurisdiction_id") + " " + row.getAs("event_date"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> namedTwice(List<Row> rows) throws Exception {
    Set<String> named = new TreeSet<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      sql.execute(COVERAGE);
      sql.execute(
          rows.stream()
              .map(BulkDaysTwiceTest::values)
              .collect(
                  Collectors.joining(
                      ", ",
                      "INSERT INTO placed_detainers SELECT p, s, o, d FROM (SELECT *, unnest(range(n))"
                          + " FROM (VALUES ",
                      ") AS t(p, s, o, d, n))")));
      sql.execute(
          new String(
              BulkDaysTwiceTest.class
                  .getResourceAsStream("/differential/bulk_issue_days.sql")
                  .readAllBytes(),
              StandardCharsets.UTF_8));
      try (ResultSet row = sql.executeQuery("FROM bulk_issue_days")) {
        while (row.next()) {
          named.add(row.getString(1) + " " + row.getString(2));
        }
      }
    }
    return named;
  }

  private static String values(Row row) {
    return "('%s', '%s', '%s', DATE '%s', %d)"
        .formatted(
            row.get(2),
            state(Integer.parseInt(row.getString(2).substring(1))),
            row.get(3),
            row.get(1),
            row.getInt(4));
  }
}
