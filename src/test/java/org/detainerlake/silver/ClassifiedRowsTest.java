package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.IS_SET_ASIDE;
import static org.detainerlake.catalog.ReleaseFields.ROW_POSITION;
import static org.detainerlake.silver.SilverCases.classified;
import static org.detainerlake.testing.Locales.inTurkish;
import static org.detainerlake.testing.TableAssert.assertThat;

import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.testing.TestSpark;
import org.junit.jupiter.api.Test;

class ClassifiedRowsTest {

  @Test
  void a_state_is_known_by_name_or_code_in_any_case() {
    assertThat(
            classified(
                """
                sheet_name | prepare_date_text | facility_state_text
                name       | 2015-01-05        | Pennsylvania
                code       | 2015-01-05        | pa
                spaces     | 2015-01-05        | District  of\u00a0 Columbia
                unknown    | 2015-01-05        | Quebec
                mark       | 2015-01-05        | N/A
                redacted   | 2015-01-05        | b(6),b(7)c
                none       | 2015-01-05        |
                """))
        .hasRows(
            """
            sheet_name | state_code | issues
            name       | PA         | facility_missing
            code       | PA         | facility_missing
            spaces     | DC         | facility_missing
            unknown    |            | facility_missing+state_unknown
            mark       |            | facility_missing+state_missing
            redacted   |            | facility_missing+state_missing
            none       |            | facility_missing+state_missing
            """);
  }

  @Test
  void a_lift_reason_is_classed_by_its_text_whatever_its_case_and_spaces() {
    assertThat(
            classified(
                """
                sheet_name | lift_reason_text
                known      | Detainer Declined by LEA
                capitals   | DETAINER DECLINED BY LEA
                spaces     | Booked  into\u00a0Detention
                unseen     | Gone Fishing
                part       | Detainer Declined
                redacted   | (b)(6) (B)(7)(C)
                mark       | NULL
                lower mark | null
                none       |
                """))
        .hasRows(
            """
            sheet_name | lift_reason              | outcome_class
            known      | Detainer Declined by LEA | declined
            capitals   | DETAINER DECLINED BY LEA | declined
            spaces     | Booked into Detention    | honored
            unseen     | Gone Fishing             | other
            part       | Detainer Declined        | other
            redacted   |                          | unknown
            mark       |                          | unknown
            lower mark | null                     | other
            none       |                          | unknown
            """);
  }

  @Test
  void a_redaction_is_told_from_an_empty_cell_in_any_spelling() {
    assertThat(
            classified(
                """
                sheet_name | prepare_date_text | facility_state_text | facility_name_text | person_id_text
                as listed  | 2015-01-05        | PA                  | b(6),b(7)c         | b(6),b(7)c
                capitals   | 2015-01-05        | PA                  | B(6),B(7)C         | B(6),B(7)C
                spaces     | 2015-01-05        | PA                  | b (6),\u00a0b(7) c | (b) (6) (b) (7) (c)
                within     | 2015-01-05        | PA                  | JAIL b(6),b(7)c    | b(6)
                mark       | 2015-01-05        | PA                  | N/A                | NULL
                none       | 2015-01-05        | PA                  |                    |
                """))
        .hasRows(
            """
            sheet_name | facility_name   | person_id | issues
            as listed  |                 |           | facility_redacted+person_id_redacted
            capitals   |                 |           | facility_redacted+person_id_redacted
            spaces     |                 |           | facility_redacted+person_id_redacted
            within     | JAIL B(6),B(7)C | b(6)      | []
            mark       |                 |           | facility_missing
            none       |                 |           | facility_missing
            """);
  }

  @Test
  void names_of_places_are_in_capitals_and_other_texts_as_published() {
    assertThat(
            classified(
                """
                facility_name_text            | facility_city_text | facility_code_text | detainer_type_text     | person_id_text
                Allegheny \u00a0 co\u00a0jail | mc  Keesport       | alleghpa           | Form  I-247\u00a0(new) | ab \u00a0 12
                N/A                           | NULL               | b(6),b(7)c         | N/A                    | N/A
                """))
        .hasRows(
            """
            facility_name     | facility_city | facility_code | detainer_type    | person_id
            ALLEGHENY CO JAIL | MC KEESPORT   | ALLEGHPA      | Form I-247 (new) | ab 12
                              |               |               |                  |
            """);
  }

  @Test
  void a_facility_has_one_id_however_it_is_spaced_and_for_ever() {
    assertThat(
            classified(
                """
                sheet_name | facility_state_text | facility_city_text | facility_name_text      | facility_code_text
                published  | PA                  | Pittsburgh         | ALLEGHENY CO JAIL       |
                respelled  | Pennsylvania        | PITTSBURGH         | Allegheny \u00a0co jail | N/A
                """))
        .hasRows(
            """
            sheet_name | facility_id
            published  | %1$s
            respelled  | %1$s
            """
                .formatted("b06b9a3554698cd6"));
  }

  @Test
  void another_text_in_any_of_the_four_cells_is_another_facility() {
    long ids =
        classified(
                """
                facility_state_text | facility_city_text | facility_name_text | facility_code_text
                                    |                    |                    |
                PA                  |                    |                    |
                                    | PA                 |                    |
                                    |                    | PA                 |
                                    |                    |                    | PA
                TX                  |                    |                    |
                PA                  | PA                 |                    |
                """)
            .select(PlaceFields.FACILITY_ID.col())
            .distinct()
            .count();
    Assertions.assertThat(ids).isEqualTo(7);
  }

  @Test
  void the_default_locale_changes_nothing() {
    String rows =
        """
        prepare_date_text | facility_state_text | facility_city_text | facility_name_text  | lift_reason_text
        2015-01-05        | Illinois            | Cicero             | Cañon Detention Ctr | BOOKED INTO DETENTION
        2015-01-05        | il                  | dixie              | winnebago jail      | B(6),B(7)C
        """;
    assertThat(inTurkish(() -> collected(classified(rows))))
        .hasRows(
            """
            state_code | facility_city | facility_name       | lift_reason           | outcome_class
            IL         | CICERO        | CAÑON DETENTION CTR | BOOKED INTO DETENTION | honored
            IL         | DIXIE         | WINNEBAGO JAIL      |                       | unknown
            """);
  }

  @Test
  void no_row_is_lost_or_doubled_whatever_its_cells_hold() {
    String mixture = SilverCases.everyMixture();
    Dataset<Row> classified = classified(mixture, SilverCases.release(null, null, "PA")).cache();
    Assertions.assertThat(classified.select(ROW_POSITION.col()).as(Encoders.LONG()).collectAsList())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(1, mixture.lines().count()).boxed().toList());
    Assertions.assertThat(classified.where(IS_SET_ASIDE.col()).count()).isBetween(1L, 319L);
    Assertions.assertThat(classified.where(IS_SET_ASIDE.col().isNull()).count()).isZero();
    classified.unpersist();
  }

  private static Dataset<Row> collected(Dataset<Row> rows) {
    return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }
}
