package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;

/** A week's figures in one sentence, never a rate without its counts and its interval. */
public final class Finding {
  private Finding() {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /**
   * The sentence for one week.
   *
   * @param week a row with a week's counts, rates and interval
   */
  public static String of(Row week) {
    String issued =
        say("Week of %s: %,d issued", DAY.format(date(week)), count(week, ISSUED_COUNT));
    String unknown = say("outcome unknown for %s of those issued", percent(week, UNKNOWN_SHARE));
    int decided = count(week, DECLINED_COUNT) + count(week, HONORED_COUNT);
    if (decided == 0) {
      return issued + "; none was declined or honored; " + unknown;
    }
    return say(
        "%s; of %,d decided %,d were declined = %s (95 %% interval %s to %s); %s",
        issued,
        decided,
        count(week, DECLINED_COUNT),
        percent(week, DECLINE_RATE_OF_DECIDED),
        percent(week, DECIDED_RATE_LOW),
        percent(week, DECIDED_RATE_HIGH),
        unknown);
  }

  /** In English whatever the machine speaks: the words around the numbers are. */
  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static LocalDate date(Row week) {
    return week.<java.sql.Date>getAs(WEEK_START_DATE.name()).toLocalDate();
  }

  private static int count(Row week, Field field) {
    return week.<Integer>getAs(field.name());
  }

  private static String percent(Row week, Field field) {
    Double share = week.getAs(field.name());
    return share == null ? "not known" : say("%.1f %%", share * 100);
  }
}
