package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Subject;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Figures of the first two editions of 2017, as published. */
class PublishedFiguresTest {
  private static final Dataset<Row> EDITIONS =
      ListCases.rows(
          Subject.EDITIONS,
          """
          edition_id_text | period_start_date_text | period_end_date_text
          2017-W1         | 2017-01-28             | 2017-02-03
          2017-W2         | 2017-02-04             | never
                          |                        |
          """);

  private static final Dataset<Row> ISSUED =
      ListCases.rows(
          Subject.ISSUED_FIGURES,
          """
          edition_id_text | reported_place_text | reported_state_text | reported_fips_text | reported_count_text | value_basis_text
          2017-W1         | Clark               | NV                  | 32003              | 51                  | published
          2017-W1         | Franklin            | IA                  | 19069              | 5                   | derived: subtotal
          2017-W2         | New York City       | NY                  | 36CITY             | 73                  | published (city)
          2017-W2         | Somewhere           |                     | 06                 |                     | named; not seen
          2017-W9         | Nowhere             | XX                  |                    | many                |
                          |                     |                     |                    | 1                   | published
          """);

  private static final Dataset<Row> DECLINES =
      ListCases.rows(
          Subject.DECLINE_FIGURES,
          """
          edition_id_text | reported_place_text | reported_state_text | reported_fips_text | reported_count_text | value_basis_text
          2017-W1         | ALL                 |                     |                    | 206                 | published total
          2017-W1         | Travis County       | TX                  | 48453              | 142                 | published
          2017-W2         | Travis County       | TX                  | 48453              | 2                   | published
          """);

  private static final Dataset<Row> CORRECTIONS =
      ListCases.rows(
          Subject.CORRECTIONS,
          """
          edition_id_text | reported_fips_text | report_section_text | correction_class_text
          2017-W1         | 19069              | I                   | name_ambiguity
          2017-W1         | 48453              | II                  | bulk_policy_day
          2017-W1         | 48453              | II                  | policy_text_stale
          2017-W1         | 48453              | III                 | name_ambiguity
          2017-W2         | 36CITY             | I                   | Some free words
          2017-W1         |                    | II                  | name_ambiguity
          """);

  @Test
  void numbers_keep_their_measure_their_place_and_how_they_are_known() {
    assertThat(figures())
        .hasRows(
            """
            edition_id | report_section | state_code | reported_fips | reported_place | measure_code      | reported_count | value_basis_code
            2017-W1    | I              | NV         | 32003         | Clark          | issued            | 51             | published
            2017-W1    | I              | IA         | 19069         | Franklin       | issued            | 5              | derived
            2017-W2    | I              | NY         |               | New York City  | issued            | 73             | published
            2017-W2    | I              |            |               | Somewhere      | issued            |                | not_seen
            2017-W9    | I              |            |               | Nowhere        | issued            |                | not_stated
            2017-W1    | II             |            |               | ALL            | declines_recorded | 206            | published
            2017-W1    | II             | TX         | 48453         | Travis County  | declines_recorded | 142            | published
            2017-W2    | II             | TX         | 48453         | Travis County  | declines_recorded | 2              | published
            """);
  }

  @Test
  void a_figure_is_of_its_editions_week() {
    assertThat(figures().where("measure_code = 'issued'"))
        .hasRows(
            """
            reported_place | week_start_date | week_end_date
            Clark          | 2017-01-28      | 2017-02-03
            Franklin       | 2017-01-28      | 2017-02-03
            New York City  | 2017-02-04      |
            Somewhere      | 2017-02-04      |
            Nowhere        |                 |
            """);
  }

  @Test
  void a_correction_is_of_its_edition_section_and_area_and_the_gravest_counts() {
    assertThat(figures())
        .hasRows(
            """
            edition_id | reported_place | correction_class | figure_status | is_bulk_day
            2017-W1    | Clark          |                  | standing      | false
            2017-W1    | Franklin       | name_ambiguity   | retracted     | false
            2017-W2    | New York City  | other            | disputed      | false
            2017-W2    | Somewhere      |                  | standing      | false
            2017-W9    | Nowhere        |                  | standing      | false
            2017-W1    | ALL            |                  | standing      | false
            2017-W1    | Travis County  | bulk_policy_day  | disputed      | true
            2017-W2    | Travis County  |                  | standing      | false
            """);
  }

  private static Dataset<Row> figures() {
    return PublishedFigures.of(
        EDITIONS.union(ISSUED).union(DECLINES).union(CORRECTIONS),
        ListCases.states(),
        TextTable.of(
            ReferenceTables.CORRECTION_CLASSES,
            """
            correction_class  | figure_status
            bulk_policy_day   | disputed
            name_ambiguity    | retracted
            policy_text_stale | standing
            """));
  }
}
