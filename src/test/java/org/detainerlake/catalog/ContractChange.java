package org.detainerlake.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One difference between two states of a mart's contract.
 *
 * @param breaks whether a reader of the older state may stand on what is gone
 */
record ContractChange(String what, boolean breaks) {
  /** Another value of these is another promise; a description is not one. */
  private static final List<String> PROMISES =
      List.of("logicalType", "physicalType", "primaryKeyPosition");

  /** From the older to the newer; null where the mart was not there, or is not. */
  static List<ContractChange> between(String mart, String older, String newer) {
    if (older == null || newer == null) {
      return List.of(
          new ContractChange(mart + (older == null ? " added" : " removed"), newer == null));
    }
    Map<String, Map<String, Object>> before = PublishedContract.of(older).columns();
    Map<String, Map<String, Object>> after = PublishedContract.of(newer).columns();
    List<ContractChange> changes = new ArrayList<>();
    before.forEach(
        (name, column) -> changes.addAll(ofColumn(mart + "." + name, column, after.get(name))));
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .map(name -> added(mart + "." + name, after.get(name)))
        .forEach(changes::add);
    return changes;
  }

  private static ContractChange added(String name, Map<String, Object> column) {
    return column.containsKey("primaryKey")
        ? new ContractChange(name + " added to the key", true)
        : new ContractChange(name + " added", false);
  }

  private static List<ContractChange> ofColumn(
      String name, Map<String, Object> before, Map<String, Object> after) {
    if (after == null) {
      return List.of(new ContractChange(name + " removed", true));
    }
    Stream<ContractChange> promises =
        PROMISES.stream()
            .filter(key -> !Objects.equals(before.get(key), after.get(key)))
            .map(key -> new ContractChange(name + " has another " + key, true));
    boolean was = before.containsKey("required");
    boolean is = after.containsKey("required");
    Stream<ContractChange> required =
        was == is
            ? Stream.of()
            : Stream.of(
                new ContractChange(name + (is ? " is never null now" : " may be null now"), was));
    return Stream.concat(promises, required).toList();
  }

  /** The changes that a step from one version to the other does not allow, a sentence each. */
  static List<String> faults(List<ContractChange> changes, String older, String newer) {
    int[] from = numbers(older);
    int[] to = numbers(newer);
    if (Arrays.compare(to, from) < 0) {
      return List.of("%s is below %s".formatted(newer, older));
    }
    boolean major = to[0] > from[0];
    boolean minor = major || to[1] > from[1];
    return changes.stream()
        .filter(change -> change.breaks() ? !major : !minor)
        .map(
            change ->
                "%s: needs a higher %s version than %s"
                    .formatted(change.what(), change.breaks() ? "major" : "minor", older))
        .toList();
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
