package org.detainerlake.report;

import java.util.List;

/**
 * Everything that a page says, before it is written in any form.
 *
 * @param edition which one
 * @param title its heading
 * @param headline the first screen
 * @param sections its parts in order
 * @param views jurisdictions one by one
 * @param states codes of those that have pages of their own, which it leads to
 */
public record Report(
    Edition edition,
    String title,
    Headline headline,
    List<Section> sections,
    List<PlaceView> views,
    List<String> states) {

  public Report {
    sections = List.copyOf(sections);
    views = List.copyOf(views);
    states = List.copyOf(states);
  }
}
