package org.detainerlake.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detainerlake.testing.TestWorkbook;

/**
 * A made-up file of a release.
 *
 * @param shape its layout
 * @param released the day its name tells, where it tells one
 * @param label tells it apart from files of other histories
 * @param rows its rows
 * @param damage what is wrong with it as a whole
 * @param copy 0, or the number of a copy: the same bytes under another path
 */
record MadeFile(
    Shape shape, LocalDate released, String label, List<MadeRow> rows, Damage damage, int copy) {

  /** What may be wrong with a file. */
  enum Damage {
    NONE,
    /** A workbook cut short, a csv file with a header that no layout knows. */
    UNREADABLE
  }

  private static final int KEPT_BYTES = 200;

  MadeFile {
    rows = List.copyOf(rows);
  }

  MadeFile copied(int number) {
    return new MadeFile(shape, released, label, rows, damage, number);
  }

  MadeFile withRows(List<MadeRow> others) {
    return new MadeFile(shape, released, label, others, damage, copy);
  }

  /** Whether the other is this one or a copy of it. */
  boolean isSameAs(MadeFile other) {
    return copied(0).equals(other.copied(0));
  }

  /** Writes it below a folder, where it is not there yet. */
  Path in(Path folder) throws IOException {
    String name = shape.fileName(released, label);
    boolean isRenamed = copy > 0 && shape.isNamed() && shape != Shape.LIST;
    Path home = Files.createDirectories(folder.resolve("copy-" + copy));
    Path path = home.resolve(isRenamed ? "copy " + copy + " of " + name : name);
    if (!Files.exists(path)) {
      write(path);
    }
    return path;
  }

  private void write(Path path) throws IOException {
    if (!shape.isWorkbook()) {
      Files.writeString(path, csv());
      return;
    }
    List<Object[]> lines = new ArrayList<>();
    for (int i = 0; i < shape.preamble(); i++) {
      lines.add(TestWorkbook.row("SYNTHETIC"));
    }
    lines.add(shape.header().toArray());
    rows.forEach(row -> lines.add(shape.cells(row).toArray()));
    TestWorkbook.of(path, new TestWorkbook.Sheet("rows", lines));
    if (damage == Damage.UNREADABLE) {
      Files.write(path, Arrays.copyOf(Files.readAllBytes(path), KEPT_BYTES));
    }
  }

  private String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", shape.header()).replace("date", isWhole() ? "date" : "when"));
    rows.forEach(row -> lines.add(String.join(",", shape.cells(row))));
    return String.join("\n", lines) + "\n";
  }

  private boolean isWhole() {
    return damage == Damage.NONE;
  }
}
