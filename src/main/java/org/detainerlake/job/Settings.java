package org.detainerlake.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.detainerlake.catalog.CountUnit;
import org.detainerlake.catalog.DecisionTables;
import org.detainerlake.catalog.ReferenceTables;
import org.detainerlake.mart.WeekRule;
import org.detainerlake.quality.HoldLimits;

/**
 * How a run is set up: {@code conf/detainer-lake.conf}, with what the flags change.
 *
 * @param conf the folder of configuration
 * @param week which day starts a week
 * @param count what the marts count as one detainer
 * @param maturityWeeks weeks until a cohort's outcomes count as arrived
 * @param errorBudget largest share of unusable rows that a file may have
 * @param keepSnapshots published snapshots kept
 * @param keepAtLeast no snapshot younger than this is removed
 * @param hold how far figures may move without a new release behind it
 */
record Settings(
    Path conf,
    WeekRule week,
    CountUnit count,
    int maturityWeeks,
    double errorBudget,
    int keepSnapshots,
    Duration keepAtLeast,
    HoldLimits hold) {

  Settings {
    require(maturityWeeks >= 0, "maturity-weeks", "0 or more");
    require(errorBudget >= 0 && errorBudget <= 1, "error-budget", "a share from 0 to 1");
    require(keepSnapshots >= 1, "retention.snapshots", "1 or more");
    require(hold.nationalTotal() >= 0, "hold.national-total", "a share, 0 or more");
    require(hold.closedWeek() >= 0, "hold.closed-week", "a share, 0 or more");
    require(hold.closedWeekRecords() >= 1, "hold.closed-week-records", "1 or more");
  }

  private static void require(boolean sound, String key, String range) {
    if (!sound) {
      throw new Failure(ExitCode.USAGE, key + " is out of range", "use " + range);
    }
  }

  /** The folder of layouts. */
  Path sources() {
    return conf.resolve("sources");
  }

  /** Reads the folder's detainer-lake.conf. */
  static Settings in(Path conf) {
    Path file = ConfFiles.at(conf, "detainer-lake.conf");
    try {
      return read(conf, file);
    } catch (ConfigException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), "mend " + file, e);
    }
  }

  private static Settings read(Path conf, Path file) {
    ConfigParseOptions alone = ConfigParseOptions.defaults().setIncluder(new NoIncludes());
    Config config =
        ConfigFactory.parseFile(file.toFile(), alone).resolve().getConfig("detainer-lake");
    return new Settings(
        conf,
        weekRule(config.getString("week")),
        countUnit(config.getString("count")),
        config.getInt("maturity-weeks"),
        config.getDouble("error-budget"),
        config.getInt("retention.snapshots"),
        config.getDuration("retention.at-least"),
        config.hasPath("hold") ? holdLimits(config.getConfig("hold")) : HoldLimits.DEFAULT);
  }

  private static HoldLimits holdLimits(Config hold) {
    return new HoldLimits(
        hold.getDouble("national-total"),
        hold.getDouble("closed-week"),
        hold.getInt("closed-week-records"));
  }

  static WeekRule weekRule(String code) {
    return coded(WeekRule.values(), WeekRule::code, code)
        .orElseThrow(
            () -> unknown("there is no week rule '" + code + "'", "use saturday, iso or sunday"));
  }

  static CountUnit countUnit(String code) {
    return coded(CountUnit.values(), CountUnit::code, code)
        .orElseThrow(
            () -> unknown("nothing is counted by '" + code + "'", "use records or episodes"));
  }

  private static <T> Optional<T> coded(T[] values, Function<T, String> codes, String code) {
    return Arrays.stream(values)
        .filter(value -> codes.apply(value).equals(code.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Failure unknown(String what, String advice) {
    return new Failure(ExitCode.USAGE, what, advice);
  }

  Settings withWeek(WeekRule rule) {
    return new Settings(
        conf, rule, count, maturityWeeks, errorBudget, keepSnapshots, keepAtLeast, hold);
  }

  Settings withCount(CountUnit unit) {
    return new Settings(
        conf, week, unit, maturityWeeks, errorBudget, keepSnapshots, keepAtLeast, hold);
  }

  Settings withErrorBudget(double budget) {
    return new Settings(conf, week, count, maturityWeeks, budget, keepSnapshots, keepAtLeast, hold);
  }

  /** Over the settings and tables that change published figures, and no others. */
  String hash() {
    String tables =
        DecisionTables.ALL.stream()
            .map(table -> ConfTables.sha256(conf, table))
            .collect(Collectors.joining("|"));
    return DigestUtils.sha256Hex(
        String.join(
            "|",
            week.code(),
            count.code(),
            String.valueOf(maturityWeeks),
            tables,
            ReferenceFiles.sha256(ReferenceTables.ALL)));
  }
}
