package org.detainerlake.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.lake.Manifest;
import org.detainerlake.lake.SqlNames;

/** A Spark Connect server that knows no table but the marts of one publication. */
record MartServer(SparkSession spark) implements AutoCloseable {
  private static final String PLUGIN = "org.apache.spark.sql.connect.SparkConnectPlugin";
  private static final String HERE = "127.0.0.1";

  /**
   * A server without a table yet: without Delta, and with a catalog that ends with it.
   *
   * @throws Failure where Spark Connect is not there, or the port is taken
   */
  static MartServer open(int port) {
    requireConnect();
    requireFree(port);
    return new MartServer(
        SparkSession.builder()
            .appName("detainer-lake marts")
            .master(System.getProperty("spark.master", "local[*]"))
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", HERE)
            .config("spark.driver.bindAddress", HERE)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.plugins", PLUGIN)
            .config("spark.connect.grpc.binding.address", HERE)
            .config("spark.connect.grpc.binding.port", port)
            .getOrCreate());
  }

  /** Makes each mart a view, which no session can write to. */
  void name(Path snapshot, Manifest manifest) {
    for (Manifest.Mart mart : manifest.marts()) {
      Path file = snapshot.toAbsolutePath().resolve(mart.name() + ".parquet");
      spark.sql(
          "CREATE VIEW %s AS SELECT * FROM %s".formatted(mart.name(), SqlNames.parquet(file)));
    }
  }

  private static void requireConnect() {
    try {
      Class.forName(PLUGIN, false, MartServer.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new Failure(
          ExitCode.USAGE,
          "Spark Connect is not on the class path",
          "start jobs/serve after mvn package, or set SPARK_HOME to a Spark 4.2 that has it",
          e);
    }
  }

  private static void requireFree(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      free.setReuseAddress(true);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE,
          "port %d of %s cannot be had".formatted(port, HERE),
          "stop what listens there, or give another --port",
          e);
    }
  }

  @Override
  public void close() {
    spark.stop();
  }
}
