package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detainerlake.testing.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParseResult;

/**
 * The files of jobs/schedule can be read by what they are for, and start commands that there are.
 */
class ScheduleFilesTest {
  private static final Path FOLDER = Path.of("jobs/schedule");
  private static final String HOME = "/opt/detainer-lake/";
  private static final Path AIRFLOW = FOLDER.resolve("airflow_detainer_lake.py");
  private static final Path KUBERNETES = FOLDER.resolve("scheduled-spark-application.yaml");
  private static final Path DATABRICKS = FOLDER.resolve("databricks-job.json");
  private static final Path SERVICE = FOLDER.resolve("detainer-lake.service");
  private static final Path CRON = FOLDER.resolve("detainer-lake.cron");

  /** What the provider's page lists for the operator, and Airflow's for every task. */
  private static final String OPERATOR_ARGUMENTS =
      "task_id retries retry_delay conn_id name application java_class conf properties_file"
          + " driver_memory env_vars application_args deploy_mode jars";

  @TempDir Path folder;

  @Test
  void each_says_what_was_run_of_it_and_what_was_not() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.toList())
          .hasSize(6)
          .allSatisfy(
              file ->
                  assertThat(String.join(" ", Files.readAllLines(file).subList(0, 4)))
                      .containsPattern("(?i)not run|was not"));
    }
  }

  @Test
  void each_starts_a_refresh_that_the_program_understands() throws IOException {
    Map<Path, List<String>> commands = new TreeMap<>();
    commands.put(SERVICE, script(value(SERVICE, "ExecStart=")));
    commands.put(CRON, script(cronLine().replaceFirst("(\\S+ ){6}", "")));
    commands.put(
        AIRFLOW,
        words(new ObjectMapper().readTree(between(AIRFLOW, "application_args=", "]") + "]")));
    commands.put(KUBERNETES, words(yaml().at("/spec/template/arguments")));
    commands.put(DATABRICKS, words(json().at("/tasks/0/spark_jar_task/parameters")));
    commands.forEach(
        (file, words) -> {
          ParseResult read = new WrittenCommand(words).read();
          assertThat(read.commandSpec().name()).as(file.toString()).isEqualTo("refresh");
          assertThat(Freshness.of(read.matchedOptionValue("--freshness", "")).days()).isEqualTo(42);
          assertThat(read.matchedOptionValue("--metrics", Path.of("a.prom")).toString())
              .endsWith(".prom");
        });
  }

  /** The script that a line starts lies where the archive has it. */
  private static List<String> script(String line) {
    assertThat(line).startsWith(HOME);
    WrittenCommand command = WrittenCommand.of(line);
    assertThat(Path.of(line.substring(HOME.length()).replaceFirst(" .*", ""))).isExecutable();
    return command.words();
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void each_starts_the_programs_own_class_with_its_settings_of_spark() throws IOException {
    String main = Main.class.getName();
    assertThat(yaml().at("/spec/template/mainClass").asText()).isEqualTo(main);
    assertThat(json().at("/tasks/0/spark_jar_task/main_class_name").asText()).isEqualTo(main);
    assertThat(Files.readString(AIRFLOW)).contains("java_class=\"" + main + "\"");
    Properties stated = new Properties();
    yaml()
        .at("/spec/template/sparkConf")
        .properties()
        .forEach(one -> stated.setProperty(one.getKey(), one.getValue().asText()));
    assertThat(stated).isEqualTo(SparkDefaults.in(Path.of("conf")));
  }

  @Test
  void only_a_lake_that_is_held_is_tried_again_by_systemd() throws IOException {
    assertThat(value(SERVICE, "RestartForceExitStatus="))
        .isEqualTo(String.valueOf(ExitCode.LOCKED.value()));
    assertThat(Files.readString(SERVICE)).doesNotContain("\nRestart=").contains("LANG=C.UTF-8");
  }

  @Test
  void systemd_reads_its_units_without_a_word() throws Exception {
    Tool.assume("systemd-analyze", "--version");
    for (String unit : List.of("detainer-lake.service", "detainer-lake.timer")) {
      String home = Path.of("").toAbsolutePath() + "/";
      Files.writeString(
          folder.resolve(unit), Files.readString(FOLDER.resolve(unit)).replace(HOME, home));
    }
    String service = folder.resolve("detainer-lake.service").toString();
    String timer = folder.resolve("detainer-lake.timer").toString();
    assertThat(Tool.run("systemd-analyze", "verify", "--man=no", service, timer))
        .isEqualTo(new Tool(0, ""));
  }

  @Test
  void cron_reads_its_line() throws IOException {
    assertThat(cronLine())
        .matches("(?:[\\d*/,-]+ ){5}detainer-lake /\\S+ .*")
        .doesNotContain("%"); // cron makes line breaks of these
    assertThat(Files.readString(CRON)).endsWith("\n").contains("\nLANG=C.UTF-8\n");
  }

  private static String cronLine() throws IOException {
    return Files.readAllLines(CRON).stream()
        .filter(line -> line.matches("\\d.*"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void python_compiles_the_dag_and_the_operator_knows_its_arguments() throws Exception {
    List<String> arguments =
        between(AIRFLOW, "SparkSubmitOperator(\n", "\n    )")
            .lines()
            .filter(line -> line.matches(" {8}\\w+=.*"))
            .map(line -> line.strip().replaceFirst("=.*", ""))
            .toList();
    assertThat(arguments).hasSizeGreaterThan(9).isSubsetOf(OPERATOR_ARGUMENTS.split(" ", -1));
    Tool.assume("python3", "--version");
    String compiled = folder.resolve("dag.pyc").toString();
    String compile =
        "import py_compile,sys; py_compile.compile(sys.argv[1], sys.argv[2], doraise=True)";
    assertThat(Tool.run("python3", "-c", compile, AIRFLOW.toString(), compiled))
        .isEqualTo(new Tool(0, ""));
  }

  /** As the operator's page of its interface lists them. */
  private static final String SPEC =
      "schedule template suspend concurrencyPolicy successfulRunHistoryLimit failedRunHistoryLimit";

  private static final String TEMPLATE =
      "type mode sparkVersion image mainClass mainApplicationFile arguments sparkConf restartPolicy"
          + " volumes driver executor";

  @Test
  void kubernetes_fields_are_those_of_the_operator() throws IOException {
    assertThat(yaml().get("apiVersion").asText()).isEqualTo("sparkoperator.k8s.io/v1beta2");
    assertThat(yaml().get("kind").asText()).isEqualTo("ScheduledSparkApplication");
    assertThat(names(yaml().at("/spec"))).isSubsetOf(SPEC.split(" ", -1));
    assertThat(names(yaml().at("/spec/template"))).isSubsetOf(TEMPLATE.split(" ", -1));
    assertThat(names(yaml().at("/spec/template/restartPolicy")))
        .isSubsetOf("type", "onFailureRetries", "onFailureRetryInterval");
    assertThat(yaml().at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
    assertThat(yaml().at("/spec/template/sparkVersion").asText())
        .startsWith(MachineDiagnoses.SPARK + ".");
  }

  @Test
  void databricks_never_runs_two_at_once_and_starts_paused() throws IOException {
    assertThat(names(json()))
        .containsExactlyInAnyOrder(
            "name", "description", "schedule", "max_concurrent_runs", "tasks");
    assertThat(json().get("max_concurrent_runs").asInt()).isEqualTo(1);
    assertThat(json().at("/schedule/pause_status").asText()).isEqualTo("PAUSED");
    assertThat(json().at("/schedule/quartz_cron_expression").asText().split(" ", -1)).hasSize(6);
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode yaml() throws IOException {
    return new YAMLMapper().readTree(KUBERNETES.toFile());
  }

  private static JsonNode json() throws IOException {
    return new ObjectMapper().readTree(DATABRICKS.toFile());
  }

  private static String value(Path file, String key) throws IOException {
    return between(file, "\n" + key, "\n");
  }

  private static String between(Path file, String start, String end) throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf(start) + start.length();
    assertThat(from).as(start).isGreaterThanOrEqualTo(start.length());
    return text.substring(from, text.indexOf(end, from));
  }
}
