package org.detainerlake.chart;

/**
 * Between which rates chance alone leaves a place of one size.
 *
 * @param base how many were decided, 1 or more
 * @param low lower 95 % limit, of 1
 * @param high upper 95 % limit
 * @param outerLow lower 99.8 % limit
 * @param outerHigh upper 99.8 % limit
 */
public record Limit(int base, double low, double high, double outerLow, double outerHigh) {}
