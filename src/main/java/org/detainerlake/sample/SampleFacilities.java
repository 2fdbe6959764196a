package org.detainerlake.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The facilities of a history: a few hold most detainers, hundreds hold a handful. */
final class SampleFacilities {
  private static final int FACILITIES = 400;

  /** One facility in so many is of the three states: the busiest too, so that their csv is long. */
  private static final int THREE_STATES_EVERY = 3;

  /** One facility in so many is of an agency that tends to decline. */
  private static final int RELUCTANT_EVERY = 7;

  private static final String BULK_STATE = "TEXAS";
  private static final double UNSTATED_SHARE = 0.1;

  private final List<SampleFacility> byRank;
  private final WeightedDraw<SampleFacility> heavyTailed;
  private final Map<String, WeightedDraw<SampleFacility>> byState = new LinkedHashMap<>();

  private SampleFacilities(List<SampleFacility> byRank) {
    this.byRank = byRank;
    this.heavyTailed = new WeightedDraw<>(byRank, rank -> StrictMath.pow(rank + 4.0, -0.9));
  }

  static SampleFacilities of(Random random) {
    List<SampleCounty> counties = SampleCounty.all();
    WeightedDraw<SampleCounty> anywhere = bySize(counties);
    WeightedDraw<SampleCounty> threeStates =
        bySize(counties.stream().filter(SampleFacilities::isOfThreeStates).toList());
    Map<String, SampleFacility> facilities = new LinkedHashMap<>();
    while (facilities.size() < FACILITIES) {
      int rank = facilities.size();
      SampleCounty county = (rank % THREE_STATES_EVERY == 0 ? threeStates : anywhere).draw(random);
      SampleFacility facility =
          FacilityNaming.draw(random).facility(county, declineFactor(rank), random);
      facilities.putIfAbsent(facility.name() + facility.state(), facility);
    }
    return new SampleFacilities(List.copyOf(facilities.values()));
  }

  /** Any facility, or none stated. */
  SampleFacility draw(Random random) {
    return random.nextDouble() < UNSTATED_SHARE
        ? SampleFacility.UNSTATED
        : heavyTailed.draw(random);
  }

  /** A facility that a clerk could pick in place of this one: of the same state, perhaps itself. */
  SampleFacility mistakenFor(SampleFacility facility, Random random) {
    return facility.state() == null
        ? facility
        : byState.computeIfAbsent(facility.state(), this::within).draw(random);
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

  private static double declineFactor(int rank) {
    return rank % RELUCTANT_EVERY == RELUCTANT_EVERY - 1 ? 5.0 : 0.4;
  }
}
