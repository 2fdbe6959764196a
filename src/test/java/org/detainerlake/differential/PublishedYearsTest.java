package org.detainerlake.differential;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.RecordFields.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaFields;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.MatchFields;
import org.detainerlake.catalog.PeriodFields;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.ReleaseFields;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.gold.DailyOutcomes;
import org.detainerlake.mart.CalendarDeclineRates;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.CoveredDays;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.silver.ClassifiedRows;
import org.detainerlake.silver.Detainers;
import org.detainerlake.silver.References;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/**
 * The published lift reasons of the nation, 2007 to 2015, classed, counted and rated by the code
 * that counts records: they must come to the figures published of them.
 */
class PublishedYearsTest {
  private static final Release RELEASE =
      new Release(
          "npr", LocalDate.of(2016, 1, 1), "full", "flag", null, null, Set.of("*"), false, null);

  @Test
  void each_year_comes_to_its_published_counts_and_2014_to_its_three_rates() {
    Map<String, Double> ours = new HashMap<>();
    for (Row year : years().collectAsList()) {
      String name = year.getAs(PeriodFields.PERIOD_NAME.name());
      put(ours, "npr-" + name + "-issued", year, ISSUED_COUNT);
      put(ours, "npr-" + name + "-resolved", year, RESOLVED_COUNT);
      put(ours, "npr-" + name + "-declined", year, DECLINED_COUNT);
      put(ours, "npr-" + name + "-booked", year, HONORED_COUNT);
      put(ours, "rate-" + name + "-issued", year, DECLINE_RATE_OF_ISSUED);
      put(ours, "rate-" + name + "-resolved", year, DECLINE_RATE_OF_RESOLVED);
      put(ours, "rate-" + name + "-decided", year, DECLINE_RATE_OF_DECIDED);
    }
    Map<String, Double> published = golden();
    assertThat(published).hasSize(9 * 4 + 3);
    published.forEach((id, value) -> assertThat(rounded(ours.get(id))).as(id).isEqualTo(value));
  }

  private static void put(Map<String, Double> figures, String id, Row row, Field field) {
    figures.put(id, row.<Number>getAs(field.name()).doubleValue());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private static Map<String, Double> golden() {
    Map<String, Double> figures = new HashMap<>();
    csv("golden_figures.csv")
        .where(col("id").rlike("^npr-20\\d\\d-(issued|resolved|declined|booked)$|^rate-2014-"))
        .collectAsList()
        .forEach(row -> figures.put(row.getAs("id"), Double.valueOf(row.getAs("value"))));
    return figures;
  }

  private static Dataset<Row> years() {
    Dataset<Row> places = TextTable.of(MartTables.DIM_JURISDICTION, "jurisdiction_id\nus");
    Dataset<Row> files =
        TextTable.of(
            BronzeTables.FILES,
            """
            subject   | release_kind | coverage_states | coverage_from_date | coverage_to_date
            detainers | full         | *               | 2007-10-01         | 2015-12-31
            """);
    Dataset<Row> releases =
        TextTable.of(
            MartTables.DIM_RELEASE,
            "release_id | coverage_to_date | is_synthetic\nr | 2015-12-31 | false");
    return CalendarDeclineRates.of(
            new Cohorts(
                placed(), places, releases, CoveredDays.of(files, places), WeekRule.SATURDAY, 8))
        .where(AreaFields.AREA_LEVEL.col().equalTo("nation"))
        .where(PeriodFields.PERIOD_KIND.col().equalTo("calendar_year"));
  }

  /** One row of each year and reason goes through silver and gold, and is then counted so often. */
  private static Dataset<Row> placed() {
    Dataset<Row> truth = csv("npr_lift_reason_by_year_2007_2015.csv");
    Column sameCell =
        year(PREPARE_DATE.of("gold"))
            .equalTo(col("truth.calendar_year"))
            .and(LIFT_REASON.of("gold").eqNullSafe(col("truth.lift_reason")));
    List<Column> columns = new ArrayList<>();
    for (Field field : GoldTables.DAILY_OUTCOMES.fields()) {
      columns.add(
          field.equals(DETAINER_COUNT)
              ? field.from(field.of("gold").multiply(col("truth.detainers")))
              : field.of("gold"));
    }
    columns.add(PlaceFields.JURISDICTION_ID.value("us"));
    columns.add(MatchFields.MATCH_METHOD.value(null));
    columns.add(DISPUTE_STATUS.value(null));
    return gold(truth)
        .as("gold")
        .join(truth.as("truth"), sameCell)
        .select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> gold(Dataset<Row> truth) {
    List<Column> columns = new ArrayList<>();
    for (Field field : BronzeTables.ROWS.fields()) {
      if (field.equals(PREPARE_DATE_TEXT)) {
        columns.add(field.from(concat(col("calendar_year"), lit("-11-15"))));
      } else if (field.equals(LIFT_REASON_TEXT)) {
        columns.add(field.from(col("lift_reason")));
      } else if (field.equals(ReleaseFields.RELEASE_ID)) {
        columns.add(field.value("r"));
      } else {
        columns.add(field.value(null));
      }
    }
    Dataset<Row> bronze = truth.select(columns.toArray(Column[]::new));
    TextConventions text =
        new TextConventions(
            List.of("yyyy-MM-dd"),
            LocalDate.of(2003, 3, 1),
            LocalDate.of(2015, 12, 31),
            List.of(""),
            List.of(),
            Set.of());
    References references = References.of(PublishedYearsTest::reference);
    return DailyOutcomes.of(Detainers.of(ClassifiedRows.of(bronze, text, RELEASE, references)));
  }

  private static Dataset<Row> csv(String name) {
    Path file = RealLake.data().resolve("ground_truth").resolve(name);
    return TestSpark.session().read().option("header", true).csv(file.toString());
  }

  private static Dataset<Row> reference(Table table) {
    Path file = Path.of("src/main/resources/reference", table.name() + ".csv");
    return TestSpark.session()
        .read()
        .schema(table.schema())
        .option("header", true)
        .csv(file.toString());
  }
}
