package org.detainerlake.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What came of the rounds of one work at one size: in each round everybody had a turn. */
final class Rounds {
  private final Map<Contestant, List<Measured>> measured = new EnumMap<>(Contestant.class);
  private String stages = "";

  void add(Contestant who, Measured one) {
    measured.computeIfAbsent(who, key -> new ArrayList<>()).add(one);
  }

  /** How long each step of the lake's last run took. */
  void say(String lakeStages) {
    stages = lakeStages;
  }

  /** A line a contestant, for the page. */
  List<String> lines(long rows, String work, String counted, String on) {
    return measured.keySet().stream().map(who -> line(who, rows, work, counted, on)).toList();
  }

  private String line(Contestant who, long rows, String work, String counted, String on) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %.2f | %s | %.2f | %,.0f | %,.0f | %,.0f | %d | %s | %s |",
        rows,
        work,
        who.code(),
        median(who, Measured::seconds),
        who == Contestant.LAKE ? "" : String.format(Locale.ROOT, "%.2f", ratio(who)),
        median(who, Measured::cpuSeconds),
        median(who, Measured::peakMegabytes),
        median(who, Measured::readMegabytes),
        median(who, Measured::writtenMegabytes),
        measured.get(who).size(),
        who == Contestant.LAKE ? counted + stages : "",
        on);
  }

  private double median(Contestant who, ToDoubleFunction<Measured> figure) {
    return Median.of(measured.get(who).stream().mapToDouble(figure));
  }

  /** Of seconds, the lake's to the peer's, within a round. */
  private double ratio(Contestant peer) {
    List<Measured> ours = measured.get(Contestant.LAKE);
    List<Measured> theirs = measured.get(peer);
    return Median.of(
        IntStream.range(0, ours.size())
            .mapToDouble(i -> ours.get(i).seconds() / theirs.get(i).seconds()));
  }
}
