package org.detainerlake.catalog;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.find_in_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.PREPARE_DATE;
import static org.detainerlake.catalog.ReleaseFields.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which files speak for which state and day, and which of them speaks last. */
public final class Coverage {
  private Coverage() {}

  /**
   * The files of full releases of detainers: the others speak for no day.
   *
   * @param files {@link BronzeTables#FILES}
   */
  public static Dataset<Row> full(Dataset<Row> files) {
    return files.where(Subject.DETAINERS.isOf()).where(RELEASE_KIND.col().equalTo(Release.FULL));
  }

  /**
   * Whether a file speaks for the state and prepare date of a row.
   *
   * @param row alias of rows with state code and prepare date
   * @param file alias of {@link #full} files
   */
  public static Column covers(String row, String file) {
    return PREPARE_DATE
        .of(row)
        .between(COVERAGE_FROM_DATE.of(file), COVERAGE_TO_DATE.of(file))
        .and(coversState(row, file));
  }

  /**
   * Whether a file speaks for the state of a row on some day. Asked of each row and file: the list
   * of states is searched as it stands.
   *
   * @param row alias of rows with state code
   * @param file alias of {@link #full} files
   */
  public static Column coversState(String row, String file) {
    Column states = COVERAGE_STATES.of(file);
    return states
        .equalTo(Release.ALL_STATES)
        .or(find_in_set(coalesce(STATE_CODE.of(row), lit(Release.NO_STATE)), states).gt(0));
  }

  /**
   * Whether a file speaks for the state and prepare date of a row after the file of the row does.
   *
   * @param row alias of rows with their file, state code and prepare date
   * @param later alias of {@link #full} files
   */
  public static Column retells(String row, String later) {
    return precedence(later).gt(precedence(row)).and(covers(row, later));
  }

  /** The id starts with the date. Within a release the hash decides: any order, but always one. */
  public static Column precedence(String alias) {
    return struct(RELEASE_ID.of(alias), FILE_SHA256.of(alias));
  }
}
