package org.detainerlake.job;

/** Text as Prometheus reads it: gauges, each with its help and one label that they all share. */
final class Exposition {
  private final StringBuilder text = new StringBuilder();
  private final String prefix;
  private final String shared;
  private String family;

  /**
   * Empty yet.
   *
   * @param prefix what every name begins with
   * @param label name of the label that every sample has
   * @param value its value, whatever it holds
   */
  Exposition(String prefix, String label, String value) {
    this.prefix = prefix;
    this.shared = label(label, value);
  }

  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "%s=\"%s\"".formatted(name, escaped);
  }

  /** A gauge of one sample. */
  void gauge(String name, String help, Number value) {
    family(name, help);
    sample(shared, value);
  }

  /** A gauge whose samples follow. */
  void family(String name, String help) {
    family = prefix + name;
    text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(family, help, family));
  }

  /** A sample with a label of its own. */
  void sample(String label, String labelValue, Number value) {
    sample(shared + "," + label(label, labelValue), value);
  }

  private void sample(String labels, Number value) {
    text.append("%s{%s} %s\n".formatted(family, labels, value));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
