package org.detainerlake.sample;

import java.util.List;
import org.detainerlake.sample.Chance.Draw;

/**
 * Whom a detainer is about: nobody, made up.
 *
 * @param number tells the person apart in the whole history; no release tells it
 * @param episode detainers of one person on one day or two count once: the number of the first
 * @param gender as published
 * @param country of birth and citizenship, as published
 * @param birthYear between 1950 and 2005
 */
public record SamplePerson(
    long number, long episode, String gender, String country, int birthYear) {

  private static final List<String> COUNTRIES =
      List.of(
          "MEXICO",
          "MEXICO",
          "MEXICO",
          "MEXICO",
          "GUATEMALA",
          "HONDURAS",
          "HONDURAS",
          "EL SALVADOR",
          "VENEZUELA",
          "ECUADOR",
          "COLOMBIA",
          "CUBA",
          "DOMINICAN REPUBLIC",
          "BRAZIL",
          "INDIA",
          "NICARAGUA");

  static SamplePerson of(long seed, long number, long episode) {
    Chance chance = Chance.of(seed, Draw.PERSON, number);
    return new SamplePerson(
        number,
        episode,
        chance.happens(0.92) ? "Male" : "Female",
        COUNTRIES.get(chance.below(COUNTRIES.size())),
        1950 + (chance.below(56) + chance.below(56)) / 2);
  }
}
