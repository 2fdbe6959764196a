package org.detainerlake.silver;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.testing.TextTable;

/** A layout, releases and reference tables small enough to read. */
final class SilverCases {
  private SilverCases() {}

  static final TextConventions CONVENTIONS =
      new TextConventions(
          List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"),
          LocalDate.of(2003, 3, 1),
          LocalDate.of(2017, 12, 31),
          List.of("", "NULL", "N/A"),
          List.of("b(6),b(7)c", "(b)(6)(b)(7)(c)"),
          Set.of());

  static Release release(LocalDate from, LocalDate to, String... states) {
    return new Release(
        "foia", LocalDate.of(2019, 1, 1), "full", "flag", from, to, Set.of(states), false, null);
  }

  /** Rows as published; the sheet name stands for the case. */
  static Dataset<Row> bronze(String text) {
    return TextTable.of(BronzeTables.ROWS, text);
  }

  static Dataset<Row> classified(String bronzeRows, Release release) {
    return ClassifiedRows.of(bronze(bronzeRows), CONVENTIONS, release, references());
  }

  /** Of a file that has these columns, or that says of none that it has it. */
  static Dataset<Row> classified(String bronzeRows, Field... published) {
    return ClassifiedRows.of(
        bronze(bronzeRows), publishing(published), release(null, null), references());
  }

  static TextConventions publishing(Field... columns) {
    return new TextConventions(
        CONVENTIONS.datePatterns(),
        CONVENTIONS.earliest(),
        CONVENTIONS.latest(),
        CONVENTIONS.nullMarks(),
        CONVENTIONS.redactionMarks(),
        Stream.of(columns).map(Field::name).collect(Collectors.toSet()));
  }

  static References references() {
    return new References(
        states(),
        liftReasons(),
        OffenseCases.offenses(),
        OffenseCases.codes(),
        OffenseCases.labels(),
        OffenseCases.phrases(),
        OffenseCases.criminality());
  }

  static Dataset<Row> states() {
    return TextTable.of(
        ReferenceTables.STATES,
        """
        state_code | state_name
        DC         | DISTRICT OF COLUMBIA
        IL         | ILLINOIS
        PA         | PENNSYLVANIA
        TX         | TEXAS
        """);
  }

  static Dataset<Row> liftReasons() {
    return TextTable.of(
        ReferenceTables.LIFT_REASONS,
        """
        lift_reason              | lift_reason_key          | lift_reason_code | outcome_class
        Booked into Detention    | booked into detention    | B                | honored
        Detainer Declined by LEA | detainer declined by lea | A                | declined
        Duplicate                | duplicate                |                  | administrative
        Superseded               | superseded               |                  | administrative
        """);
  }

  /** Each cell takes each of its odd values with each of the others': 320 rows. */
  static String everyMixture() {
    StringBuilder text =
        new StringBuilder(
            "row_position | prepare_date_text | facility_state_text | facility_name_text"
                + " | lift_reason_text\n");
    int position = 0;
    for (String date : List.of("", "''", "2015-01-05", "2015-13-05", "b(6),b(7)c")) {
      for (String state : List.of("", "PA", "Texas", "?")) {
        for (String name : List.of("", "JAIL", "N/A", "b(6),b(7)c")) {
          for (String reason : List.of("", "Duplicate", "?", "b(6),b(7)c")) {
            position++;
            text.append("%d|%s|%s|%s|%s%n".formatted(position, date, state, name, reason));
          }
        }
      }
    }
    return text.toString();
  }
}
