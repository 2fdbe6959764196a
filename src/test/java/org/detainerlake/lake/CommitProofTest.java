package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detainerlake.catalog.GoldTables.FILE_REASONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.FileKey;
import org.detainerlake.testing.TestSpark;
import org.detainerlake.testing.TextTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each commit carries its run and its own pair, and is read back from the log. */
class CommitProofTest {
  private static final SparkSession SPARK = TestSpark.session();
  private static final List<FileKey> A = List.of(new FileKey("2015-07-26_us & é", "a"));
  private static final String ROWS =
      """
      release_id | file_sha256 | item_code | item_count
      2015-07-26_us & é | a | state_missing | 1
      2015-07-26_us & é | a | state_unknown | 2
      """;
  private static final String RUN = "20150726T000000Z-7";

  @TempDir Path folder;
  private Path table;

  @BeforeEach
  void writeOnce() {
    table = new Lake(folder).table(FILE_REASONS);
    DeltaTables.sign(SPARK, RUN);
    write();
  }

  @AfterEach
  void unsign() {
    DeltaTables.sign(SPARK, "no run");
  }

  @Test
  void a_commit_says_its_run_its_pair_and_its_rows() throws IOException {
    DeltaTables.sign(SPARK, "the next run");
    write();
    Commit first = new TableLog(table).commit(0);
    Commit second = new TableLog(table).commit(1);
    assertThat(first.run()).isEqualTo(RUN);
    assertThat(second.run()).isEqualTo("the next run");
    assertThat(List.of(first.step(), second.step())).containsExactly(0L, 1L);
    assertThat(List.of(first.rows(), second.rows())).containsExactly(2L, 2L);
    assertThat(first.added()).allSatisfy(file -> assertThat(table.resolve(file.path())).exists());
  }

  /** Delta takes another write under a pair it knows for a repetition, and says nothing. */
  @Test
  void a_write_that_delta_skips_without_a_word_is_a_fault() {
    rows()
        .write()
        .format("delta")
        .mode("append")
        .option("txnAppId", Commit.APPLICATION)
        .option("txnVersion", 99)
        .save(table.toString());
    assertThatThrownBy(this::write)
        .isInstanceOf(LakeFault.class)
        .hasMessage(
            "version 2 of gold_file_reasons was not made, though Delta said so: it skipped the"
                + " write");
  }

  @Test
  void a_version_that_another_run_made_is_a_fault() {
    assertThatThrownBy(new NextCommit(table, 0, "mine")::prove)
        .hasMessage(
            "version 0 of gold_file_reasons is of '%s', not of 'mine': two runs wrote at once"
                .formatted(RUN));
  }

  @Test
  void a_version_that_another_step_made_is_a_fault() {
    rows().write().format("delta").mode("append").save(table.toString());
    assertThatThrownBy(new NextCommit(table, 1, RUN)::prove)
        .hasMessage(
            "version 1 of gold_file_reasons is of '%1$s', not of '%1$s': two runs wrote at once"
                .formatted(RUN));
  }

  @Test
  void a_version_that_is_not_the_newest_is_a_fault() {
    write();
    assertThatThrownBy(new NextCommit(table, 0, RUN)::prove)
        .hasMessage(
            "version 0 of gold_file_reasons is followed by another: two runs wrote at once");
  }

  @Test
  void a_file_that_is_not_there_as_the_log_says_is_a_fault() throws IOException {
    String file = new TableLog(table).commit(0).added().get(0).path();
    Files.write(table.resolve(file), new byte[] {1});
    assertThatThrownBy(new NextCommit(table, 0, RUN)::prove)
        .hasMessageStartingWith("version 0 of gold_file_reasons names " + file + " with ")
        .hasMessageEndingWith(" bytes, and it is not so on disk");
  }

  @Test
  void rows_written_and_rows_in_the_files_must_be_as_many() throws IOException {
    Commit commit = new TableLog(table).commit(0);
    Commit other = new Commit(0, RUN, 0, 3, commit.added());
    assertThatThrownBy(() -> new NextCommit(table, 0, RUN).requireRows(other))
        .hasMessage("version 0 of gold_file_reasons has 2 rows in its files, but 3 were written");
  }

  @Test
  void an_emptied_commit_is_no_commit() throws IOException {
    Path json = table.resolve("_delta_log/00000000000000000000.json");
    Files.write(json, new byte[0]);
    assertThatThrownBy(() -> new TableLog(table).commit(0))
        .isInstanceOf(LakeFault.class)
        .hasMessage(json + " is no commit: emptied, cut short or damaged");
  }

  private void write() {
    new DeltaTables(SPARK, new Lake(folder)).replaceFiles(FILE_REASONS, rows(), A);
  }

  private static Dataset<Row> rows() {
    return TextTable.of(FILE_REASONS, ROWS);
  }
}
