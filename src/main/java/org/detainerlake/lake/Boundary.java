package org.detainerlake.lake;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;

/**
 * Where a run passes from one state of the lake to the next. Each is a line of the run's log, so
 * that of a dead run can be told how far it came.
 */
public final class Boundary {
  private Boundary() {}

  private static final Logger LOG = LogManager.getLogger(Boundary.class);
  private static final Marker MARKER = MarkerManager.getMarker("BOUNDARY");

  /** Says that a step is on disk, such as {@code bronze_rows committed}. */
  public static void passed(String step) {
    LOG.info(MARKER, "passed: {}", step);
  }
}
