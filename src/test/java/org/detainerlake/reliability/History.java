package org.detainerlake.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files as they come in, run by run.
 *
 * @param name how to make it again
 * @param steps the files of each run, in the order they are named
 */
record History(String name, List<List<MadeFile>> steps) {

  History {
    steps = steps.stream().map(List::copyOf).filter(step -> !step.isEmpty()).toList();
  }

  /** All of them side by side: the first runs are one run, and so on. */
  static History together(List<History> histories) {
    int longest = histories.stream().mapToInt(history -> history.steps.size()).max().orElse(0);
    return new History(
        histories.stream().map(History::name).collect(Collectors.joining(" ")),
        IntStream.range(0, longest)
            .mapToObj(
                i ->
                    histories.stream()
                        .filter(history -> i < history.steps.size())
                        .flatMap(history -> history.steps.get(i).stream())
                        .toList())
            .toList());
  }

  /** Every file of it, copies too, each once. */
  List<MadeFile> files() {
    return steps.stream().flatMap(List::stream).distinct().toList();
  }

  /** The histories that lack one run, one file of a run, or one row of a file and its copies. */
  Stream<History> smaller() {
    return Stream.of(withoutStep(), withoutFile(), withoutRow()).flatMap(all -> all);
  }

  private Stream<History> withoutStep() {
    return IntStream.range(0, steps.size()).mapToObj(i -> with(without(steps, i)));
  }

  private Stream<History> withoutFile() {
    return IntStream.range(0, steps.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, steps.get(i).size())
                    .mapToObj(j -> with(replaced(steps, i, without(steps.get(i), j)))));
  }

  private Stream<History> withoutRow() {
    return files().stream()
        .filter(file -> file.rows().size() > 1)
        .flatMap(
            file ->
                IntStream.range(0, file.rows().size())
                    .mapToObj(i -> withRows(file, without(file.rows(), i))));
  }

  private History withRows(MadeFile changed, List<MadeRow> rows) {
    return with(
        steps.stream()
            .map(
                step ->
                    step.stream()
                        .map(file -> file.isSameAs(changed) ? file.withRows(rows) : file)
                        .toList())
            .toList());
  }

  private History with(List<List<MadeFile>> others) {
    return new History(name, others);
  }

  private static <T> List<T> without(List<T> all, int index) {
    List<T> others = new ArrayList<>(all);
    others.remove(index);
    return others;
  }

  private static <T> List<T> replaced(List<T> all, int index, T by) {
    List<T> others = new ArrayList<>(all);
    others.set(index, by);
    return others;
  }

  /** For a person who must find out why: a line a run, a file and a row. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    for (List<MadeFile> step : steps) {
      text.append("\n  run");
      for (MadeFile file : step) {
        text.append("\n    %s, copy %d, %s".formatted(fileName(file), file.copy(), file.damage()));
        file.rows().forEach(row -> text.append("\n      ").append(row));
      }
    }
    return text.toString();
  }

  private static String fileName(MadeFile file) {
    return file.shape().fileName(file.released(), file.label());
  }
}
