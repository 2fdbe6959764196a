package org.detainerlake.sample;

import java.util.List;

/**
 * An offense of a conviction or a charge, as it truly was.
 *
 * @param code NCIC's code, the agency's own, or one that no table knows
 * @param label its description in capitals and small letters
 * @param phrase how the report of 2017 would say it
 * @param weight how often it is drawn
 */
public record SampleOffense(String code, String label, String phrase, double weight) {

  /** A made-up code that no reference table maps. */
  public static final String UNLISTED = "99ZZ";

  private static final List<SampleOffense> ALL =
      SampleTable.rows("/sample/offenses.csv").stream()
          .map(row -> new SampleOffense(row[0], row[1], row[2], Double.parseDouble(row[3])))
          .toList();

  private static final WeightedDraw<SampleOffense> DRAW =
      new WeightedDraw<>(ALL, i -> ALL.get(i).weight());

  static SampleOffense draw(Chance chance) {
    return DRAW.draw(chance);
  }
}
