package org.detainerlake.silver;

import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.not;
import static org.detainerlake.catalog.RecordFields.ISSUES;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.testing.TextTable;

/** Tables of offenses small enough to read. */
final class OffenseCases {
  private OffenseCases() {}

  /** The rows name no facility, state and day: these issues are left out. */
  static Dataset<Row> withoutOtherIssues(Dataset<Row> classified) {
    return classified.withColumn(
        ISSUES.name(), filter(ISSUES.col(), code -> not(code.endsWith("_missing"))));
  }

  static Dataset<Row> offenses() {
    return TextTable.of(
        ReferenceTables.OFFENSES,
        """
        offense_id     | severity_rank
        violent-09     | 1
        violent-13     | 1
        drug-35        | 4
        dui-54         | 7
        traffic-54     | 10
        immigration-03 | 11
        no_record      |
        not_stated     |
        """);
  }

  static Dataset<Row> codes() {
    return TextTable.of(
        ReferenceTables.OFFENSE_CODES,
        """
        offense_code | offense_id
        0303         | immigration-03
        0999         | violent-09
        13AB         | violent-13
        5404         | dui-54
        """);
  }

  static Dataset<Row> labels() {
    return TextTable.of(
        ReferenceTables.OFFENSE_LABELS,
        """
        offense_label_key              | offense_id
        driving under influence liquor | dui-54
        homicide                       | violent-09
        smuggling aliens               | immigration-03
        """);
  }

  static Dataset<Row> phrases() {
    return TextTable.of(
        ReferenceTables.OFFENSE_PHRASES,
        """
        offense_phrase_key | offense_id
        assault            | violent-13
        domestic violence  | violent-13
        drug possession    | drug-35
        dui                | dui-54
        hit and run        | traffic-54
        homicide           | violent-09
        illegal entry      | immigration-03
        """);
  }

  static Dataset<Row> criminality() {
    return TextTable.of(
        ReferenceTables.CRIMINALITY_CLASSES,
        """
        criminality_key               | criminality_class
        1 convicted criminal          | convicted
        2 pending criminal charges    | charged
        3 other immigration violator  | immigration_only
        """);
  }
}
