package org.detainerlake.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a run finds where it is started.
 *
 * @param java its feature version
 * @param spark its version; empty where there is none on the class path
 * @param delta the same of Delta
 * @param heapMegabytes the most that the heap may grow to
 * @param memoryMegabytes what the machine, or its container, has
 * @param fileNames the encoding of file names
 * @param zone its time zone
 * @param language of its locale
 * @param user who runs it
 * @param sparkHome the installed Spark that is to be used; empty: the embedded one
 */
record Machine(
    int java,
    Optional<String> spark,
    Optional<String> delta,
    long heapMegabytes,
    long memoryMegabytes,
    String fileNames,
    ZoneId zone,
    String language,
    String user,
    Optional<String> sparkHome) {

  private static final long MEGABYTE = 1 << 20;

  /** This one. */
  static Machine here() {
    return new Machine(
        Runtime.version().feature(),
        has("/org/apache/spark/package$.class") ? Optional.of(Versions.spark()) : Optional.empty(),
        has("/io/delta/package$.class") ? Optional.of(Versions.delta()) : Optional.empty(),
        Runtime.getRuntime().maxMemory() / MEGABYTE,
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
            / MEGABYTE,
        System.getProperty("sun.jnu.encoding", "unknown"),
        ZoneId.systemDefault(),
        System.getProperty("user.language", "unknown"),
        System.getProperty("user.name"),
        Optional.ofNullable(System.getenv("SPARK_HOME")).filter(home -> !home.isBlank()));
  }

  private static boolean has(String type) {
    return Machine.class.getResource(type) != null;
  }
}
