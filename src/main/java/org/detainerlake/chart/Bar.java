package org.detainerlake.chart;

/**
 * One bar.
 *
 * @param label what it is of; where it is too long its start is shown, and all of it on hovering
 * @param value null where it is not known: then there is no bar, and its note stands alone
 * @param low lower end of its interval; null without one
 * @param high upper end of it
 * @param cssClass its colour in chart.css, such as {@code declined}
 * @param note what stands behind the value, such as its counts; may be empty
 * @param href where the label leads, an address in the page or a web address; null for nowhere
 */
public record Bar(
    String label,
    Double value,
    Double low,
    Double high,
    String cssClass,
    String note,
    String href) {
  /** A bar without interval, note and link. */
  public static Bar of(String label, double value, String cssClass) {
    return new Bar(label, value, null, null, cssClass, "", null);
  }

  boolean hasInterval() {
    return value != null && low != null && high != null;
  }

  double top() {
    if (value == null) {
      return 0;
    }
    return high == null ? value : Math.max(value, high);
  }
}
