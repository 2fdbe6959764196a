package org.detainerlake.report;

/** How to read the figures, in a few sentences. */
final class MethodPart {
  private MethodPart() {}

  private static final String[] NOTES = {
    "method.detainer",
    "method.cohort",
    "method.rates",
    "method.interval",
    "method.preliminary",
    "method.place",
    "method.unstable",
    "method.explain",
    "method.source"
  };

  static Section of(Source source) {
    Section section = Section.of("method", source.say("method.title"));
    for (String note : NOTES) {
      section = section.note(source.say(note));
    }
    return section;
  }
}
