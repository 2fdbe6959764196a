package org.detainerlake.reliability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random histories of a few small files: releases that overlap, extracts, lists, files that are set
 * aside, the same file twice and under two names. A seed always makes the same one.
 */
final class Histories {
  private static final LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);
  private static final int WINDOW_DAYS = 14;
  private static final int RUNS = 5;

  /** So that all days lie before the last one that every layout knows. */
  private static final int WINDOWS = 300;

  private static final List<String> STATES =
      List.of("PENNSYLVANIA", "PENNSYLVANIA", "PENNSYLVANIA", "TEXAS", "TEXAS", "", "NOWHERE");
  private static final List<String> FACILITIES =
      List.of("ERIE COUNTY JAIL", "ERIE COUNTY  JAIL", "STATE PRISON", "");
  private static final List<String> REASONS =
      List.of("Detainer Declined by LEA", "Booked into Detention", "", "Reason Never Seen");
  private static final List<String> PERSONS = List.of("p1", "p1", "p2", "", "(b)(6)(b)(7)(c)");

  private final Random random;
  private final long seed;

  private Histories(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * The history of a seed. Its days are its own among {@value #WINDOWS} seeds in a row: so that
   * many of them fit one lake and no release of one speaks for a day of another.
   */
  static History of(long seed) {
    return new Histories(seed).history();
  }

  private History history() {
    List<MadeFile> pool = IntStream.rangeClosed(1, between(2, 3)).mapToObj(this::file).toList();
    List<List<MadeFile>> steps = new ArrayList<>();
    for (int step = RUNS; step > 0; step--) {
      steps.add(
          Stream.generate(() -> anyOf(pool).copied(copy()))
              .limit(between(1, 2))
              .distinct()
              .toList());
    }
    return new History("seed " + seed, steps);
  }

  private int copy() {
    return random.nextInt(4) == 0 ? between(1, 2) : 0;
  }

  private MadeFile file(int number) {
    Shape shape = anyOf(List.of(Shape.values()));
    LocalDate released = firstDay().plusDays(WINDOW_DAYS - random.nextInt(4));
    List<MadeRow> rows = IntStream.rangeClosed(1, between(1, 4)).mapToObj(i -> row(shape)).toList();
    MadeFile.Damage damage =
        random.nextInt(8) == 0 ? MadeFile.Damage.UNREADABLE : MadeFile.Damage.NONE;
    return new MadeFile(shape, released, "h" + seed + "f" + number, rows, damage, 0);
  }

  private MadeRow row(Shape shape) {
    return new MadeRow(
        firstDay().plusDays(random.nextInt(WINDOW_DAYS - 4)),
        anyOf(STATES),
        anyOf(FACILITIES),
        anyOf(REASONS),
        anyOf(PERSONS),
        fault(shape));
  }

  private MadeRow.Fault fault(Shape shape) {
    MadeRow.Fault fault =
        random.nextInt(6) == 0 ? anyOf(List.of(MadeRow.Fault.values())) : MadeRow.Fault.NONE;
    return shape.isWorkbook() && fault == MadeRow.Fault.RAGGED ? MadeRow.Fault.NONE : fault;
  }

  private LocalDate firstDay() {
    return FIRST_DAY.plusDays(WINDOW_DAYS * (long) Math.floorMod(seed, WINDOWS));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private <T> T anyOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
