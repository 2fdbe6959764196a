package org.detainerlake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.detainerlake.source.Layouts;

/** Whether a folder of configuration can be used. */
final class ConfDiagnoses {
  private ConfDiagnoses() {}

  private static final String ZONE = "spark.sql.session.timeZone";

  static List<Diagnosis> of(Path conf) {
    return List.of(
        Diagnosis.of(() -> settings(conf)),
        Diagnosis.of(() -> defaults(SparkDefaults.in(conf))),
        Diagnosis.of(() -> layouts(conf)));
  }

  private static String settings(Path conf) {
    Settings settings = Settings.in(conf);
    return "settings in %s: weeks from %s, counting %s"
        .formatted(conf, settings.week().code(), settings.count().code());
  }

  private static String defaults(Properties defaults) {
    String zone = defaults.getProperty(ZONE, "not set");
    if (!zone.equals("UTC")) {
      throw new Failure(
          ExitCode.USAGE,
          "%s is %s: a day may become the day before".formatted(ZONE, zone),
          "set it to UTC in spark-defaults.conf");
    }
    return "settings of Spark, days in UTC";
  }

  private static String layouts(Path conf) {
    int layouts = Layouts.in(conf.resolve("sources")).all().size();
    if (layouts == 0) {
      throw new Failure(
          ExitCode.USAGE,
          "no layouts in " + conf.resolve("sources"),
          "point --conf at a folder like the project's conf");
    }
    return layouts + " layouts";
  }
}
