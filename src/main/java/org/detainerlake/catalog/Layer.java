package org.detainerlake.catalog;

/** How far a table is from what was published. */
public enum Layer {
  BRONZE("every row as published, and where it came from"),
  SILVER("one trustworthy row a detainer record"),
  GOLD("additive counts, and nothing else"),
  PLACE("facilities, and the jurisdictions that answer for them"),
  MART("what a BI tool opens: rates, intervals, labels"),
  DECISION("what people decided: sourced tables in conf"),
  REFERENCE("what things mean: sourced tables shipped with the program");

  private final String meaning;

  Layer(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
