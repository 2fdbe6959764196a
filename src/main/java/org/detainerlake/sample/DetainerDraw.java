package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.List;
import org.detainerlake.sample.Chance.Draw;

/** Draws a detainer by its number: person, facility, form, outcome, and what ICE rewrote later. */
final class DetainerDraw {
  private static final double CORRECTED_SHARE = 0.005;
  private static final double VANISHED_SHARE = 0.003;
  private static final double REPLACED_SHARE = 0.7;
  private static final int DAYS_TO_REWRITE = 300;

  /** A form and the last day on which it was used, if not the newest, and how often. */
  private record Form(LocalDate from, double share, String name) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(LocalDate.of(2025, 5, 1), 0.95, action("A", "May 2025")),
          new Form(LocalDate.of(2017, 4, 2), 0.97, action("A", "March 2017")),
          new Form(
              LocalDate.of(2017, 4, 2),
              1,
              "I247G - Request for Advance Notification of Release (as of March 2017)"),
          new Form(
              LocalDate.of(2015, 6, 15), 0.55, "I247D - Immigration Detainer - Request for Action"),
          new Form(
              LocalDate.of(2015, 6, 15),
              0.5,
              "I247N - Immigration Advisal - Request for Notification"),
          new Form(LocalDate.of(2013, 3, 1), 1, action("", "March 2013")));

  private final long seed;
  private final SampleDays days;
  private final SampleEpisodes episodes;
  private final SampleFacilities facilities;

  DetainerDraw(long seed, SampleDays days, long detainers) {
    this.seed = seed;
    this.days = days;
    episodes = new SampleEpisodes(seed, days, detainers);
    facilities = SampleFacilities.of(seed, detainers);
  }

  SampleDetainer at(long number) {
    long episode = episodes.first(number);
    LocalDate day = episodes.day(number);
    Chance chance = Chance.of(seed, Draw.DETAINER, number);
    SampleFacility facility = facility(episode, day);
    SampleFacility mistaken =
        chance.happens(CORRECTED_SHARE) ? facilities.mistakenFor(facility, chance) : facility;
    LocalDate correctedOn = day.plusDays(30L + chance.days(DAYS_TO_REWRITE));
    boolean vanishes = !days.isBulk(number) && chance.happens(VANISHED_SHARE);
    return new SampleDetainer(
        number,
        day,
        form(day, chance),
        SamplePerson.of(seed, episodes.person(episode), episode),
        Criminality.draw(seed, episode, day),
        facility,
        mistaken,
        correctedOn,
        outcome(number, day, facility, chance),
        vanishes ? day.plusDays(60L + chance.days(DAYS_TO_REWRITE)) : null);
  }

  /** One facility for all of an episode. */
  private SampleFacility facility(long episode, LocalDate day) {
    return days.isBulk(episode)
        ? facilities.bulk()
        : facilities.draw(day, Chance.of(seed, Draw.FACILITIES, episode));
  }

  /** Of an episode, as a rule, only the last detainer lives on; older records do not say so. */
  private SampleOutcome outcome(
      long number, LocalDate day, SampleFacility facility, Chance chance) {
    if (days.isBulk(number)) {
      return SampleOutcome.on(day.plusDays(1), SampleOutcome.DECLINED);
    }
    boolean isReplaced = !day.isBefore(SampleOutcome.NEWER_REASONS_FROM) && hasFollower(number);
    if (isReplaced && chance.happens(REPLACED_SHARE)) {
      String reason = chance.happens(0.8) ? SampleOutcome.SUPERSEDED : SampleOutcome.DUPLICATE;
      return SampleOutcome.on(day, reason);
    }
    return SampleOutcome.draw(day, facilities.declineFactor(facility), chance);
  }

  private boolean hasFollower(long number) {
    return episodes.isFollower(number + 1);
  }

  private static String form(LocalDate day, Chance chance) {
    for (Form form : FORMS) {
      if (!day.isBefore(form.from()) && chance.happens(form.share())) {
        return form.name();
      }
    }
    return null;
  }

  private static String action(String kind, String edition) {
    return "I247%s - Immigration Detainer - Notice of Action (as of %s)".formatted(kind, edition);
  }
}
