package org.detainerlake.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Table;
import org.detainerlake.job.Main;
import org.detainerlake.testing.JavaCommand;
import org.detainerlake.testing.TalkingProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The marts served by Spark Connect, asked by a process that has no Spark. */
class SparkConnectTest {
  private static final Path JARS = Path.of("target/connect");
  private static final String NO_CLIENTS = ".*/(spark-(sql|catalyst|core)_|delta-)[^/]*\\.jar";
  private static final String FLAGS = "--add-opens.*|-Dio\\.netty.*|-Dlog4j2.*|-Duser\\.timezone.*";

  @BeforeAll
  static void connectIsThere() {
    boolean there = Files.isDirectory(JARS.resolve("server"));
    if (!there) {
      System.err.println("NOT RUN: no Spark Connect in " + JARS + "; mvn puts it there");
    }
    assumeTrue(there, "no Spark Connect in " + JARS);
  }

  @Test
  void a_client_sees_the_marts_by_name_and_no_other_table() throws Exception {
    try (MartsInDuckDb duckdb = MartsInDuckDb.in(SampleMarts.current())) {
      String weekly = Files.readString(Path.of("src/main/resources/sql/marts/weekly_rates.sql"));
      String sums = "SELECT sum(issued), sum(declined), count(*) FROM (%s)".formatted(weekly);
      String parquet = SampleMarts.current().toRealPath().resolve("dim_week.parquet").toString();
      List<String> said =
          answers(
              sums,
              "SHOW TABLES",
              "SELECT count(*) FROM silver_detainers",
              "INSERT INTO dim_week SELECT * FROM dim_week",
              "SELECT count(*) FROM parquet.`%s`".formatted(parquet));
      assertThat(said.get(0)).isEqualTo(text(duckdb.rows(sums)));
      assertThat(said.get(1).split(";"))
          .containsExactlyInAnyOrder(
              MartTables.ALL.stream()
                  .map(Table::name)
                  .map("default|%s|false"::formatted)
                  .toArray(String[]::new));
      assertThat(said.get(2)).startsWith("ERROR [TABLE_OR_VIEW_NOT_FOUND]");
      assertThat(said.get(3)).startsWith("ERROR ").contains("dim_week");
      // no guard against paths: what the server's user may read, a client may
      assertThat(said.get(4)).isEqualTo(text(duckdb.rows("SELECT count(*) FROM dim_week")));
    }
  }

  private static List<String> answers(String... questions) throws Exception {
    int port = freePort();
    List<String> serve =
        command(
            classPath(JARS.resolve("server"), ".*"),
            Main.class,
            List.of("serve", "--lake", SampleMarts.lake().toString(), "--port", "" + port));
    try (TalkingProcess server = TalkingProcess.of(serve)) {
      assertThat(server.says())
          .startsWith("SYNTHETIC, not facts. %d marts of ".formatted(MartTables.ALL.size()))
          .endsWith("at sc://127.0.0.1:" + port);
      List<String> words = new ArrayList<>(List.of("" + port));
      words.addAll(List.of(questions));
      return ask(words);
    }
  }

  private static List<String> ask(List<String> words) throws IOException {
    String classPath = classPath(JARS.resolve("client"), "(?!" + NO_CLIENTS + ").*");
    Process client =
        new ProcessBuilder(command(classPath, ConnectClient.class, words))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines().toList();
  }

  private static List<String> command(String classPath, Class<?> main, List<String> words) {
    List<String> flags = new ArrayList<>(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.matches(FLAGS))
        .forEach(flags::add);
    return JavaCommand.of(flags, classPath, main, words);
  }

  /** Jars of a folder, then those of this JVM whose path matches. */
  private static String classPath(Path jars, String kept) throws IOException {
    try (Stream<Path> added = Files.list(jars)) {
      return Stream.concat(
              added.map(Path::toString),
              Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                  .filter(path -> path.matches(kept)))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String text(List<List<Object>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Object::toString).collect(Collectors.joining("|")) + ";")
        .collect(Collectors.joining());
  }
}
