package org.detainerlake.chart;

import java.util.Locale;

/** What a chart's values are. */
public enum Quantity {
  /** Of 1, said as percent. */
  SHARE {
    @Override
    public String say(double value) {
      return String.format(Locale.ROOT, "%.1f %%", value * 100);
    }

    @Override
    String sayTick(double value) {
      return Svg.number(value * 100) + " %";
    }
  },
  /** Whole. */
  COUNT {
    @Override
    public String say(double value) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    @Override
    String sayTick(double value) {
      return say(value);
    }
  };

  /** A value in words: {@code 17.9 %} or {@code 1,234}. */
  public abstract String say(double value);

  /** A value at an axis: round, so without needless digits. */
  abstract String sayTick(double value);
}
