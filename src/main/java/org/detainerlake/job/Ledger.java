package org.detainerlake.job;

import static org.detainerlake.catalog.ReleaseFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.BronzeTables;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.catalog.FileState;
import org.detainerlake.lake.DeltaTables;
import org.detainerlake.lake.Spread;

/**
 * The lake's ledger: a line each file that was read to its end, with its state. A state is written
 * after the rows it speaks of, so a run that dies leaves a line that says what is still to do.
 */
final class Ledger {
  private static final StructType SCHEMA = BronzeTables.FILES.schema();

  private final DeltaTables tables;
  private List<Row> lines = List.of();
  private long version = -1;

  Ledger(DeltaTables tables) {
    this.tables = tables;
  }

  /** The tables of the ledger's lake. */
  DeltaTables tables() {
    return tables;
  }

  /** All lines, in the order of their releases; read where the table has changed since. */
  synchronized List<Row> lines() {
    long newest = tables.version(BronzeTables.FILES);
    if (newest != version) {
      lines =
          tables
              .read(BronzeTables.FILES)
              .orderBy(RELEASE_ID.col(), FILE_NAME.col(), FILE_SHA256.col())
              .collectAsList();
      version = newest;
    }
    return lines;
  }

  /** Some lines as a table: a plan holds them and needs no job to read them. */
  Dataset<Row> table(List<Row> some) {
    return Spread.of(tables.spark().createDataFrame(some, SCHEMA));
  }

  /** The lines of one state. */
  List<Row> lines(FileState state) {
    return lines().stream().filter(state::isOf).toList();
  }

  /**
   * Files whose rows are in bronze. Lines of the same bytes under another release go: the last who
   * said what they are is right.
   */
  void land(List<Landed> landed) {
    if (landed.isEmpty()) {
      return;
    }
    Map<String, Row> known =
        lines().stream()
            .collect(Collectors.toMap(line -> line.getAs(FILE_SHA256.name()), line -> line));
    List<FileKey> replaced = new ArrayList<>();
    for (Landed one : landed) {
      Optional.ofNullable(known.get(one.file().sha256())).map(FileKey::of).ifPresent(replaced::add);
    }
    List<Row> lines =
        landed.stream().map(one -> line(one.file().row(), FileState.LANDED, null, null)).toList();
    write(lines, replaced);
  }

  /**
   * Files whose rows are in silver and gold.
   *
   * @param facts {@link BronzeTables#FILE_FACTS} of each
   * @param classifiedBy by what they were classed; none for lists
   */
  void count(List<Row> facts, Map<FileKey, String> classifiedBy) {
    write(
        facts.stream()
            .map(fact -> line(fact, FileState.COUNTED, null, classifiedBy.get(FileKey.of(fact))))
            .toList(),
        List.of());
  }

  /** Files that are in another state now, for a reason; their rows stay where they are. */
  void move(List<Row> linesOrFacts, FileState state, String reason) {
    write(
        linesOrFacts.stream().map(line -> line(line, state, reason, classifiedBy(line))).toList(),
        List.of());
  }

  private static String classifiedBy(Row line) {
    return has(line, CLASSIFIED_BY) ? line.getAs(CLASSIFIED_BY.name()) : null;
  }

  private void write(List<Row> lines, List<FileKey> replaced) {
    if (lines.isEmpty()) {
      return;
    }
    List<FileKey> keys = new ArrayList<>(replaced);
    lines.forEach(line -> keys.add(FileKey.of(line)));
    tables.replaceFiles(BronzeTables.FILES, table(lines), keys.stream().distinct().toList());
  }

  private static Row line(Row facts, FileState state, String reason, String classifiedBy) {
    Object[] values =
        BronzeTables.FILES.fields().stream()
            .map(field -> has(facts, field) ? facts.getAs(field.name()) : null)
            .toArray();
    values[SCHEMA.fieldIndex(FILE_STATE.name())] = state.code();
    values[SCHEMA.fieldIndex(STATE_REASON.name())] = reason;
    values[SCHEMA.fieldIndex(CLASSIFIED_BY.name())] = classifiedBy;
    return new GenericRowWithSchema(values, SCHEMA);
  }

  /** A file that has only landed has no counts yet. */
  private static boolean has(Row row, Field field) {
    return row.schema().getFieldIndex(field.name()).isDefined();
  }
}
