package org.detainerlake.context;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.RecordFields.ISSUES;
import static org.detainerlake.catalog.RecordFields.ROW_FAULT;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Reason;
import org.detainerlake.catalog.Subject;

/** What is wrong with the rows of lists, by reason code: a value left empty is counted. */
public final class ListIssues {
  private ListIssues() {}

  /** The rows of {@link org.detainerlake.catalog.BronzeTables#CONTEXT}, each with its codes. */
  public static Dataset<Row> of(Dataset<Row> contextRows) {
    Column[] found =
        Stream.concat(
                Stream.of(ROW_FAULT.col()),
                Arrays.stream(Subject.values())
                    .filter(Subject::isContext)
                    .flatMap(ListIssues::codes))
            .toArray(Column[]::new);
    return contextRows.withColumn(
        ISSUES.name(), array_sort(array_distinct(array_compact(array(found)))));
  }

  /** None of a row that could not be split: its cells say nothing. */
  private static Stream<Column> codes(Subject subject) {
    Column whole = subject.isOf().and(ROW_FAULT.col().isNull());
    Column named = Cells.has(subject.columns().get(0).name());
    return Stream.concat(
        Stream.of(when(whole.and(not(named)), Reason.CONTEXT_NAME_MISSING.code())),
        subject.columns().stream().flatMap(field -> codes(whole, field)));
  }

  private static Stream<Column> codes(Column whole, Field field) {
    if (field.isDateText()) {
      return Stream.of(when(whole.and(isUnreadable(field)), Reason.CONTEXT_DATE_UNREADABLE.code()));
    }
    Column isNoNumber = Cells.has(field.name()).and(Cells.number(field).isNull());
    return field.isCountText()
        ? Stream.of(when(whole.and(isNoNumber), Reason.CONTEXT_NUMBER_UNREADABLE.code()))
        : Stream.of();
  }

  private static Column isUnreadable(Field dateText) {
    return Cells.has(dateText.name()).and(not(Cells.has(dateText.dateName())));
  }
}
