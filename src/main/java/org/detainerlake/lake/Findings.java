package org.detainerlake.lake;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found of a lake's files.
 *
 * @param files how many were hashed
 * @param bytes of them
 * @param faults what is not as it was written, a sentence each
 * @param notes what is odd and no fault, a sentence each
 */
public record Findings(int files, long bytes, List<String> faults, List<String> notes) {

  static final Findings NONE = new Findings(0, 0, List.of(), List.of());

  Findings and(Findings other) {
    return new Findings(
        files + other.files,
        bytes + other.bytes,
        joined(faults, other.faults),
        joined(notes, other.notes));
  }

  /** The same, each sentence with the name of what it is about. */
  Findings named(String name) {
    return new Findings(
        files,
        bytes,
        faults.stream().map(fault -> name + ": " + fault).toList(),
        notes.stream().map(note -> name + ": " + note).toList());
  }

  private static List<String> joined(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
