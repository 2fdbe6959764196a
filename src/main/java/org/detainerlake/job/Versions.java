package org.detainerlake.job;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** What is running. */
final class Versions {
  private Versions() {}

  /** The program's version; development where it does not run from its jar. */
  static String program() {
    return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  static String line(SparkSession spark) {
    return "detainer-lake %s · Spark %s · Delta %s · Java %s · %s"
        .formatted(
            program(),
            spark.version(),
            io.delta.package$.MODULE$.VERSION(),
            Runtime.version().feature(),
            spark.sparkContext().master());
  }
}
