package org.detainerlake.lake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.MartContract;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.catalog.Unit;

/**
 * The csv files of a publication as a tabular data package of Frictionless Data, version 1: types,
 * keys and meaning of columns, for programs that know nothing of this one. It names no time, no
 * folder and no Parquet file, so that equal marts have an equal one.
 *
 * @param version the version of the marts' contracts, {@link MartContract#VERSION}
 */
record DataPackage(
    String profile,
    String name,
    String title,
    String description,
    String version,
    List<Resource> resources) {

  static final String FILE = "datapackage.json";

  private static final String BEWARE =
      "Add up counts, then divide; never average rates. A text that begins like a formula of a"
          + " spreadsheet (= + - @) has a ' before it in csv. MANIFEST.json says what the marts"
          + " were made of.";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** One csv file. */
  record Resource(
      String profile,
      String name,
      String path,
      String description,
      String format,
      String mediatype,
      String encoding,
      Dialect dialect,
      long bytes,
      String hash,
      Schema schema) {}

  /** How {@link MartFiles} writes csv. */
  record Dialect(
      String delimiter,
      String lineTerminator,
      String quoteChar,
      boolean doubleQuote,
      boolean skipInitialSpace,
      boolean header) {
    static final Dialect OURS = new Dialect(",", "\n", "\"", true, false, true);
  }

  /** Columns in order; nothing between two commas is null. */
  record Schema(List<Column> fields, List<String> missingValues, List<String> primaryKey) {}

  /** One column. */
  record Column(
      String name,
      String type,
      String format,
      String description,
      String unit,
      List<String> trueValues,
      List<String> falseValues,
      Constraints constraints) {}

  /** What its cells keep to. */
  record Constraints(Boolean required, Integer minimum, Integer maximum) {}

  /** Of marts as they lie there, in the catalog's order. */
  static DataPackage of(List<Manifest.Mart> marts, boolean synthetic) {
    return new DataPackage(
        "tabular-data-package",
        "detainer-lake-marts",
        (synthetic ? "SYNTHETIC, not facts: " : "") + "what became of immigration detainers",
        BEWARE,
        MartContract.VERSION,
        MartTables.ALL.stream().map(table -> resource(table, csv(table, marts))).toList());
  }

  /** Writes it into a publication's folder; the file as it lies there. */
  Manifest.MartFile write(Path snapshot) throws IOException {
    Path file = snapshot.resolve(FILE);
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    return Manifest.MartFile.of(file);
  }

  private static Manifest.MartFile csv(Table table, List<Manifest.Mart> marts) {
    return marts.stream()
        .flatMap(mart -> mart.files().stream())
        .filter(file -> file.name().equals(table.name() + ".csv"))
        .findFirst()
        .orElseThrow();
  }

  private static Resource resource(Table table, Manifest.MartFile csv) {
    return new Resource(
        "tabular-data-resource",
        table.name(),
        csv.name(),
        (table.grain() + " " + table.warning()).strip(),
        "csv",
        "text/csv",
        "utf-8",
        Dialect.OURS,
        csv.bytes(),
        "sha256:" + csv.sha256(),
        new Schema(
            table.fields().stream().map(field -> column(table, field)).toList(),
            List.of(""),
            table.key().stream().map(Field::name).toList()));
  }

  private static Column column(Table table, Field field) {
    boolean flag = field.type() == FieldType.FLAG;
    return new Column(
        field.name(),
        field.type().openName(),
        "default",
        field.meaning(),
        Unit.of(field).orElse(null),
        flag ? List.of("true") : null,
        flag ? List.of("false") : null,
        constraints(MartContract.isRequired(table, field), field.type() == FieldType.RATE));
  }

  private static Constraints constraints(boolean required, boolean share) {
    return required || share
        ? new Constraints(required ? true : null, share ? 0 : null, share ? 1 : null)
        : null;
  }
}
