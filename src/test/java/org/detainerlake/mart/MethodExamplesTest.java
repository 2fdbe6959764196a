package org.detainerlake.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.mart.MartCases.jurisdictions;
import static org.detainerlake.mart.MartCases.placed;
import static org.detainerlake.mart.MartCases.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.AreaFields;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.MaturityMarts;
import org.detainerlake.catalog.MeasureFields;
import org.detainerlake.catalog.PeriodFields;
import org.detainerlake.catalog.PeriodMarts;
import org.detainerlake.catalog.VintageTables;
import org.detainerlake.testing.TableAssert;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** The examples of the method page, worked by hand there, come out of the code. */
class MethodExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```text\\nexample: (?<mart>\\w+)\\ninput\\n(?<input>.+?)\\noutput\\n(?<output>.+?)\\n```",
          Pattern.DOTALL);

  private static final Column NATION = AreaFields.AREA_ID.col().equalTo("all:US");

  private static final Map<String, Function<String, Dataset<Row>>> MEASURES =
      Map.of(
          "weekly_decline_rates",
              input -> WeeklyDeclineRates.of(cohorts(placed(input)), MartCases.noBulkDays()),
          "weekly_recorded_declines", MethodExamplesTest::recorded,
          "restatements", MethodExamplesTest::restated,
          "jurisdiction_ranking", MethodExamplesTest::ranked,
          "calendar_decline_rates", input -> PeriodCases.calendar(input).where(NATION),
          "rolling_decline_rates", input -> lastWindow(PeriodCases.rolling(input).where(NATION)),
          "time_to_outcome", TimingCases::nationalDeclines,
          "bulk_days", BulkCases::bulk,
          "decline_maturity",
              input -> DeclineMaturity.of(TextTable.of(MaturityMarts.PENDING_COHORTS, input)));

  @Test
  void each_example_gives_what_the_page_says() throws IOException {
    Map<String, String> outputs = new LinkedHashMap<>();
    Map<String, Dataset<Row>> computed = new LinkedHashMap<>();
    Matcher page = EXAMPLE.matcher(Files.readString(Path.of("src/site/markdown/method.md")));
    while (page.find()) {
      String mart = page.group("mart");
      assertThat(MEASURES).as("measures that have an example").containsKey(mart);
      outputs.put(mart, page.group("output"));
      computed.put(mart, MEASURES.get(mart).apply(page.group("input")));
    }
    assertThat(outputs.keySet())
        .as("examples")
        .containsExactlyInAnyOrderElementsOf(MEASURES.keySet());
    computed.forEach((mart, rows) -> TableAssert.assertThat(rows).hasRows(outputs.get(mart)));
  }

  private static Cohorts cohorts(Dataset<Row> placed) {
    return new Cohorts(
        placed, jurisdictions(), releases(), MartCases.everyDay(), WeekRule.SATURDAY, 8);
  }

  private static Dataset<Row> recorded(String retold) {
    Dataset<Row> none = placed("jurisdiction_id");
    Dataset<Row> releases = releases("release_id | is_synthetic\nA | false\nB | false");
    return WeeklyRecordedDeclines.of(
        RecordedDeclines.of(TextTable.of(VintageTables.RETOLD_DAYS, retold), none, none, releases),
        MartCases.noBulkDays(),
        new Cohorts(none, jurisdictions(), releases, null, WeekRule.SATURDAY, 8));
  }

  private static Dataset<Row> lastWindow(Dataset<Row> windows) {
    return windows
        .where(PeriodFields.WINDOW_WEEKS.col().equalTo(4))
        .orderBy(MeasureFields.WEEK_START_DATE.col().desc())
        .limit(1);
  }

  private static Dataset<Row> ranked(String weekly) {
    return JurisdictionRanking.of(
        TextTable.of(MartTables.WEEKLY_DECLINE_RATES, weekly),
        TextTable.of(PeriodMarts.CALENDAR_DECLINE_RATES, "area_id"),
        PeriodCases.jurisdictions());
  }

  private static Dataset<Row> restated(String input) {
    Dataset<Row> retold = TextTable.of(VintageTables.RETOLD_DAYS, input);
    Dataset<Row> releases = releases("release_id | is_synthetic\nA | false\nB | false");
    return Restatements.of(retold, KeyChanges.of(retold), jurisdictions(), releases);
  }
}
