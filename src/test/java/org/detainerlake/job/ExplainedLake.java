package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.FigureId;
import org.detainerlake.catalog.Table;
import org.detainerlake.sample.SampleHistory;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.SampleReleases;
import org.detainerlake.testing.TestSpark;

/** A lake of two releases that tell of the same days, and what explain says of its figures. */
record ExplainedLake(TestRefresh refresh) {

  static ExplainedLake of(Path folder) throws IOException {
    List<SampleRelease> releases =
        SampleReleases.ALL.stream()
            .filter(release -> release.fileName().matches(".*ERO Detainers_FY25.*"))
            .toList();
    List<Path> files =
        SampleReleases.write(folder.resolve("files"), SampleHistory.of(3, 4_000), releases);
    TestRefresh refresh = TestRefresh.ofFaulty(folder.resolve("lake"), files.get(0), files.get(1));
    assertThat(refresh.isDone()).as(refresh.console()).isTrue();
    return new ExplainedLake(refresh);
  }

  /** The first row of a mart that meets the condition. */
  Row some(Table mart, String condition) throws IOException {
    List<Row> rows = refresh.mart(mart).where(condition).orderBy(mart.keyColumns()).takeAsList(1);
    assertThat(rows).as(condition).isNotEmpty();
    return rows.get(0);
  }

  static String figure(Table mart, Row row, Field column) {
    return FigureId.of(mart, row, column).text();
  }

  /** As asked from the folder of the test run, with the lake's path from there. */
  String explain(String figure) throws IOException {
    return explain(Path.of("").toAbsolutePath().relativize(refresh.folder()), figure);
  }

  static String explain(Path lake, String figure) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(console, true, StandardCharsets.UTF_8), false, 1);
    assertThat(new Explanation(lake, Figure.of(figure), TestSpark.session(), screen).run())
        .isEqualTo(ExitCode.DONE);
    return console.toString(StandardCharsets.UTF_8);
  }

  static String query(String said) {
    return said.substring(said.indexOf("\nsql\n") + "\nsql\n".length());
  }
}
