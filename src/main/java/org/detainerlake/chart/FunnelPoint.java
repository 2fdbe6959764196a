package org.detainerlake.chart;

/**
 * One place of a funnel plot.
 *
 * @param base what the rate is of: how many were decided, 1 or more
 * @param rate of 1
 * @param label its name, shown on hovering
 * @param href where it leads; null for nowhere
 * @param cssClass where it lies: far_below, below, within, above or far_above
 * @param isNamed true to write its name beside it, where there is room
 */
public record FunnelPoint(
    int base, double rate, String label, String href, String cssClass, boolean isNamed) {}
