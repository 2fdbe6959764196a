package org.detainerlake.lake.hadoop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Nobody says whether a file is there: who keeps it is not to be had, or tells nothing. */
public final class Unanswered extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final String advice;

  Unanswered(Path path, HadoopProvider provider, IOException cause) {
    super("%s does not say what is at %s".formatted(provider.getScheme(), path), cause);
    this.advice = provider.advice();
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
