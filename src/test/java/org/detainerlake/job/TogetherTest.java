package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TogetherTest {

  @Test
  void a_failure_is_told_when_the_others_have_ended() {
    CountDownLatch failed = new CountDownLatch(1);
    AtomicBoolean isEnded = new AtomicBoolean();
    Together.Action failing =
        () -> {
          failed.countDown();
          throw new IllegalStateException("a mart");
        };
    Together.Action ending =
        () -> {
          failed.await();
          isEnded.set(true);
        };
    assertThatThrownBy(() -> Together.run(failing, ending)).hasMessage("a mart");
    assertThat(isEnded).isTrue();
  }

  @Test
  void results_are_in_the_order_of_their_tasks() {
    CountDownLatch second = new CountDownLatch(1);
    assertThat(
            Together.<String>all(
                List.of(
                    () -> {
                      second.await();
                      return "a";
                    },
                    () -> {
                      second.countDown();
                      return "b";
                    })))
        .containsExactly("a", "b");
  }
}
