package org.detainerlake.report;

import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;

/** The marts of one publication: a report is made of these and of nothing else. */
public interface Marts {
  /**
   * Rows of a mart in the order of its key.
   *
   * @param columns those that the rows have
   * @param kept which rows, told by these columns
   */
  List<Row> rows(Table mart, List<Field> columns, Predicate<Row> kept);

  /** Rows with all columns of the mart. */
  default List<Row> rows(Table mart, Predicate<Row> kept) {
    return rows(mart, mart.fields(), kept);
  }
}
