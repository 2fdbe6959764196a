package org.detainerlake.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the report: what it says, draws and lists, in this order.
 *
 * @param id unique on the page; links lead to it
 * @param title its heading
 * @param notes paragraphs, what must be known before the figures are read
 * @param pictures drawn, as SVG
 * @param multiples places whose small pictures stand side by side
 * @param grids a real table for each picture, and others
 */
public record Section(
    String id,
    String title,
    List<String> notes,
    List<String> pictures,
    List<PlaceView> multiples,
    List<Grid> grids) {

  public Section {
    notes = List.copyOf(notes);
    pictures = List.copyOf(pictures);
    multiples = List.copyOf(multiples);
    grids = List.copyOf(grids);
  }

  static Section of(String id, String title) {
    return new Section(id, title, List.of(), List.of(), List.of(), List.of());
  }

  Section note(String note) {
    return new Section(id, title, and(notes, note), pictures, multiples, grids);
  }

  Section picture(String svg) {
    return new Section(id, title, notes, and(pictures, svg), multiples, grids);
  }

  Section multiples(List<PlaceView> places) {
    return new Section(id, title, notes, pictures, places, grids);
  }

  /** A table without a row is left out. */
  Section grid(Grid grid) {
    return grid.isEmpty()
        ? this
        : new Section(id, title, notes, pictures, multiples, and(grids, grid));
  }

  private static <T> List<T> and(List<T> list, T next) {
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }
}
