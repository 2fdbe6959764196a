package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.place.Crosswalk;
import org.detainerlake.place.Gazetteer;
import org.detainerlake.place.HolderKind;
import org.detainerlake.place.Reference;
import org.detainerlake.place.Register;
import org.detainerlake.place.RegisterEntry;
import org.detainerlake.place.Resolver;
import org.detainerlake.place.Vocabulary;

/** The resolver with all that it looks in: tables of the jar, the crosswalk, registers. */
final class Resolvers {
  private Resolvers() {}

  /**
   * Ready to resolve.
   *
   * @param conf the folder that holds the crosswalk
   * @param registers {@link org.detainerlake.catalog.ContextTables#REGISTER_ENTRIES} of the lake
   * @throws Failure where the crosswalk cannot be used
   */
  static Resolver of(Path conf, List<Row> registers) {
    Gazetteer gazetteer =
        new Gazetteer(
            ReferenceFiles.rows(ReferenceTables.COUNTIES),
            ReferenceFiles.rows(ReferenceTables.PLACES));
    Vocabulary vocabulary =
        new Vocabulary(
            ReferenceFiles.rows(ReferenceTables.FACILITY_ABBREVIATIONS),
            ReferenceFiles.rows(ReferenceTables.FACILITY_WORDS));
    Map<String, HolderKind> holders =
        HolderKind.byType(ReferenceFiles.rows(ReferenceTables.HOLDERS));
    return new Resolver(
        new Reference(
            gazetteer,
            vocabulary,
            crosswalk(conf, gazetteer, vocabulary, holders.keySet()),
            new Register(
                registers.stream().map(row -> RegisterEntry.of(row, gazetteer)).toList(),
                vocabulary),
            holders));
  }

  private static Crosswalk crosswalk(
      Path conf, Gazetteer gazetteer, Vocabulary vocabulary, Set<String> holderTypes) {
    List<Row> lines = ConfTables.rows(conf, DecisionTables.CROSSWALK);
    try {
      return new Crosswalk(lines, gazetteer, vocabulary, holderTypes);
    } catch (IllegalArgumentException e) {
      throw ConfTables.unusable(conf, DecisionTables.CROSSWALK, e);
    }
  }
}
