package org.detainerlake.place;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who holds people at a facility: a decision or a register's code first, then the words. */
record Holders(Reference reference) {
  static final String UNSTATED = "unstated";

  /** A holder's code and what told it. */
  private record Told(String holderType, String method, String evidence) {}

  Holder of(Clues clues) {
    Told told = told(clues);
    return new Holder(
        told.holderType(), facilityType(clues, told.holderType()), told.method(), told.evidence());
  }

  private Told told(Clues clues) {
    List<Function<Clues, Optional<Told>>> inOrder =
        List.of(
            this::decided,
            this::ofCode,
            c -> phrase(c, true),
            this::named,
            c -> phrase(c, false),
            this::registered);
    return inOrder.stream()
        .flatMap(rule -> rule.apply(clues).stream())
        .findFirst()
        .orElse(new Told(UNSTATED, Resolution.NONE, "nothing tells who holds people there"));
  }

  private Optional<Told> decided(Clues clues) {
    return clues
        .decision()
        .filter(decision -> decision.holderType() != null)
        .map(d -> new Told(d.holderType(), Rule.CROSSWALK, d.evidence()));
  }

  private Optional<Told> ofCode(Clues clues) {
    return entry(clues.ofCode(), Rule.FACILITY_CODE);
  }

  private Optional<Told> registered(Clues clues) {
    return entry(clues.ofName(), Rule.REGISTER);
  }

  private static Optional<Told> entry(Optional<RegisterEntry> entry, String method) {
    return entry
        .filter(found -> found.holderType() != null)
        .map(found -> new Told(found.holderType(), method, "register " + found.register()));
  }

  private Optional<Told> phrase(Clues clues, boolean strong) {
    return reference
        .vocabulary()
        .holder(clues.words(), clues.facility().state(), strong)
        .map(p -> new Told(p.holderType(), Rule.FACILITY_WORDS, "the name has " + p.text()));
  }

  private Optional<Told> named(Clues clues) {
    return Optional.ofNullable(clues.named().county())
        .map(county -> new Told("county", Rule.COUNTY_NAME, "the name gives a county"));
  }

  private String facilityType(Clues clues, String holderType) {
    return Stream.of(
            clues.decision().map(Decision::facilityType),
            clues.ofCode().map(RegisterEntry::facilityType),
            reference
                .vocabulary()
                .type(clues.words(), clues.facility().state(), holderType)
                .map(Phrase::facilityType),
            clues.ofName().map(RegisterEntry::facilityType))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> reference.holders().get(holderType).facilityType());
  }
}
