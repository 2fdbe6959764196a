package org.detainerlake.context;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detainerlake.catalog.ContextTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.Table;

/**
 * How long agencies stood on the lists of 287(g) agreements. No list says that an agreement ended:
 * it is missing from the next one. So an end is an interval, after {@code last_listed_date} and by
 * {@code ended_by_date}; and an agency that is missing and comes back has two spells.
 *
 * <p>Lists that state models and lists that do not are compared among themselves only: an agency
 * with two models on the one kind stands once on the other, and its end there says nothing of
 * either. Lists of one day are one list.
 */
public final class AgreementSpells {
  private AgreementSpells() {}

  private static final List<Field> WHO = List.of(STATE_CODE, AGENCY_KEY, MODEL_CODE);
  private static final String STATES_MODELS = "states_models";
  private static final String LIST_NUMBER = "list_number";
  private static final String NEXT_LIST = "next_list";
  private static final String SPELL = "spell";

  /**
   * The spells of every agency and model.
   *
   * @param agreements {@link ContextTables#AGREEMENTS}; lines without a list's date are left out
   */
  public static Dataset<Row> of(Dataset<Row> agreements) {
    Dataset<Row> present = present(agreements);
    Dataset<Row> numbered =
        present.join(lists(present), new String[] {STATES_MODELS, LIST_DATE.name()});
    WindowSpec ofOne = Window.partitionBy(Table.columns(WHO)).orderBy(LIST_DATE.col());
    Dataset<Row> spells =
        numbered.withColumn(SPELL, col(LIST_NUMBER).minus(row_number().over(ofOne)));
    return ContextTables.AGREEMENT_SPELLS.select(
        spells
            .groupBy(STATE_CODE.col(), AGENCY_KEY.col(), MODEL_CODE.col(), col(SPELL))
            .agg(
                newest(AGENCY_NAME),
                newest(AGENCY_COUNTY),
                newest(AGENCY_FIPS),
                SIGNED_DATE.from(min(SIGNED_DATE.col())),
                FIRST_LISTED_DATE.from(min(LIST_DATE.col())),
                LAST_LISTED_DATE.from(max(LIST_DATE.col())),
                ENDED_BY_DATE.from(max_by(col(NEXT_LIST), LIST_DATE.col()))));
  }

  /** Each agency and model once a list. */
  private static Dataset<Row> present(Dataset<Row> agreements) {
    return agreements
        .where(LIST_DATE.col().isNotNull())
        .withColumn(AGENCY_KEY.name(), AgencyKey.of(AGENCY_NAME.col()))
        .withColumn(STATES_MODELS, MODEL_CODE.col().notEqual(Agreements.NOT_STATED))
        .groupBy(
            STATE_CODE.col(),
            AGENCY_KEY.col(),
            MODEL_CODE.col(),
            col(STATES_MODELS),
            LIST_DATE.col())
        .agg(
            AGENCY_NAME.from(max(AGENCY_NAME.col())),
            AGENCY_COUNTY.from(max(AGENCY_COUNTY.col())),
            AGENCY_FIPS.from(max(AGENCY_FIPS.col())),
            SIGNED_DATE.from(min(SIGNED_DATE.col())));
  }

  /** The lists of either kind in order; without a next one an agreement still stands. */
  private static Dataset<Row> lists(Dataset<Row> present) {
    WindowSpec inOrder = Window.partitionBy(col(STATES_MODELS)).orderBy(LIST_DATE.col());
    return present
        .select(col(STATES_MODELS), LIST_DATE.col())
        .distinct()
        .withColumn(LIST_NUMBER, row_number().over(inOrder))
        .withColumn(NEXT_LIST, lead(LIST_DATE.col(), 1).over(inOrder));
  }

  /** As the newest list of the spell has it that tells it at all. */
  private static Column newest(Field field) {
    return field.from(max_by(field.col(), when(field.col().isNotNull(), LIST_DATE.col())));
  }
}
