package org.detainerlake.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.context.AgreementSpells;
import org.detainerlake.context.Agreements;
import org.detainerlake.context.NewestLists;
import org.detainerlake.context.Policies;
import org.detainerlake.context.PublishedFigures;
import org.detainerlake.context.RegisterEntries;

/** What the lists of a lake say, typed anew from bronze with every publication. */
record ContextLists(SparkSession spark, Vintage vintage) {

  /** The facilities of every register; all of them count. */
  List<Row> registers() {
    return RegisterEntries.of(
            vintage.read(BronzeTables.CONTEXT),
            reference(ReferenceTables.STATES),
            reference(ReferenceTables.REGISTER_TYPES))
        .collectAsList();
  }

  /** How long agencies stood on lists of agreements; every list tells who stood on it that day. */
  Dataset<Row> agreementSpells() {
    return AgreementSpells.of(
        Agreements.of(
            vintage.read(BronzeTables.CONTEXT),
            vintage.read(BronzeTables.FILES),
            reference(ReferenceTables.STATES),
            reference(ReferenceTables.AGREEMENT_MODELS)));
  }

  /** Places with a policy, by the newest file of each layout. */
  Dataset<Row> policies() {
    return Policies.of(newest(), reference(ReferenceTables.STATES));
  }

  /** The figures that the report of 2017 printed, by the newest file of each layout. */
  Dataset<Row> figures() {
    return PublishedFigures.of(
        newest(), reference(ReferenceTables.STATES), reference(ReferenceTables.CORRECTION_CLASSES));
  }

  private Dataset<Row> newest() {
    return NewestLists.of(vintage.read(BronzeTables.CONTEXT), vintage.read(BronzeTables.FILES));
  }

  private Dataset<Row> reference(Table table) {
    return ReferenceFiles.read(spark, table);
  }
}
