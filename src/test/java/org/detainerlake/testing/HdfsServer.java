package org.detainerlake.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * A NameNode and a DataNode in a process of their own, as Hadoop's own tests start them; with jars
 * that no other class path has (target/hdfs).
 */
public final class HdfsServer {
  private HdfsServer() {}

  private static final String MAIN = "org.apache.hadoop.test.MiniDFSClusterManager";
  private static final Path JARS = Path.of("target/hdfs").toAbsolutePath();
  private static String address;

  /** The address of the one of this JVM, such as {@code hdfs://127.0.0.1:40123}. */
  public static synchronized String address() throws Exception {
    if (address == null) {
      address = start();
    }
    return address;
  }

  private static String start() throws Exception {
    Path folder = Files.createTempDirectory("hdfs-");
    Path details = folder.resolve("details.json");
    Process process =
        new ProcessBuilder(command(folder, details))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
    Until.is("HDFS in " + folder, () -> isUp(process, details));
    int port = new ObjectMapper().readTree(details.toFile()).get("namenode_port").asInt();
    return "hdfs://127.0.0.1:" + port;
  }

  private static void end(Process process, Path folder) {
    process.destroyForcibly().onExit().join();
    FileUtils.deleteQuietly(folder.toFile());
  }

  private static boolean isUp(Process process, Path details) throws IOException {
    if (!process.isAlive()) {
      throw new IOException("HDFS ended: " + Files.readString(details.resolveSibling("log")));
    }
    return Files.exists(details) && Files.readString(details).endsWith("}");
  }

  private static List<String> command(Path folder, Path details) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.net.preferIPv4Stack=true",
        "-cp",
        JARS + "/*" + File.pathSeparator + System.getProperty("java.class.path"),
        MAIN,
        "-format",
        "-datanodes",
        "1",
        "-D",
        "hdfs.minidfs.basedir=" + folder,
        "-writeDetails",
        details.toString());
  }
}
