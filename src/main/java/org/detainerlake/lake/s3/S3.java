package org.detainerlake.lake.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** Paths of S3's object stores, which Java's own classes for files then take as those of a disk. */
public final class S3 {
  private S3() {}

  /** How an address of it begins. */
  public static final String ADDRESS = S3Provider.SCHEME + "://";

  private static final String CONNECTOR = "org.apache.hadoop.fs.s3a.S3AFileSystem";

  /** Where Hadoop's own settings stand, which nobody here said. */
  private static final String UNSAID = "core-default.xml";

  private static final String OF_SPARK = "spark.hadoop.";
  private static final String OF_S3A = "fs.s3a.";

  /**
   * What Hadoop would do otherwise: ask a server that is gone for ten minutes; keep rows of persons
   * in files for all to read until they are sent. In memory each open file takes a part.
   */
  private static final Map<String, String> OURS =
      Map.of(
          "fs.s3a.attempts.maximum", "2",
          "fs.s3a.retry.limit", "2",
          "fs.s3a.fast.upload.buffer", "bytebuffer",
          "fs.s3a.multipart.size", "8M");

  /**
   * The path that an address names; nobody is asked for it yet.
   *
   * @param address such as {@code s3a://bucket/lake}
   * @throws IllegalArgumentException where it names no bucket or no folder, or holds keys
   */
  public static Path path(String address) {
    if (address.substring(ADDRESS.length()).split("/", 2)[0].contains("@")) {
      throw new IllegalArgumentException(
          "an address on S3 names a bucket and a folder; keys come from the environment alone");
    }
    URI uri = new org.apache.hadoop.fs.Path(address).toUri();
    if (uri.getAuthority() == null) {
      throw new IllegalArgumentException(address + " names no bucket, as s3a://bucket/lake does");
    }
    if (uri.getPath().length() <= 1) {
      throw new IllegalArgumentException(address + " names no folder");
    }
    return S3Provider.ONE.getPath(uri);
  }

  /** Whether a path is one of S3. */
  public static boolean has(Path path) {
    return path.getFileSystem().provider().getScheme().equals(S3Provider.SCHEME);
  }

  /** Whether Hadoop's connector to it is on the class path. */
  public static boolean isConnected() {
    try {
      Class.forName(CONNECTOR, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Settings of Hadoop that a session must have where a path of S3 was named in this process; none
   * that a person said otherwise.
   */
  public static Map<String, String> settings() {
    if (!S3Provider.ONE.isNamed()) {
      return Map.of();
    }
    Configuration hadoop = said();
    Map<String, String> settings = new TreeMap<>(OURS);
    settings.keySet().removeIf(key -> isSaid(hadoop, key));
    return settings;
  }

  /** How Hadoop reaches it: as its own files say, and spark-submit. */
  static Configuration configuration() {
    Configuration hadoop = said();
    settings().forEach(hadoop::set);
    return hadoop;
  }

  private static Configuration said() {
    Configuration hadoop = new Configuration();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(OF_SPARK + OF_S3A))
        .forEach(name -> hadoop.set(name.substring(OF_SPARK.length()), System.getProperty(name)));
    return hadoop;
  }

  private static boolean isSaid(Configuration hadoop, String key) {
    String[] sources = hadoop.getPropertySources(key);
    return sources != null && !Arrays.asList(sources).contains(UNSAID);
  }
}
