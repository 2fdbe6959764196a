package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metrics file read by the rules of Prometheus' text format: help, type, then samples of that
 * name; no name, and no name with the same labels, twice.
 */
record ExpositionText(String prefix, Map<String, Double> samples) {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile("(%s)\\{(%s(?:,%s)*)} (\\S+)".formatted(NAME, LABEL, LABEL));

  static ExpositionText of(String text, String prefix) {
    assertThat(text).endsWith("\n").doesNotContain("\n\n");
    Map<String, Double> samples = new LinkedHashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    String family = null;
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", 4);
      if (line.startsWith("# HELP ")) {
        assertThat(words[2]).matches(NAME).startsWith(prefix).isNotIn(types.keySet());
        family = words[2];
      } else if (line.startsWith("# TYPE ")) {
        assertThat(line).isEqualTo("# TYPE " + family + " gauge");
        types.put(family, words[3]);
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).isEqualTo(family).isIn(types.keySet());
        String key = sample.group(1) + "{" + sample.group(2) + "}";
        assertThat(samples.put(key, Double.valueOf(sample.group(3)))).as("twice: " + key).isNull();
      }
    }
    return new ExpositionText(prefix, samples);
  }

  /** The labels of a gauge's samples. */
  List<String> labels(String name) {
    String start = prefix + name + "{";
    return samples.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length(), key.length() - 1))
        .toList();
  }

  /** The one sample whose labels contain a text. */
  double value(String name, String label) {
    List<String> labels = labels(name).stream().filter(all -> all.contains(label)).toList();
    assertThat(labels).as(name + " " + label + " in " + samples.keySet()).hasSize(1);
    return samples.get(prefix + name + "{" + labels.get(0) + "}");
  }

  /** The sample of a gauge that has one. */
  double value(String name) {
    return value(name, "");
  }
}
