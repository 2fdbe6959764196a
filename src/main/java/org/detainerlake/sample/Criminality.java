package org.detainerlake.sample;

import java.time.LocalDate;
import org.detainerlake.sample.Chance.Draw;

/**
 * What a detainer's record says of offenses.
 *
 * @param label convicted, charged or neither when prepared, in ICE's words; null where not stated
 * @param threatLevel 1 (highest) to 3; null where not stated
 * @param conviction the most serious one; null for most
 * @param charge the most serious one pending; null for most
 */
public record Criminality(
    String label, String threatLevel, SampleOffense conviction, SampleOffense charge) {

  public static final String CONVICTED = "1 Convicted Criminal";
  public static final String CHARGED = "2 Pending Criminal Charges";
  public static final String NEITHER = "3 Other Immigration Violator";

  /** From here on most persons had no conviction: 28 % had one in early 2025 (TRAC). */
  private static final LocalDate FEWER_CONVICTED_FROM = LocalDate.of(2021, 1, 20);

  static Criminality draw(long seed, long episode, LocalDate day) {
    Chance chance = Chance.of(seed, Draw.CRIMINALITY, episode);
    double convicted = day.isBefore(FEWER_CONVICTED_FROM) ? 0.5 : 0.31;
    double draw = chance.share();
    boolean isStated = chance.happens(0.98);
    if (draw < convicted) {
      return new Criminality(
          isStated ? CONVICTED : null,
          chance.happens(0.95) ? level(chance) : null,
          chance.happens(0.97) ? SampleOffense.draw(chance) : null,
          chance.happens(0.2) ? SampleOffense.draw(chance) : null);
    }
    boolean isCharged = draw < convicted + 0.36;
    return new Criminality(
        isStated ? isCharged ? CHARGED : NEITHER : null,
        isCharged && chance.happens(0.3) ? "3" : null,
        null,
        isCharged && chance.happens(0.9) ? SampleOffense.draw(chance) : null);
  }

  private static String level(Chance chance) {
    double draw = chance.share();
    return draw < 0.35 ? "1" : draw < 0.6 ? "2" : "3";
  }
}
