package org.detainerlake.silver;

import static org.apache.spark.sql.functions.date_from_unix_date;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.SilverTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.TextConventions;

/** Every published row with what it says, typed, and every reason to doubt it. No row is lost. */
public final class ClassifiedRows {
  private ClassifiedRows() {}

  /**
   * Of the rules by which rows are classed and episodes are told. Raise it with every change that
   * makes other rows of a file: lakes then class their files anew.
   */
  public static final int VERSION = 1;

  /** The columns of {@link SilverTables#CLASSIFIED_ROWS}, dates as numbers of days. */
  static final StructType READ =
      new StructType(
          Stream.of(SilverTables.CLASSIFIED_ROWS.schema().fields())
              .map(ClassifiedRows::withDays)
              .toArray(StructField[]::new));

  /**
   * Reads a file's rows by its layout's conventions.
   *
   * @param bronzeRows rows of one file
   * @param text how its layout writes dates, nothing and redactions
   * @param release what the file is stated to cover; dates and states outside it are set aside
   * @param references what things mean
   */
  public static Dataset<Row> of(
      Dataset<Row> bronzeRows, TextConventions text, Release release, References references) {
    RowClassifier classifier = new RowClassifier(text, release, Meanings.of(references));
    Map<String, Column> dates =
        SilverTables.CLASSIFIED_ROWS.fields().stream()
            .filter(field -> field.type() == FieldType.DATE)
            .collect(Collectors.toMap(Field::name, field -> date_from_unix_date(field.col())));
    return SilverTables.CLASSIFIED_ROWS.select(
        bronzeRows
            .select(Table.columns(PublishedRow.FIELDS))
            .mapPartitions(classifier, Encoders.row(READ))
            .withColumns(dates));
  }

  private static StructField withDays(StructField field) {
    return field.dataType().equals(DataTypes.DateType)
        ? DataTypes.createStructField(field.name(), DataTypes.IntegerType, true)
        : field;
  }
}
