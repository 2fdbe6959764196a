package org.detainerlake.place;

import java.io.Serializable;
import java.util.Optional;

/**
 * Start here: which jurisdiction answers for a facility. Never across a state, never by a name
 * without its state, never by likeness.
 */
public record Resolver(Reference reference) implements Serializable {

  /** The jurisdiction of a facility, and what told it. */
  public Resolution resolve(Facility facility) {
    if (facility.state() == null) {
      return withoutState(facility);
    }
    Clues clues = Clues.of(facility, reference);
    Holder holder = new Holders(reference).of(clues);
    Optional<Located> located =
        new Rules(reference.gazetteer())
            .inOrder().stream().flatMap(rule -> rule.locate(clues, holder).stream()).findFirst();
    return resolution(facility, holder, located);
  }

  private static Resolution withoutState(Facility facility) {
    return new Resolution(
        facility,
        "unstated",
        "unstated",
        Resolution.UNRESOLVED_NO_STATE,
        null,
        null,
        Resolution.NONE,
        null,
        "no state was published",
        "no state was published");
  }

  private Resolution resolution(Facility facility, Holder holder, Optional<Located> located) {
    String type = reference.holders().get(holder.holderType()).jurisdictionType();
    County county = located.map(Located::county).orElse(null);
    if (!type.equals(Resolution.COUNTY)) {
      return of(facility, holder, type, null, county, ofHolder(holder, type));
    }
    return county == null
        ? of(facility, holder, Resolution.UNRESOLVED, null, null, located.orElse(nothing()))
        : of(facility, holder, type, county, county, located.get());
  }

  private static Located ofHolder(Holder holder, String type) {
    return type.equals(Resolution.UNRESOLVED)
        ? Located.nowhere("a private operator; under whose contract is not known")
        : Located.at(holder.method(), null, 1, holder.evidence());
  }

  private static Located nothing() {
    return Located.nowhere("neither name, city nor register tells one county of the state");
  }

  private static Resolution of(
      Facility facility, Holder holder, String type, County answers, County stands, Located by) {
    return new Resolution(
        facility,
        holder.facilityType(),
        holder.holderType(),
        type,
        answers == null ? null : answers.fips(),
        stands == null ? null : stands.fips(),
        by.method(),
        by.score(),
        by.evidence(),
        holder.evidence());
  }
}
