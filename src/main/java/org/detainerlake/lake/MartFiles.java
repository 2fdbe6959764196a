package org.detainerlake.lake;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FieldType;
import org.detainerlake.catalog.FormulaText;
import org.detainerlake.catalog.Table;

/** One Parquet and one csv file a mart, under stable names, sorted by the mart's key. */
final class MartFiles {
  private MartFiles() {}

  static Path parquet(Path folder, Table mart) {
    return folder.resolve(mart.name() + ".parquet");
  }

  static Path csv(Path folder, Table mart) {
    return folder.resolve(mart.name() + ".csv");
  }

  static void writeParquet(Path folder, Table mart, Dataset<Row> rows) throws IOException {
    Path spark = folder.resolve("_" + mart.name());
    Spread.inOne(mart.select(rows))
        .sortWithinPartitions(mart.keyColumns())
        .write()
        .parquet(spark.toString());
    keepPart(spark, parquet(folder, mart));
  }

  /** From the Parquet file just written, so that both say the same. */
  static void writeCsv(Path folder, Table mart, Dataset<Row> written) throws IOException {
    Path spark = folder.resolve("_" + mart.name() + "_csv"); // a name that nothing had before
    Column[] cells = mart.fields().stream().map(MartFiles::cell).toArray(Column[]::new);
    written
        .coalesce(1)
        .select(cells)
        .write()
        .option("header", true)
        .option("escape", "\"")
        .option("ignoreLeadingWhiteSpace", false)
        .option("ignoreTrailingWhiteSpace", false)
        .csv(spark.toString());
    keepPart(spark, csv(folder, mart));
  }

  private static Column cell(Field field) {
    if (field.type() != FieldType.TEXT) {
      return field.col();
    }
    Column text = field.col();
    return when(isPlain(text), text)
        .when(text.rlike(FormulaText.BEGINNING), concat(lit(FormulaText.MARK), text))
        .otherwise(text)
        .as(field.name());
  }

  /**
   * Whether it starts with a digit, a letter, or a sign that stands among letters in ASCII: nearly
   * all do, and a comparison takes a tenth of the time of the pattern.
   */
  private static Column isPlain(Column text) {
    return text.geq("A").and(text.lt("{")).or(text.geq("0").and(text.lt(":")));
  }

  /** Spark writes folders with random names inside; readers get one file with a name that stays. */
  private static void keepPart(Path sparkFolder, Path target) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.list(sparkFolder)) {
      parts = files.filter(file -> file.getFileName().toString().startsWith("part-")).toList();
    }
    if (parts.size() != 1) {
      throw new IOException("%s should be one file, is %d".formatted(target, parts.size()));
    }
    Files.move(parts.get(0), target);
    Folders.permit(target, "rw-r--r--"); // what Spark writes is its owner's alone
    Folders.delete(sparkFolder);
  }
}
