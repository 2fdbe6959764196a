package org.detainerlake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.detainerlake.quality.Verdict.Level;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void what_must_never_be_stops_at_the_first_case() {
    Expectation never = Expectation.never("n", "cases", tables -> null);
    assertThat(new Verdict(never, 0).level()).isEqualTo(Level.PASS);
    assertThat(new Verdict(never, -1).level()).isEqualTo(Level.PASS);
    assertThat(new Verdict(never, 1).level()).isEqualTo(Level.STOP);
  }

  @Test
  void what_is_worth_saying_is_said_above_its_limit_and_never_stops() {
    Expectation warn = Expectation.warn("w", "share", 0.25, tables -> null);
    assertThat(new Verdict(warn, 0.25).level()).isEqualTo(Level.PASS);
    assertThat(new Verdict(warn, 0.250001).level()).isEqualTo(Level.WARN);
    assertThat(new Verdict(warn, 1e300).level()).isEqualTo(Level.WARN);
  }

  @Test
  void between_the_limits_is_a_warning() {
    Expectation both = new Expectation("b", "share", tables -> null, 1, 2);
    assertThat(new Verdict(both, 1).level()).isEqualTo(Level.PASS);
    assertThat(new Verdict(both, 2).level()).isEqualTo(Level.WARN);
    assertThat(new Verdict(both, 2.5).level()).isEqualTo(Level.STOP);
  }
}
