package org.detainerlake.testing;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;

/** Compares a dataset with a text table as multisets of rows, under the columns the text names. */
public final class TableAssert {
  private final Dataset<Row> actual;

  private TableAssert(Dataset<Row> actual) {
    this.actual = actual;
  }

  public static TableAssert assertThat(Dataset<Row> actual) {
    return new TableAssert(actual);
  }

  /** Equal rows, counted; doubles to six decimals, written the shortest way (0.25, 1.0). */
  public void hasRows(String text) {
    List<List<String>> lines = TextTable.lines(text);
    List<String> columns = lines.get(0);
    List<String> expected = TextTable.normal(lines.subList(1, lines.size()), columns.size());
    Assertions.assertThat(TextTable.written(actual, columns))
        .as("rows under %s", columns)
        .containsExactlyElementsOf(expected);
  }

  public void isEmpty() {
    Assertions.assertThat(actual.collectAsList()).isEmpty();
  }
}
