package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.context.Agreements;
import org.detainerlake.context.NewestLists;
import org.detainerlake.context.Policies;
import org.detainerlake.context.PublishedFigures;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Lake;
import org.detainerlake.place.PlacedAgreements;
import org.detainerlake.testing.TestSpark;

/** The typed tables of a lake's lists, with the reference tables that ship. */
public record TypedLists(Path lake) {
  private static final SparkSession SPARK = TestSpark.session();

  public Dataset<Row> agreements() {
    return Agreements.of(
        context(),
        files(),
        ReferenceFiles.read(SPARK, ReferenceTables.STATES),
        ReferenceFiles.read(SPARK, ReferenceTables.AGREEMENT_MODELS));
  }

  public Dataset<Row> policies() {
    return Policies.of(
        NewestLists.of(context(), files()), ReferenceFiles.read(SPARK, ReferenceTables.STATES));
  }

  public Dataset<Row> figures() {
    return PublishedFigures.of(
        NewestLists.of(context(), files()),
        ReferenceFiles.read(SPARK, ReferenceTables.STATES),
        ReferenceFiles.read(SPARK, ReferenceTables.CORRECTION_CLASSES));
  }

  /** Spells of agreements with the jurisdiction of their agency, without registers. */
  public Dataset<Row> placed(Dataset<Row> spells) {
    return PlacedAgreements.of(
        spells,
        ReferenceFiles.read(SPARK, ReferenceTables.STATES),
        Resolvers.of(Path.of("conf"), List.of()));
  }

  public Dataset<Row> files() {
    return tables().read(BronzeTables.FILES);
  }

  private Dataset<Row> context() {
    return tables().read(BronzeTables.CONTEXT);
  }

  private DeltaTables tables() {
    return new DeltaTables(SPARK, new Lake(lake));
  }
}
