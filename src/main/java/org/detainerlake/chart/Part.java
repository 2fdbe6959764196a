package org.detainerlake.chart;

/**
 * One part of a whole.
 *
 * @param label what readers call it
 * @param count how many of the whole, 0 or more
 * @param cssClass its colour in chart.css, such as {@code honored}
 */
public record Part(String label, long count, String cssClass) {}
