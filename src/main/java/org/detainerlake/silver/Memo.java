package org.detainerlake.silver;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out before, within one task: texts are few where rows are many. */
final class Memo<K, V> {
  /** More than facilities, or days, of any country; others are worked out again. */
  private static final int REMEMBERED = 50_000;

  private final Map<K, V> known = new HashMap<>();

  V get(K key, Function<K, V> found) {
    V value = known.get(key);
    if (value == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      value = found.apply(key);
      known.put(key, value);
    }
    return value;
  }
}
