package org.detainerlake.chart;

/**
 * One shape of a map.
 *
 * @param path as SVG writes it
 * @param key what the page's script finds it by; null where there is nothing to tell of it
 * @param title shown on hovering; null where there is no key
 * @param cssClass its colour in the page's style
 */
public record MapShape(String path, String key, String title, String cssClass) {}
