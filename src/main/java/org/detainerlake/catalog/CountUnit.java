package org.detainerlake.catalog;

import java.util.Locale;

/** What the marts count as one: a choice of the run, said on every release in dim_release. */
public enum CountUnit {
  /** Each published record: the default, and what published totals were made of. */
  RECORDS,
  /** Each episode of a person within a file; records without a person id count one each. */
  EPISODES;

  /** The unit as it stands in tables, in settings and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of {@link GoldTables#DAILY_OUTCOMES} that holds it. */
  public Field counts() {
    return switch (this) {
      case RECORDS -> MeasureFields.DETAINER_COUNT;
      case EPISODES -> PersonFields.EPISODE_COUNT;
    };
  }

  /** The column of {@link MartTables#DIM_RELEASE} that says how many the marts must come to. */
  public Field currentCount() {
    return switch (this) {
      case RECORDS -> ReleaseFields.ROWS_CURRENT_COUNT;
      case EPISODES -> PersonFields.EPISODES_CURRENT_COUNT;
    };
  }
}
