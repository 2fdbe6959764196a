package org.detainerlake.lake;

import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Field;

/** Rows of Delta's Kernel as rows of Spark, of flat columns. */
final class KernelRows {
  private final List<Field> columns;
  private final StructType schema;

  KernelRows(List<Field> columns) {
    this.columns = List.copyOf(columns);
    this.schema =
        new StructType(
            columns.stream()
                .map(c -> new StructField(c.name(), c.type().dataType(), true, null))
                .toArray(StructField[]::new));
  }

  /** The row; it knows its columns by name. */
  Row row(io.delta.kernel.data.Row stored) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(stored, i);
    }
    return new GenericRowWithSchema(values, schema);
  }

  /**
   * The row as long as the Kernel's is at hand: cells are made into values when they are asked for,
   * which of most rows are a few.
   */
  Row glance(io.delta.kernel.data.Row stored) {
    return new Glance(stored);
  }

  private final class Glance implements Row {
    private static final long serialVersionUID = 1;
    private final transient io.delta.kernel.data.Row stored;

    Glance(io.delta.kernel.data.Row stored) {
      this.stored = stored;
    }

    @Override
    public int length() {
      return columns.size();
    }

    @Override
    public Object get(int i) {
      return value(stored, i);
    }

    @Override
    public int fieldIndex(String name) {
      return schema.fieldIndex(name);
    }

    @Override
    public StructType schema() {
      return schema;
    }

    @Override
    public Row copy() {
      return row(stored);
    }
  }

  private Object value(io.delta.kernel.data.Row stored, int place) {
    Field field = columns.get(place);
    int at = stored.getSchema().indexOf(field.name());
    if (stored.isNullAt(at)) {
      return null;
    }
    return switch (field.type()) {
      case TEXT -> stored.getString(at);
      case COUNT -> stored.getInt(at);
      case POSITION -> stored.getLong(at);
      case RATE, ESTIMATE -> stored.getDouble(at);
      case DATE -> Date.valueOf(LocalDate.ofEpochDay(stored.getInt(at)));
      case FLAG -> stored.getBoolean(at);
      case CODES, CELLS -> throw notFlat(field);
    };
  }

  /** The Kernel's type of a column. */
  static DataType type(Field field) {
    return switch (field.type()) {
      case TEXT -> StringType.STRING;
      case COUNT -> IntegerType.INTEGER;
      case POSITION -> LongType.LONG;
      case RATE, ESTIMATE -> DoubleType.DOUBLE;
      case DATE -> DateType.DATE;
      case FLAG -> BooleanType.BOOLEAN;
      case CODES, CELLS -> throw notFlat(field);
    };
  }

  private static IllegalArgumentException notFlat(Field field) {
    return new IllegalArgumentException(field.name() + " is not flat");
  }
}
