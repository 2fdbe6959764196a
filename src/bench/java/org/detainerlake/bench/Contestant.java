package org.detainerlake.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who does the work. */
enum Contestant {
  /** This project, started as a person starts it. */
  LAKE,
  /** DuckDB as one writes it at first: windows, and tables rewritten. */
  PLAIN,
  /** DuckDB by somebody skilled: read once, append, count. */
  TUNED;

  private static final Path REFERENCE = Path.of("src/main/resources/reference");

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command that does it. */
  List<String> command(Work work, Stage stage, Path input) {
    if (this == LAKE) {
      String launcher = Path.of("jobs/refresh").toAbsolutePath().toString();
      return List.of(launcher, "--lake", stage.lake().toString(), input.toString());
    }
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DuckDbPeer.class.getName());
    command.add("reference=" + REFERENCE.toAbsolutePath());
    command.add("facilities=" + stage.lake().resolve("marts/current/dim_facility.parquet"));
    command.add("store=" + stage.store(this));
    command.add("marts=" + stage.marts(this));
    command.add("input=" + input);
    command.addAll(List.of("setup", code() + "-" + work.code(), "marts"));
    return command;
  }
}
