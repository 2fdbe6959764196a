package org.detainerlake.silver;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;

/** The reference tables that rows are classified by, each as the catalog describes it. */
public record References(
    Dataset<Row> states,
    Dataset<Row> liftReasons,
    Dataset<Row> offenses,
    Dataset<Row> offenseCodes,
    Dataset<Row> offenseLabels,
    Dataset<Row> offensePhrases,
    Dataset<Row> criminalityClasses) {

  /** What they are read from. */
  public static final List<Table> TABLES =
      List.of(
          ReferenceTables.STATES,
          ReferenceTables.LIFT_REASONS,
          ReferenceTables.OFFENSES,
          ReferenceTables.OFFENSE_CODES,
          ReferenceTables.OFFENSE_LABELS,
          ReferenceTables.OFFENSE_PHRASES,
          ReferenceTables.CRIMINALITY_CLASSES);

  /** All of them, read the same way. */
  public static References of(Function<Table, Dataset<Row>> reader) {
    return new References(
        reader.apply(ReferenceTables.STATES),
        reader.apply(ReferenceTables.LIFT_REASONS),
        reader.apply(ReferenceTables.OFFENSES),
        reader.apply(ReferenceTables.OFFENSE_CODES),
        reader.apply(ReferenceTables.OFFENSE_LABELS),
        reader.apply(ReferenceTables.OFFENSE_PHRASES),
        reader.apply(ReferenceTables.CRIMINALITY_CLASSES));
  }
}
