package org.detainerlake.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a list states of a county beside a name, by code or by name. Only its state is believed. */
record StatedCounty(Gazetteer gazetteer) implements Serializable {
  private static final Set<String> COUNTY_WORDS = Set.of("COUNTY", "PARISH", "BOROUGH");
  private static final String COUNTY = "COUNTY";
  private static final String BETWEEN_COUNTIES = "[,;/&]|(?i:\\band\\b)";

  /** Empty where no code is stated, or none of a county that stood in the state. */
  Optional<Placement> byCode(String state, String fips) {
    return Optional.ofNullable(fips)
        .flatMap(gazetteer::county)
        .filter(county -> county.state().equals(state))
        .map(
            county ->
                Placement.in(
                    county, Rule.STATED_CODE, "the list has the code of " + county.label()));
  }

  /**
   * Empty where the text is no county's name, as Pulaksi is not. Several counties, or one of
   * another state, are an answer: no later rule is asked.
   */
  Optional<Placement> byName(String state, String text) {
    if (severalIn(state, text)) {
      return Optional.of(Placement.nowhere(state, "the list has several counties"));
    }
    NamedCounty named = NamedCounty.in(words(text), state, gazetteer);
    if (named.foreign() != null) {
      String foreign = "the list has a county %s, which %s lacks and another state has";
      return Optional.of(Placement.nowhere(state, foreign.formatted(named.foreign(), state)));
    }
    return Optional.ofNullable(named.county())
        .map(county -> Placement.in(county, Rule.STATED_COUNTY, "the list has " + county.label()));
  }

  /** In a column of counties a bare name is a county's. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(Words.of(text));
    if (!words.isEmpty() && words.stream().noneMatch(COUNTY_WORDS::contains)) {
      words.add(COUNTY);
    }
    return words;
  }

  private boolean severalIn(String state, String text) {
    return text != null
        && Arrays.stream(text.split(BETWEEN_COUNTIES))
                .map(part -> NamedCounty.in(words(part), state, gazetteer).county())
                .filter(county -> county != null)
                .distinct()
                .count()
            > 1;
  }
}
