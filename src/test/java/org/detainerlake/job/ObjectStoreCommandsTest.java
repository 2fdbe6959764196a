package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.detainerlake.job.SaidErrors.said;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detainerlake.lake.Lake;
import org.detainerlake.lake.RunLock;
import org.detainerlake.testing.JavaCommand;
import org.detainerlake.testing.S3Server;
import org.detainerlake.testing.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of a lake on S3 that cannot be had. */
class ObjectStoreCommandsTest {
  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void make(TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    lake = new Lake(Lake.path(S3Server.address() + "/" + name));
  }

  private String lock() {
    return folder.resolve("lock").toString();
  }

  /** Its bucket is on no server: nobody was asked. */
  @Test
  void without_a_lock_it_is_refused_before_anyone_is_asked() {
    assertThat(said(ExitCode.SOURCE_UNUSABLE, "refresh", "--lake", "s3a://gone/lake", csv()))
        .isEqualTo(
            """
            ERROR a lake at s3a://gone/lake needs a lock: an object store has none that keeps two\
             runs apart
                  say --lock FILE, or set DETAINER_LOCK: a file on a local disk of the one machine\
             that starts all runs on this lake
            """);
  }

  /** It is in the project's folder. */
  private static String csv() {
    return "conf/crosswalk.csv";
  }

  @Test
  void a_lock_is_named_by_its_whole_path() {
    assertThat(
            said(ExitCode.USAGE, "report", "--lake", lake.root().toString(), "--lock", "my.lock"))
        .isEqualTo(
            "ERROR Invalid value for option '--lock': my.lock is relative: name the file by"
                + " its whole path, else each folder has its own\n"
                + "      see detainer-lake report --help\n");
  }

  @Test
  void a_lock_that_says_nothing_is_none() {
    assertThat(
            said(
                ExitCode.SOURCE_UNUSABLE,
                "refresh",
                "--lake",
                "s3a://gone/lake",
                "--lock",
                "",
                csv()))
        .startsWith("ERROR a lake at s3a://gone/lake needs a lock: ");
  }

  @Test
  void keys_in_an_address_are_refused_and_not_repeated() {
    assertThat(said(ExitCode.USAGE, "runs", "--lake", "s3a://KEY:SECRET@bucket/lake"))
        .startsWith(
            "ERROR Invalid value for option '--lake': an address on S3 names a bucket and a folder;"
                + " keys come from the environment alone\n")
        .doesNotContain("SECRET");
  }

  @Test
  void a_server_that_is_gone_is_named_and_what_to_look_at() {
    String why =
        """
        ERROR s3a does not say what is at s3a://gone/lake/runs
              see that its server is up and named right (fs.s3a.endpoint, or the region), that the\
         bucket is there, and that the keys of the environment may look there
        """;
    assertThat(said(ExitCode.FAILED, "verify", "--lake", "s3a://gone/lake")).isEqualTo(why);
    assertThat(
            said(ExitCode.FAILED, "refresh", "--lake", "s3a://gone/lake", "--lock", lock(), csv()))
        .isEqualTo(why);
  }

  @Test
  void without_the_connector_it_says_where_that_is() throws Exception {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> !jar.contains("hadoop-aws"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> words = List.of("runs", "--lake", "s3a://gone/lake");
    List<String> quick = List.of("-XX:TieredStopAtLevel=1");
    Tool run = Tool.run(JavaCommand.of(quick, classPath, Main.class, words).toArray(String[]::new));
    assertThat(run.exit()).isEqualTo(ExitCode.SOURCE_UNUSABLE.value());
    assertThat(run.said())
        .contains(
            """
            ERROR nothing on the class path reaches s3a://gone/lake: Hadoop's connector S3A is not\
             there
                  start it by jobs/submit, which has the connector; or put the jars of target/s3 (s3\
             in lib of the archive) into jars of SPARK_HOME, on all hosts
            """);
  }

  @Test
  void a_second_run_is_told_who_works_and_one_with_another_lock_where_it_is() throws Exception {
    lake.create();
    String root = lake.root().toString();
    try (RunLock first = RunLock.take(lake, Optional.of(Path.of(lock())), "run 1")) {
      assertThat(first.dead()).isEmpty();
      assertThat(said(ExitCode.LOCKED, "rollback", "00001-a", "--lake", root, "--lock", lock()))
          .isEqualTo(
              """
              ERROR another run works on this lake: run 1
                    wait for it to end, then run this again
              """);
    }
    String other = folder.resolve("other").toString();
    assertThat(
            said(ExitCode.SOURCE_UNUSABLE, "rollback", "00001-a", "--lake", root, "--lock", other))
        .startsWith("ERROR the lake at %s is guarded by the lock ".formatted(root))
        .contains("this run has the lock " + folder.toAbsolutePath());
  }

  @Test
  void a_doctor_tells_of_its_lock_and_its_holder() throws Exception {
    assertThat(LakeDiagnoses.of(lake.root(), "ann"))
        .extracting(Diagnosis::toString)
        .containsExactly(
            "OK   %s answers, and holds no lake yet".formatted(lake.root()),
            "OK   the first run names its lock, with --lock",
            "OK   no run of this machine holds it");
    lake.create();
    try (RunLock first = RunLock.take(lake, Optional.of(Path.of(lock())), "run 1")) {
      assertThat(first.dead()).isEmpty();
      assertThat(LakeDiagnoses.of(lake.root(), "ann"))
          .extracting(Diagnosis::toString)
          .containsExactly(
              "OK   %s answers; who may read tables/ there is what its policies say"
                  .formatted(lake.root()),
              "OK   guarded by the lock %s of host %s"
                  .formatted(
                      folder.toRealPath().resolve("lock"),
                      InetAddress.getLocalHost().getHostName()),
              "WARN held by run 1: wait for it: until then others end with exit code 75");
    }
  }

  /** The server ends while the run is at work; what it had, it has when it is started again. */
  @Test
  void a_run_whose_server_ends_says_so_and_the_lake_stays() throws Exception {
    try (S3Server server = S3Server.onDisk("mortal")) {
      System.setProperty("detainer.test.s3.mortal", server.endpoint());
      Path root = Lake.path("s3a://mortal/lake");
      Failure failure = failureOf(root, server);
      assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(failure)
          .hasMessage("the object store of s3a://mortal/lake refused, or did not answer");
      assertThat(failure.advice())
          .isEqualTo(
              "see that it is up and that the keys of the environment may read, write and remove"
                  + " there, then run this again: the last publication stays until then");
      server.begin();
      assertThat(LakeDiagnoses.of(root, "ann").get(1).toString()).contains("guarded by the lock");
    }
  }

  private Failure failureOf(Path root, S3Server server) {
    Screen screen =
        new Screen(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), true, 1);
    LakeRun run =
        new LakeRun("test", root, TestRefresh.settings(), screen)
            .lockedBy(Optional.of(Path.of(lock())));
    return catchThrowableOfType(
        Failure.class,
        () ->
            run.runWithoutSpark(
                at ->
                    new RunSteps() {
                      @Override
                      public ExitCode run() throws IOException {
                        server.end();
                        at.makeScratch();
                        return ExitCode.DONE;
                      }

                      @Override
                      public String publicationId() {
                        return null;
                      }
                    }));
  }
}
