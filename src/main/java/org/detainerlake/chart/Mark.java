package org.detainerlake.chart;

import java.time.LocalDate;

/**
 * A day that a reader should see beside the lines, such as the start of an agreement.
 *
 * @param label in a few words; it stands above the lines
 */
public record Mark(LocalDate at, String label) {}
