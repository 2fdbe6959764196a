package org.detainerlake.job;

import java.util.Optional;

/** What is running. */
final class Versions {
  private Versions() {}

  /** The program's version; development where it does not run from its jar. */
  static String program() {
    return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  static String spark() {
    return org.apache.spark.package$.MODULE$.SPARK_VERSION();
  }

  static String delta() {
    return io.delta.package$.MODULE$.VERSION();
  }

  static String line(String master) {
    return "detainer-lake %s · Spark %s · Delta %s · Java %s · %s"
        .formatted(program(), spark(), delta(), Runtime.version().feature(), master);
  }
}
