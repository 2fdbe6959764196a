package org.detainerlake.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The facilities of a history: a few hold most detainers, hundreds hold a handful. */
final class SampleFacilities {
  private static final int FEWEST = 400;
  private static final int MOST = 3_500;

  /** A history of so many detainers knows one facility more. */
  private static final int DETAINERS_EACH = 150;

  /** One facility in so many is of the three states: the busiest too, so that their csv is long. */
  private static final int THREE_STATES_EVERY = 3;

  /** One facility in so many is of an agency that tends to decline. */
  private static final int RELUCTANT_EVERY = 7;

  private static final String BULK_STATE = "TEXAS";
  private static final double UNSTATED_SHARE = 0.1;
  private static final double UNSTATED_SHARE_LATER = 0.02;
  private static final LocalDate STATED_MORE_FROM = LocalDate.of(2017, 10, 1);

  private final List<SampleFacility> byRank;
  private final WeightedDraw<SampleFacility> heavyTailed;
  private final double meanDeclineFactor;
  private final Map<String, WeightedDraw<SampleFacility>> byState = new LinkedHashMap<>();

  private SampleFacilities(List<SampleFacility> byRank) {
    this.byRank = byRank;
    this.heavyTailed = new WeightedDraw<>(byRank, SampleFacilities::weight);
    double weights = IntStream.range(0, byRank.size()).mapToDouble(SampleFacilities::weight).sum();
    this.meanDeclineFactor =
        IntStream.range(0, byRank.size())
                .mapToDouble(rank -> weight(rank) * byRank.get(rank).declineFactor())
                .sum()
            / weights;
  }

  static SampleFacilities of(long seed, long detainers) {
    Chance chance = Chance.of(seed, Chance.Draw.FACILITIES, -1);
    long wanted = Math.min(MOST, FEWEST + detainers / DETAINERS_EACH);
    List<SampleCounty> counties = SampleCounty.all();
    WeightedDraw<SampleCounty> anywhere = bySize(counties);
    WeightedDraw<SampleCounty> threeStates =
        bySize(counties.stream().filter(SampleFacilities::isOfThreeStates).toList());
    Map<String, SampleFacility> facilities = new LinkedHashMap<>();
    while (facilities.size() < wanted) {
      int rank = facilities.size();
      SampleCounty county = (rank % THREE_STATES_EVERY == 0 ? threeStates : anywhere).draw(chance);
      SampleFacility facility =
          FacilityNaming.draw(chance)
              .facility(county, declineFactor(rank), code(rank, county), chance);
      facilities.putIfAbsent(facility.name() + facility.state(), facility);
    }
    return new SampleFacilities(List.copyOf(facilities.values()));
  }

  /** Any facility, or none stated. */
  SampleFacility draw(LocalDate day, Chance chance) {
    double unstated = day.isBefore(STATED_MORE_FROM) ? UNSTATED_SHARE : UNSTATED_SHARE_LATER;
    return chance.happens(unstated) ? SampleFacility.UNSTATED : heavyTailed.draw(chance);
  }

  /** How many times likelier than the average of all a facility declines. */
  double declineFactor(SampleFacility facility) {
    return facility.declineFactor() / meanDeclineFactor;
  }

  /** A facility that a clerk could pick in place of this one: of the same state, perhaps itself. */
  SampleFacility mistakenFor(SampleFacility facility, Chance chance) {
    return facility.state() == null
        ? facility
        : byState.computeIfAbsent(facility.state(), this::within).draw(chance);
  }

  /** The jail of the bulk day: the busiest county jail of one state. */
  SampleFacility bulk() {
    return byRank.stream()
        .filter(f -> f.kind() == SampleFacility.Kind.COUNTY_JAIL && BULK_STATE.equals(f.state()))
        .findFirst()
        .orElseThrow();
  }

  private WeightedDraw<SampleFacility> within(String state) {
    return new WeightedDraw<>(
        byRank.stream().filter(f -> f.state().equals(state)).toList(), rank -> 1.0);
  }

  private static WeightedDraw<SampleCounty> bySize(List<SampleCounty> counties) {
    return new WeightedDraw<>(counties, i -> counties.get(i).zipCount());
  }

  private static boolean isOfThreeStates(SampleCounty county) {
    return SampleRelease.THREE_STATES.states().contains(county.stateName());
  }

  /** Seven characters like ICE's codes, whose first letter no real one of these states has. */
  private static String code(int rank, SampleCounty county) {
    String place = Integer.toString(rank, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    return "Z" + "0".repeat(4 - place.length()) + place + county.stateCode();
  }

  private static double weight(int rank) {
    return StrictMath.pow(rank + 4.0, -0.9);
  }

  private static double declineFactor(int rank) {
    return rank % RELUCTANT_EVERY == RELUCTANT_EVERY - 1 ? 5.0 : 0.4;
  }
}
