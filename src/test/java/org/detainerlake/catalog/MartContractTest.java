package org.detainerlake.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contracts that readers of marts were given, held against the catalog. */
class MartContractTest {
  private static final Path FOLDER = Path.of("src/main/resources/contracts");
  private static final Path CHANGES = Path.of("src/site/markdown/contract-changes.md");
  private static final String END = ".odcs.yaml";

  /**
   * Rewritten by: mvn -q test -Dtest=MartContractTest -Ddetainer.rewrite=true. What needs a higher
   * version is not rewritten before the version is raised.
   */
  @Test
  void the_contracts_say_what_the_catalog_says_and_break_no_promise() throws IOException {
    Map<String, String> wanted = new TreeMap<>();
    MartTables.ALL.forEach(mart -> wanted.put(mart.name(), MartContract.of(mart).yaml()));
    Map<String, String> committed = committed();
    if (!committed.isEmpty()) {
      assertThat(faults(committed, wanted)).as("raise MartContract.VERSION").isEmpty();
    }
    if (Boolean.getBoolean("detainer.rewrite")) {
      rewrite(committed, wanted);
    }
    assertThat(committed())
        .as("stale: mvn -q test -Dtest=MartContractTest -Ddetainer.rewrite=true")
        .isEqualTo(wanted);
  }

  @Test
  void the_page_of_changes_has_the_version() throws IOException {
    assertThat(Files.readString(CHANGES)).contains("\n## " + MartContract.VERSION + "\n");
  }

  /** What the standard's schema asks of every contract, table and column. */
  @Test
  void a_contract_has_what_the_standard_requires() throws IOException {
    assertThat(committed()).hasSize(MartTables.ALL.size());
    for (Map.Entry<String, String> contract : committed().entrySet()) {
      PublishedContract read = PublishedContract.of(contract.getValue());
      assertThat(read.fields())
          .containsEntry("apiVersion", "v3.1.0")
          .containsEntry("kind", "DataContract")
          .containsEntry("status", "active")
          .containsEntry("version", MartContract.VERSION)
          .containsEntry("id", "detainer-lake." + contract.getKey());
      assertThat(read.columns().values())
          .isNotEmpty()
          .allSatisfy(
              column -> {
                assertThat(column.get("logicalType"))
                    .isIn("string", "integer", "number", "date", "boolean");
                assertThat((String) column.get("description")).isNotBlank();
              });
      assertThat(read.columns().values()).anyMatch(column -> column.containsKey("primaryKey"));
    }
  }

  private static List<String> faults(Map<String, String> committed, Map<String, String> wanted) {
    List<ContractChange> changes = new ArrayList<>();
    Stream.concat(committed.keySet().stream(), wanted.keySet().stream())
        .distinct()
        .forEach(
            mart ->
                changes.addAll(
                    ContractChange.between(mart, committed.get(mart), wanted.get(mart))));
    String old = PublishedContract.of(committed.values().iterator().next()).version();
    return ContractChange.faults(changes, old, MartContract.VERSION);
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> contracts = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          contracts.put(file.getFileName().toString().replace(END, ""), Files.readString(file));
        }
      }
    }
    return contracts;
  }

  private static void rewrite(Map<String, String> committed, Map<String, String> wanted)
      throws IOException {
    Files.createDirectories(FOLDER);
    for (String gone : committed.keySet()) {
      Files.delete(FOLDER.resolve(gone + END));
    }
    for (Map.Entry<String, String> contract : wanted.entrySet()) {
      Files.writeString(FOLDER.resolve(contract.getKey() + END), contract.getValue());
    }
  }
}
