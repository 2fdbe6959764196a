package org.detainerlake.bench;

import java.nio.file.Path;
import java.util.Locale;

/** What is measured. */
enum Work {
  /** All records of a history, from csv to marts, where nothing was before. */
  FULL,
  /** A release of the last year on a history of ten. */
  RELEASE,
  /** 30,000 records of the history, told anew. */
  UPDATE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file that comes. */
  Path input(BenchFiles files) {
    return switch (this) {
      case FULL -> files.history();
      case RELEASE -> files.year();
      case UPDATE -> files.update();
    };
  }
}
