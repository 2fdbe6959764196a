package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * One column of one or more tables: said once here, listed by name everywhere else.
 *
 * @param name snake_case, at most 32 characters, the kind of value in its suffix
 * @param type what kind of value it holds
 * @param meaning one sentence for the data dictionary, with the unit or the definition
 */
public record Field(String name, FieldType type, String meaning) {

  static Field text(String name, String meaning) {
    return new Field(name, FieldType.TEXT, meaning);
  }

  static Field count(String name, String meaning) {
    return new Field(name, FieldType.COUNT, meaning);
  }

  static Field rate(String name, String meaning) {
    return new Field(name, FieldType.RATE, meaning);
  }

  static Field estimate(String name, String meaning) {
    return new Field(name, FieldType.ESTIMATE, meaning);
  }

  static Field date(String name, String meaning) {
    return new Field(name, FieldType.DATE, meaning);
  }

  static Field flag(String name, String meaning) {
    return new Field(name, FieldType.FLAG, meaning);
  }

  /** A column that lives within one transformation: no table has it. */
  public static Field working(String name, FieldType type) {
    return new Field(name, type, "");
  }

  /** Whether it holds a date as published: a workbook's date cell in it is read as one. */
  public boolean isDateText() {
    return name.endsWith("_date_text");
  }

  /** Whether it holds a number of records as published. */
  public boolean isCountText() {
    return name.endsWith("_count_text");
  }

  /** The name of what a date's text says, read: {@code signed_date} of {@code signed_date_text}. */
  public String dateName() {
    return name.replaceFirst("_text$", "");
  }

  /** The column of this name in the dataset at hand. */
  public Column col() {
    return org.apache.spark.sql.functions.col(name);
  }

  /** The column of this name in the dataset with that alias, for joins. */
  public Column of(String alias) {
    return org.apache.spark.sql.functions.col(alias + "." + name);
  }

  /** The value under this field's name and type; null stays null, an overflow fails the job. */
  public Column from(Column value) {
    return value.cast(type.dataType()).as(name);
  }

  /** A constant under this field's name and type. */
  public Column value(Object constant) {
    return from(lit(constant));
  }

  /**
   * Nullable always: Parquet and Delta give every column back so; what is required is an
   * expectation.
   */
  StructField structField() {
    return DataTypes.createStructField(name, type.dataType(), true);
  }
}
