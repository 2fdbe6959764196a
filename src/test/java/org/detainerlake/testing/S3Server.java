package org.detainerlake.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A server of S3 in a process of its own, with jars that no other class path has
 * (target/s3proxy/jars).
 */
public final class S3Server implements AutoCloseable {
  /** What src/test/resources/core-site.xml takes its address from. */
  private static final String PROPERTY = "detainer.test.s3";

  private static final String MAIN = "org.gaul.s3proxy.Main";
  private static final Path JARS = Path.of("target/s3proxy/jars").toAbsolutePath();
  private static final String BUCKET = "lakes";
  private static final String KEY_ID = "SYNTHETIC-KEY-ID";
  private static final String SECRET = "SYNTHETIC-SECRET";

  /** By itself it says all it knows of each byte. */
  private static final String QUIET =
      """
      <configuration>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%msg%n</pattern></encoder>
        </appender>
        <root level="WARN"><appender-ref ref="out"/></root>
      </configuration>
      """;

  private static S3Server shared;

  private final Path folder;
  private final int port;
  private Process process;

  private S3Server(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** The address of a bucket of the one of this JVM. */
  public static synchronized String address() throws Exception {
    if (shared == null) {
      shared = started("transient");
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
      System.setProperty(PROPERTY, shared.endpoint());
      try (S3Client client = client()) {
        client.createBucket(create -> create.bucket(BUCKET));
        client.createBucket(create -> create.bucket("refused"));
      }
    }
    return "s3a://" + BUCKET;
  }

  /** What another JVM is told to find the one of this JVM. */
  public static String option() {
    return "-D%s=%s".formatted(PROPERTY, System.getProperty(PROPERTY, "http://127.0.0.1:1"));
  }

  /** A client that knows nothing of Hadoop, for the one of this JVM. */
  public static S3Client client() throws Exception {
    address();
    return S3Client.builder()
        .endpointOverride(URI.create(shared.endpoint()))
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .httpClientBuilder(ApacheHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET)))
        .build();
  }

  /**
   * One more, with a bucket of this name. It keeps objects as files: ended and started again, it
   * has what it had. A folder that was emptied by two at once it may still show.
   */
  public static S3Server onDisk(String bucket) throws Exception {
    S3Server server = started("filesystem");
    Files.createDirectories(server.folder.resolve("data").resolve(bucket));
    return server;
  }

  private static S3Server started(String store) throws Exception {
    Path folder = Files.createTempDirectory("s3-");
    S3Server server = new S3Server(folder, freePort());
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("properties"),
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=%s
        jclouds.filesystem.basedir=%s
        """
            .formatted(server.endpoint(), KEY_ID, SECRET, store, data));
    Files.writeString(folder.resolve("logback.xml"), QUIET);
    server.begin();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** Such as {@code http://127.0.0.1:40123}. */
  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it, or starts it again. */
  public void begin() throws Exception {
    Path log = folder.resolve("log");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                "-cp",
                Files.readString(JARS),
                MAIN,
                "--properties",
                folder.resolve("properties").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Until.is("S3 in " + folder, () -> isUp(log));
  }

  private boolean isUp(Path log) throws IOException {
    if (!process.isAlive()) {
      throw new IOException("S3 ended: " + Files.readString(log));
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends it as kill -9 does. */
  public void end() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    end();
    FileUtils.deleteQuietly(folder.toFile());
  }
}
