package org.detainerlake.reliability;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes what fails smaller for as long as it still fails. */
final class Shrinking {
  private Shrinking() {}

  /**
   * A failing case of which no smaller one fails.
   *
   * @param smaller what is a little smaller than a case, the greatest steps first
   */
  static <T> T of(T failing, Function<T, Stream<T>> smaller, Predicate<T> fails) {
    T smallest = failing;
    for (Optional<T> next = Optional.of(failing); next.isPresent(); ) {
      smallest = next.get();
      next = smaller.apply(smallest).filter(fails).findFirst();
    }
    return smallest;
  }
}
