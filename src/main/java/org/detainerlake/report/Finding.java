package org.detainerlake.report;

import java.time.LocalDate;
import java.util.Locale;

/** A week's figures in one sentence, never a rate without its counts and its interval. */
public final class Finding {
  private Finding() {}

  /** The sentence as a run says it, in English. */
  public static String of(LocalDate week, Counts counts) {
    return of(week, counts, Wording.in(Locale.ENGLISH));
  }

  static String of(LocalDate week, Counts counts, Wording words) {
    String issued = words.say("finding.issued", words.day(week), words.count(counts.issued()));
    String unknown =
        words.say(
            "finding.unknown",
            counts
                .unknownOfIssued()
                .map(share -> words.percent(share.value()))
                .orElse(words.say("finding.not_known")));
    return counts
        .declinedOfDecided()
        .map(share -> words.say("finding.declined", issued, told(share, words), unknown))
        .orElseGet(() -> words.say("finding.undecided", issued, unknown));
  }

  private static String told(Share share, Wording words) {
    return words.say(
        "finding.rate",
        words.count(share.whole()),
        words.count(share.part()),
        words.percent(share.value()),
        words.percent(share.low()),
        words.percent(share.high()));
  }
}
