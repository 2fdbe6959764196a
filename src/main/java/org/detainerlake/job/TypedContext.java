package org.detainerlake.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.context.AgreementSpells;
import org.detainerlake.context.Agreements;
import org.detainerlake.context.NewestLists;
import org.detainerlake.context.Policies;

/**
 * What a lake's lists say, typed. Every list of agreements tells who stood on it that day; of
 * policies the newest of each layout stands.
 *
 * @param contextRows {@link org.detainerlake.catalog.BronzeTables#CONTEXT}
 * @param files {@link org.detainerlake.catalog.BronzeTables#FILES}
 */
record TypedContext(SparkSession spark, Dataset<Row> contextRows, Dataset<Row> files) {

  Dataset<Row> agreementSpells() {
    return AgreementSpells.of(
        Agreements.of(
            contextRows,
            files,
            reference(ReferenceTables.STATES),
            reference(ReferenceTables.AGREEMENT_MODELS)));
  }

  Dataset<Row> policies() {
    return Policies.of(NewestLists.of(contextRows, files), reference(ReferenceTables.STATES));
  }

  private Dataset<Row> reference(Table table) {
    return ReferenceFiles.read(spark, table);
  }
}
