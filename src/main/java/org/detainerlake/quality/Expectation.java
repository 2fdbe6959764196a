package org.detainerlake.quality;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Table;

/**
 * What must hold of some tables, as a number that must not be too large.
 *
 * @param name snake_case, the name the console and run.json show
 * @param says what the number is, to a person
 * @param measure the number: one row with one column of that name
 * @param warnAbove larger values are worth a warning
 * @param stopAbove larger values stop publication
 */
public record Expectation(
    String name,
    String says,
    Function<Tables, Dataset<Row>> measure,
    double warnAbove,
    double stopAbove) {

  /** The tables at hand. */
  @FunctionalInterface
  public interface Tables {
    Dataset<Row> of(Table table);
  }

  /** Something that must never happen: a number of cases, and one is too many. */
  static Expectation never(String name, String says, Function<Tables, Dataset<Row>> measure) {
    return new Expectation(name, says, measure, 0, 0);
  }

  /** Something to be said aloud above a limit. */
  static Expectation warn(
      String name, String says, double above, Function<Tables, Dataset<Row>> measure) {
    return new Expectation(name, says, measure, above, Double.POSITIVE_INFINITY);
  }

  /** One aggregate over a table. */
  static Function<Tables, Dataset<Row>> over(Table table, Column aggregate) {
    return tables -> tables.of(table).agg(aggregate);
  }
}
