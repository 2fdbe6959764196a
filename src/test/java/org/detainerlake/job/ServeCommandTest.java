package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServeCommandTest {

  @Test
  void without_spark_connect_it_says_where_to_get_it() {
    assertThatThrownBy(() -> MartServer.open(0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Spark Connect is not on the class path")
        .extracting(e -> ((Failure) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }
}
