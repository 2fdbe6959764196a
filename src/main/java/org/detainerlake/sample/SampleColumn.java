package org.detainerlake.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A column of a layout, as its table beside the classes lists it.
 *
 * @param header as published; empty where the column has none
 * @param content what stands in it
 */
record SampleColumn(String header, Content content) {
  private static final Map<String, List<SampleColumn>> KNOWN = new ConcurrentHashMap<>();

  /** The columns of a layout in the order of its files. */
  static List<SampleColumn> of(String layout) {
    return KNOWN.computeIfAbsent(layout, SampleColumn::read);
  }

  private static List<SampleColumn> read(String layout) {
    return SampleTable.rows("/sample/" + layout + ".csv").stream()
        .map(Arrays::asList)
        .map(row -> new SampleColumn(row.get(0), Content.valueOf(row.get(1))))
        .toList();
  }
}
