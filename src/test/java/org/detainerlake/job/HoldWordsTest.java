package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.detainerlake.catalog.Breach;
import org.detainerlake.catalog.HoldTables;
import org.detainerlake.quality.HoldExpectations;
import org.detainerlake.quality.HoldLimits;
import org.detainerlake.quality.Verdict;
import org.junit.jupiter.api.Test;

class HoldWordsTest {
  private static final Date WEEK = Date.valueOf("2015-01-03");

  @Test
  void the_worst_are_told_and_the_rest_are_counted() {
    List<Row> worst =
        List.of(
            row(Breach.NATIONAL_TOTAL, null, "declined", 12_000, 11_000),
            row(Breach.CLOSED_WEEK, WEEK, "issued", 40, 39),
            row(Breach.OTHER_RULES, WEEK, "issued", 40, 39));
    assertThat(words(new Hold(verdicts(3_000, Breach.NATIONAL_TOTAL), worst)))
        .containsExactly(
            "HELD b: no new release is behind 3,000 national totals that moved",
            "       Cook County, IL · declined: 12,000 → 11,000 (limit 0.5 %)",
            "       Cook County, IL · week of 2015-01-03 · issued: 40 → 39 (limit 2 % or 5"
                + " records)",
            "       Cook County, IL · month of 2015-01-03 · issued: 40 → 39 (limit 2 % or 5"
                + " records)",
            "       and 2,997 more",
            "     a stays the current publication; what is held lies in",
            "     lake/b",
            "     publish it:  jobs/submit refresh --lake DIR --approve b",
            "     or leave it: the next publication passes it by");
  }

  @Test
  void another_measure_has_no_figures() {
    List<Row> worst = List.of(row(Breach.OTHER_MEASURE, null, "episodes", null, null));
    assertThat(words(new Hold(verdicts(1, Breach.OTHER_MEASURE), worst)))
        .startsWith(
            "HELD b: no new release is behind 1 rules of measure that readers have and this"
                + " publication does not follow",
            "       readers have figures by episodes, these are not",
            "     a stays the current publication; what is held lies in");
  }

  @Test
  void wider_limits_let_nothing_through_by_themselves() {
    assertThat(words(new Hold(verdicts(0, Breach.CLOSED_WEEK), List.of())))
        .startsWith("HELD b: within the limits of today, and held by those of its making");
  }

  private static List<String> words(Hold hold) {
    return HoldWords.of(hold, HoldLimits.DEFAULT, "b", "a", Path.of("lake/b"));
  }

  private static List<Verdict> verdicts(int count, Breach breach) {
    return HoldExpectations.all().stream()
        .map(each -> new Verdict(each, each.name().equals(breach.code()) ? count : 0))
        .toList();
  }

  private static Row row(Breach breach, Date start, String measure, Integer old, Integer now) {
    Object[] cells = {
      breach.code(), "county:17031", "Cook County, IL", start, measure, old, now, null
    };
    return new GenericRowWithSchema(cells, HoldTables.BREACHES.schema());
  }
}
