package org.detainerlake.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Any text in place of a facility is resolved, or left unresolved for a reason. */
class ResolverFuzzTest {
  private static final Resolver RESOLVER = PlaceCases.resolver();

  /** State, city, name and code, a line each; an empty line is none. */
  @FuzzTest(maxDuration = "3m")
  void any_text_has_one_resolution(byte[] lines) {
    String[] parts = Arrays.copyOf(new String(lines, StandardCharsets.UTF_8).split("\n", 4), 4);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i] == null || parts[i].isEmpty() ? null : parts[i];
    }
    Facility facility = new Facility(parts[0], parts[1], parts[2], parts[3]);
    Resolution resolution = RESOLVER.resolve(facility);
    assertThat(resolution.jurisdictionId()).isNotBlank();
    assertThat(resolution.evidence()).isNotBlank();
    assertThat(RESOLVER.resolve(facility)).isEqualTo(resolution);
  }
}
