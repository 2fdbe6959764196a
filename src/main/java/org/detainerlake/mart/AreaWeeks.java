package org.detainerlake.mart;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.PeriodFields.WINDOW_WEEKS;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.PeriodMarts;

/**
 * The weeks of one area, from its first with a record on: what those up to a window's last come to,
 * less what they came to before its first.
 */
final class AreaWeeks {
  /** A week's first day, in days since 1970. */
  static final Field DAY = Field.working("week_day", FieldType.COUNT);

  /** The weeks of the area: the day, and what is summed. */
  static final Field WEEKS = Field.working("weeks", FieldType.CELLS);

  /** The days of all weeks, in order. */
  static final Field CALENDAR = Field.working("calendar", FieldType.CELLS);

  /** Windows with fewer issued are not made. */
  static final Field LEAST = Field.working("least_count", FieldType.COUNT);

  private static final List<Field> FLAGS = List.of(IS_PRELIMINARY, IS_SYNTHETIC);

  /** Its counts, and 1 for each flag that is set. */
  static final List<Field> SUMMED =
      Stream.of(PeriodMarts.COUNTS, FLAGS).flatMap(List::stream).toList();

  private static final int ISSUED = SUMMED.indexOf(ISSUED_COUNT);
  private static final int DECLINED = SUMMED.indexOf(DECLINED_COUNT);
  private static final int HONORED = SUMMED.indexOf(HONORED_COUNT);

  private final List<Object> area;
  private final List<Integer> days = new ArrayList<>();

  /** By week: the sums of all weeks before it. */
  private final List<int[]> before = new ArrayList<>(List.of(new int[SUMMED.size()]));

  private final int least;

  /**
   * The weeks of an area.
   *
   * @param area what tells it, its weeks, the calendar, and the least that a window must have
   */
  AreaWeeks(Row area) {
    this.area = Areas.FIELDS.stream().<Object>map(field -> area.getAs(field.name())).toList();
    least = area.getAs(LEAST.name());
    Map<Integer, Row> seen = new HashMap<>();
    area.<Row>getList(area.fieldIndex(WEEKS.name()))
        .forEach(week -> seen.put(week.getInt(0), week));
    int first = seen.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
    for (int day : area.<Integer>getList(area.fieldIndex(CALENDAR.name()))) {
      if (day >= first) {
        days.add(day);
        before.add(sums(before.get(before.size() - 1), seen.get(day)));
      }
    }
  }

  private static int[] sums(int[] before, Row week) {
    return week == null
        ? before
        : IntStream.range(0, before.length)
            .map(i -> Math.addExact(before[i], week.getInt(i + 1)))
            .toArray();
  }

  /** The columns of {@link #windows}. */
  static StructType schema() {
    return new StructType(
        Stream.of(
                Areas.FIELDS,
                List.of(DAY, WINDOW_WEEKS),
                SUMMED,
                List.of(RollingWindows.YEAR_AGO_DECLINED, RollingWindows.YEAR_AGO_HONORED))
            .flatMap(List::stream)
            .map(f -> DataTypes.createStructField(f.name(), f.type().dataType(), true))
            .toArray(StructField[]::new));
  }

  /** Every window that ends in one of the weeks, if it has records enough. */
  Stream<Row> windows() {
    return IntStream.range(0, days.size())
        .boxed()
        .flatMap(
            last ->
                PeriodMarts.WINDOWS.stream()
                    .filter(weeks -> within(ISSUED, last, weeks) >= least)
                    .map(weeks -> window(last, weeks)));
  }

  private Row window(int last, int weeks) {
    List<Object> cells = new ArrayList<>(area);
    cells.add(days.get(last));
    cells.add(weeks);
    for (int i = 0; i < SUMMED.size(); i++) {
      int sum = within(i, last, weeks);
      cells.add(SUMMED.get(i).type() == FieldType.FLAG ? (Object) (sum > 0) : (Object) sum);
    }
    int yearAgo = last - RollingWindows.YEAR_WEEKS;
    cells.add(within(DECLINED, yearAgo, weeks));
    cells.add(within(HONORED, yearAgo, weeks));
    return RowFactory.create(cells.toArray());
  }

  private int within(int summed, int last, int weeks) {
    return upTo(summed, last) - upTo(summed, last - weeks);
  }

  /** Before its first week an area has nothing. */
  private int upTo(int summed, int week) {
    return week < 0 ? 0 : before.get(week + 1)[summed];
  }
}
