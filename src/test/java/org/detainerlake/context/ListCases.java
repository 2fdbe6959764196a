package org.detainerlake.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.bronze.ContextRows;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.PublishedFile;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;
import org.detainerlake.catalog.TextConventions;
import org.detainerlake.testing.TextTable;

/** Lists as they stand in bronze, written as text tables of their canonical columns. */
public final class ListCases {
  private ListCases() {}

  public static final TextConventions CONVENTIONS =
      new TextConventions(
          List.of("yyyy-MM-dd", "MMM-yy", "yyyy-MM", "yyyy"),
          LocalDate.of(1985, 1, 1),
          LocalDate.of(2029, 12, 31),
          List.of("", "-999", "NOT AVAILABLE", "NA"),
          List.of(),
          Set.of());

  /** A list of one file; its release is of 2017-12-31. */
  static Dataset<Row> rows(Subject subject, String text) {
    return rows(subject, "f", text);
  }

  static Dataset<Row> rows(Subject subject, String sha256, String text) {
    return ContextRows.of(
        TextTable.of(subject.sourceRows(), text), file(subject, sha256), CONVENTIONS);
  }

  /** The release of the file is named after its hash. */
  public static PublishedFile file(Subject subject, String sha256) {
    Release release =
        new Release(
            sha256,
            LocalDate.of(2017, 12, 31),
            Release.LIST,
            "layout",
            null,
            null,
            Set.of(),
            false,
            null);
    return new PublishedFile(sha256, sha256 + ".csv", 1, "made-up", subject, Set.of(), release);
  }

  static Dataset<Row> states() {
    return TextTable.of(
        ReferenceTables.STATES,
        """
        state_code | state_name
        CT         | CONNECTICUT
        DC         | DISTRICT OF COLUMBIA
        IA         | IOWA
        LA         | LOUISIANA
        NV         | NEVADA
        NY         | NEW YORK
        OH         | OHIO
        PA         | PENNSYLVANIA
        RI         | RHODE ISLAND
        TX         | TEXAS
        WA         | WASHINGTON
        """);
  }

  static Dataset<Row> models() {
    return TextTable.of(
        ReferenceTables.AGREEMENT_MODELS,
        """
        model_key               | model_code
        jail enforcement        | jail_enforcement
        jail enforcement model  | jail_enforcement
        task force model        | task_force
        warrant service officer | warrant_service
        """);
  }

  /** Ledger lines: hash, layout and the date of the release. */
  static Dataset<Row> files(String text) {
    return TextTable.of(BronzeTables.FILES, text);
  }
}
