package org.detainerlake.job;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.GoldTables;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.gold.CountedOutcomes;
import org.detainerlake.lake.Publication;
import org.detainerlake.lake.PublishedMarts;
import org.detainerlake.mart.Cohorts;
import org.detainerlake.mart.CoveredDays;
import org.detainerlake.mart.PlacedOutcomes;

/**
 * What the marts of a publication are made from.
 *
 * @param told what the files tell, current or not
 * @param lists what lists say
 * @param before the publication that this one will follow
 */
record MartSources(
    SparkSession spark,
    Settings settings,
    Vintage vintage,
    Publication publication,
    ToldCounts told,
    ContextLists lists,
    Optional<PublishedMarts> before) {

  /** As written and read back: what is built on it is built on what readers see. */
  Dataset<Row> mart(Table table) {
    return publication.marts().get(table);
  }

  /** Rows that several marts are made of, on disk until all marts are written. */
  Dataset<Row> packed(String name, Dataset<Row> rows) {
    return publication.pack(name, rows);
  }

  Dataset<Row> reference(Table table) {
    return ReferenceFiles.read(spark, table);
  }

  /** Rows by reason code of each file. */
  Dataset<Row> reasons() {
    return vintage.read(GoldTables.FILE_REASONS);
  }

  /** Counts with the jurisdiction of their facility; records, whatever the marts count. */
  Dataset<Row> placed(Dataset<Row> outcomes) {
    Dataset<Row> disputes =
        spark.createDataFrame(Disputes.in(settings.conf()), DecisionTables.DISPUTES.schema());
    return PlacedOutcomes.of(outcomes, mart(MartTables.DIM_FACILITY), disputes);
  }

  /** The same in the unit that the marts count. */
  Dataset<Row> counted(Dataset<Row> outcomes) {
    return CountedOutcomes.of(outcomes, settings.count());
  }

  /** What marts of cohorts are made from, given the counts. */
  Cohorts cohorts(Dataset<Row> placed) {
    Dataset<Row> jurisdictions = mart(MartTables.DIM_JURISDICTION);
    return new Cohorts(
        placed,
        jurisdictions,
        mart(MartTables.DIM_RELEASE),
        Kept.of(CoveredDays.of(told.speaking(), jurisdictions)),
        settings.week(),
        settings.maturityWeeks());
  }
}
