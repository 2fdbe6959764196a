package org.detainerlake.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detainerlake.job.TestResolver;
import org.detainerlake.place.Facility;
import org.detainerlake.place.Resolution;
import org.detainerlake.place.Resolver;
import org.junit.jupiter.api.Test;

/** Both engines place facilities that no file has yet, where real ones leave a rule untried. */
class InventedPlacesTest {
  private static final int FACILITIES = 6000;
  private static final long SEED = 2017;

  @Test
  void both_engines_place_them_alike() throws Exception {
    InventedFacilities invented = new InventedFacilities(SEED);
    Set<Facility> facilities = new LinkedHashSet<>();
    while (facilities.size() < FACILITIES) {
      facilities.add(invented.next());
    }
    Resolver resolver = TestResolver.shipped();
    List<String> differing = new ArrayList<>();
    Map<Facility, String> computed = computed(facilities);
    for (Facility facility : facilities) {
      String ours = written(resolver.resolve(facility));
      if (!ours.equals(computed.get(facility))) {
        differing.add(facility + ": " + ours + " <> " + computed.get(facility));
      }
    }
    assertThat(computed).hasSize(FACILITIES);
    assertThat(differing).isEmpty();
  }

  private static Map<Facility, String> computed(Set<Facility> facilities) throws Exception {
    try (SecondEngine engine =
        SecondEngine.over(List.of(), Path.of("src/main/resources/reference"), Path.of("conf"))) {
      return engine.places(facilities);
    }
  }

  private static String written(Resolution found) {
    return String.join(
        " | ",
        found.jurisdictionId(),
        String.valueOf(found.locatedCountyFips()),
        found.holderType(),
        found.facilityType(),
        found.method());
  }
}
