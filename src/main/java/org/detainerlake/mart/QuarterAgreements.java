package org.detainerlake.mart;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MeasureFields.QUARTER_START_DATE;
import static org.detainerlake.catalog.PlaceFields.JURISDICTION_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The agreements that stood in a quarter. Lists that state no model are not compared with those
 * that do, so the last of them ends no agreement: what stood on it is taken to stand until the next
 * list that states models, which tells of itself who stands.
 */
final class QuarterAgreements {
  private QuarterAgreements() {}

  private static final String FIRST_LIST = "first_list";
  private static final String NEWEST_LIST = "newest_list";
  private static final String LISTS_WITH_MODELS = "lists_with_models";

  /**
   * The quarters with what lists say of their agreements.
   *
   * @param quarters rows with a {@link Quarter}'s key
   * @param agreements {@link org.detainerlake.catalog.CooperationMarts#DIM_AGREEMENT}
   */
  static Dataset<Row> beside(Dataset<Row> quarters, Dataset<Row> agreements) {
    Dataset<Row> lists = broadcast(lists(agreements));
    Column known = QUARTER_START_DATE.col().between(col(FIRST_LIST), col(NEWEST_LIST));
    Column count = coalesce(AGREEMENT_COUNT.col(), lit(0));
    return quarters
        .join(standing(quarters, agreements.crossJoin(lists)), Quarter.keyNames(), "left")
        .crossJoin(lists)
        .withColumn(HAS_AGREEMENT.name(), HAS_AGREEMENT.from(count.gt(0)))
        .withColumn(AGREEMENT_COUNT.name(), AGREEMENT_COUNT.from(count))
        .withColumn(IS_AGREEMENT_KNOWN.name(), coalesce(known, lit(false)));
  }

  private static Dataset<Row> standing(Dataset<Row> quarters, Dataset<Row> agreements) {
    return quarters
        .select(Quarter.key())
        .join(broadcast(agreements), JURISDICTION_ID.name())
        .where(stands())
        .groupBy(Quarter.key())
        .agg(
            AGREEMENT_COUNT.from(count_distinct(AGENCY_KEY.col(), MODEL_CODE.col())),
            AGREEMENT_MODELS.from(array_join(array_sort(collect_set(MODEL_CODE.col())), ",")),
            FIRST_SIGNED_DATE.from(min(SIGNED_DATE.col())));
  }

  private static Column stands() {
    Column begun = least(SIGNED_DATE.col(), FIRST_LISTED_DATE.col()).leq(Quarter.lastDay());
    Column end = coalesce(ENDED_BY_DATE.col(), nextListWithModels());
    return begun.and(end.isNull().or(end.gt(QUARTER_START_DATE.col())));
  }

  private static Column nextListWithModels() {
    Column later = filter(col(LISTS_WITH_MODELS), list -> list.gt(LAST_LISTED_DATE.col()));
    return when(not(statesModel()), array_min(later));
  }

  private static Column statesModel() {
    return MODEL_CODE.col().notEqual("not_stated");
  }

  /** One row, of nulls where no list is in the lake. */
  private static Dataset<Row> lists(Dataset<Row> agreements) {
    return agreements.agg(
        min(FIRST_LISTED_DATE.col()).as(FIRST_LIST),
        max(LAST_LISTED_DATE.col()).as(NEWEST_LIST),
        collect_set(when(statesModel(), FIRST_LISTED_DATE.col())).as(LISTS_WITH_MODELS));
  }
}
