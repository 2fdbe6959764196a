package org.detainerlake.notebook;

import static org.apache.spark.sql.functions.max;
import static org.detainerlake.catalog.ReleaseFields.IS_SYNTHETIC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.MartTables;

/**
 * The marts of one publication, each a table under its name, and nothing else: what a notebook
 * reads. The publication is looked up once, so that all figures of a notebook are of the same one.
 */
public final class Marts {
  /** System property with the lake's folder; before the variable {@code DETAINER_LAKE}. */
  static final String LAKE = "detainer.lake";

  private static final String LAKE_VARIABLE = "DETAINER_LAKE";
  private static final String DEMO = "demo-out";
  private static final String FILE_END = ".parquet";
  private static final String HERE = "127.0.0.1";

  private final SparkSession spark;
  private final Path publication;
  private final Set<String> opened = new HashSet<>();

  private Marts(SparkSession spark, Path publication) {
    this.spark = spark;
    this.publication = publication;
  }

  /**
   * The newest publication of the lake that property or variable names; of {@code demo-out} here or
   * in the folder above where neither does.
   *
   * @throws IllegalStateException where there is none
   */
  public static Marts open() {
    String named =
        Optional.ofNullable(System.getProperty(LAKE)).orElse(System.getenv(LAKE_VARIABLE));
    return in(named == null ? demo() : Path.of(named));
  }

  private static Path demo() {
    Path here = Path.of(DEMO);
    return Files.isDirectory(here) ? here : Path.of("..", DEMO);
  }

  private static Marts in(Path lake) {
    Path current = lake.resolve("marts/current");
    if (!Files.isDirectory(current)) {
      throw new IllegalStateException(
          "there are no marts in %s: run jobs/demo, or set %s to the folder of a lake"
              .formatted(current, LAKE_VARIABLE));
    }
    try {
      return new Marts(session(), current.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One on this machine, where the process has none yet. Views of others are not seen in it. */
  private static SparkSession session() {
    return SparkSession.builder()
        .appName("detainer-lake notebook")
        .master(System.getProperty("spark.master", "local[*]"))
        .config("spark.ui.enabled", false)
        .config("spark.log.level", "ERROR")
        .config("spark.driver.host", HERE)
        .config("spark.driver.bindAddress", HERE)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", 1)
        .getOrCreate()
        .newSession();
  }

  /** A view for each mart that the query names; each costs a look into its file. */
  private void open(String query) {
    try (Stream<Path> files = Files.list(publication)) {
      files
          .filter(file -> file.toString().endsWith(FILE_END))
          .filter(file -> query.contains(mart(file)) && opened.add(mart(file)))
          .forEach(
              file -> spark.read().parquet(file.toString()).createOrReplaceTempView(mart(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mart(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - FILE_END.length());
  }

  /** The publication's name, which a figure is quoted with, and whether its records are real. */
  public String cover() {
    String weeks = MartTables.WEEKLY_DECLINE_RATES.name();
    Column isSynthetic = max(IS_SYNTHETIC.col());
    open(weeks);
    boolean synthetic = Boolean.TRUE.equals(spark.table(weeks).select(isSynthetic).first().get(0));
    return "<p>Publication <code>%s</code>%s</p>"
        .formatted(
            StringEscapeUtils.escapeHtml4(publication.getFileName().toString()),
            synthetic ? ". SYNTHETIC: made by a seeded generator, not facts." : "");
  }

  /** The answer to a query in Spark SQL. */
  public Dataset<Row> sql(String query) {
    open(query);
    return spark.sql(query);
  }

  /** All rows of the answer. */
  public List<Row> rows(String query) {
    return sql(query).collectAsList();
  }

  /** All rows of the answer as a table of HTML. */
  public String table(String query) {
    return HtmlTable.of(sql(query));
  }
}
