package org.detainerlake.catalog;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The kinds of value a column may hold. Marts use only the flat ones, which every BI tool reads.
 */
public enum FieldType {
  TEXT,
  /** A number of records, INT32: a 64-bit integer becomes a BigInt in JavaScript readers. */
  COUNT,
  /** A position in a file or a size in bytes, INT64. */
  POSITION,
  /** A share of two counts between 0 and 1, DOUBLE, null where the denominator is zero. */
  RATE,
  /** An expected number of records, spread or scaled, or a difference of two rates, DOUBLE. */
  ESTIMATE,
  /** A calendar date without time or zone. */
  DATE,
  FLAG,
  /** A list of codes; never in a mart. */
  CODES,
  /** Column or header to value, as published; never in a mart. */
  CELLS;

  /** The Spark type that carries this kind. */
  public DataType dataType() {
    return switch (this) {
      case TEXT -> DataTypes.StringType;
      case COUNT -> DataTypes.IntegerType;
      case POSITION -> DataTypes.LongType;
      case RATE, ESTIMATE -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
      case FLAG -> DataTypes.BooleanType;
      case CODES -> DataTypes.createArrayType(DataTypes.StringType, false);
      case CELLS -> DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true);
    };
  }

  /** Its name among the types of open standards: contracts and data packages. */
  public String openName() {
    return switch (this) {
      case TEXT -> "string";
      case COUNT, POSITION -> "integer";
      case RATE, ESTIMATE -> "number";
      case DATE -> "date";
      case FLAG -> "boolean";
      case CODES, CELLS -> throw new IllegalStateException("no mart may hold " + this);
    };
  }

  /** Whether a mart may hold it: nested values do not open in most BI tools. */
  public boolean isFlat() {
    return this != CODES && this != CELLS;
  }
}
