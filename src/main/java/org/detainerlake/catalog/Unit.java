package org.detainerlake.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a number of a mart is a number of. */
public final class Unit {
  private Unit() {}

  /** Names of counts and estimates whose unit is another than detainers; the first that fits. */
  private static final Map<String, String> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put(".*_year", "year");
    OTHERS.put(".*_rank(_.*)?", "rank");
    OTHERS.put("(.*_)?weeks(_.*)?", "weeks");
    OTHERS.put("days_.*|baseline_day_count", "days");
    OTHERS.put("(tied|overlapping|listed|below_base)_count", "jurisdictions");
    OTHERS.put("(item|rows_.*)_count", "rows");
    OTHERS.put("file_count", "files");
    OTHERS.put("pair_count", "pairs of releases");
    OTHERS.put("agreement_count", "agreements");
    OTHERS.put("policy_count", "policies");
    OTHERS.put("episodes?_.*", "episodes");
    OTHERS.put("rate_change_.*", "difference of two shares");
    OTHERS.put("(growth|relative_spread|dispersion|z)_estimate", "ratio");
    OTHERS.put("baseline_estimate", "detainers a day");
  }

  /** The unit of a column; empty for texts and flags. */
  public static Optional<String> of(Field field) {
    return switch (field.type()) {
      case RATE -> Optional.of("share, 0 to 1");
      case DATE -> Optional.of("day");
      case COUNT, ESTIMATE, POSITION -> Optional.of(ofNumber(field.name()));
      default -> Optional.empty();
    };
  }

  private static String ofNumber(String name) {
    return OTHERS.entrySet().stream()
        .filter(other -> name.matches(other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("detainers");
  }
}
