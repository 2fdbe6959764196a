package org.detainerlake.catalog;

import java.util.List;

/** The tables that a lake keeps, in the order that records pass through them. */
public final class StoredTables {
  private StoredTables() {}

  public static final List<Table> ALL =
      List.of(
          BronzeTables.FILES,
          BronzeTables.ROWS,
          BronzeTables.CONTEXT,
          SilverTables.DETAINERS,
          SilverTables.QUARANTINE,
          SilverTables.FACILITIES,
          GoldTables.DAILY_OUTCOMES,
          GoldTables.FILE_REASONS,
          GoldTables.SERIES_FILES);
}
