package org.detainerlake.silver;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.Spelling.small;
import static org.detainerlake.catalog.Spelling.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.detainerlake.catalog.OffenseBasis;
import org.detainerlake.silver.Meanings.RankedOffense;

/**
 * The most serious offense in the free text of the 2017 report: {@code Assault (Conviction); DUI
 * (Charge)}. Convictions come before charges, these before what is called neither.
 *
 * @param basis what the text calls its offense; null where there is no text
 * @param id the offense; null where no phrase is known
 * @param hasGap whether a phrase of the text is not known, even if another one is
 */
record ActivityOffense(String basis, String id, boolean hasGap) {

  private static final ActivityOffense NONE = new ActivityOffense(null, null, false);

  private static final int TEXT = PublishedRow.position(ACTIVITY_TEXT);

  /** In the order in which they count. */
  private static final List<String> BASES =
      List.of(
          OffenseBasis.CONVICTION.code(),
          OffenseBasis.CHARGE.code(),
          OffenseBasis.NOT_STATED.code());

  /** Between offenses; "and" only after a bracket: hit and run is one offense. */
  private static final Pattern BETWEEN = Pattern.compile("[;,\\r\\n]|(?<=\\))\\s+(?i:and)\\s+");

  private static final String AND = " and ";
  private static final Pattern CONVICTION = Pattern.compile("(?i)\\(\\s*convict[a-z]*\\s*\\)\\s*$");
  private static final Pattern CHARGE = Pattern.compile("(?i)\\(\\s*charge[a-z]*\\s*\\)\\s*$");
  private static final Pattern CALLED =
      Pattern.compile("(?i)\\(\\s*(convict|charge)[a-z]*\\s*\\)\\s*$");

  /** An offense that the text names; it is null where no phrase is known. */
  private record Named(int order, RankedOffense offense) {
    private static final Comparator<Named> BY_WEIGHT =
        comparing(Named::order)
            .thenComparing(one -> one.offense().rank(), nullsFirst(naturalOrder()))
            .thenComparing(one -> one.offense().id());
  }

  static ActivityOffense of(PublishedRow row, Meanings meanings) {
    boolean isThere = row.text().publishes(ACTIVITY_TEXT) && row.value(TEXT) != null;
    List<Named> named = isThere ? named(row.row().getString(TEXT), meanings) : List.of();
    if (named.isEmpty()) {
      return NONE;
    }
    List<Named> known = named.stream().filter(one -> one.offense() != null).toList();
    Named first = known.stream().min(Named.BY_WEIGHT).orElse(null);
    int order =
        first != null ? first.order() : named.stream().mapToInt(Named::order).min().orElseThrow();
    return new ActivityOffense(
        BASES.get(order), first == null ? null : first.offense().id(), known.size() < named.size());
  }

  /** Each offense of the text. */
  private static List<Named> named(String text, Meanings meanings) {
    List<Named> named = new ArrayList<>();
    for (String published : BETWEEN.split(text, -1)) {
      String item = tidy(published);
      if (!item.isEmpty()) {
        for (String part : parts(small(tidy(CALLED.matcher(item).replaceAll(""))), meanings)) {
          named.add(new Named(order(item), meanings.phrases().get(part)));
        }
      }
    }
    return named;
  }

  /** A phrase that is not known as a whole may be two of them. */
  private static String[] parts(String phrase, Meanings meanings) {
    return meanings.phrases().containsKey(phrase) ? new String[] {phrase} : phrase.split(AND, -1);
  }

  private static int order(String item) {
    return CONVICTION.matcher(item).find() ? 0 : CHARGE.matcher(item).find() ? 1 : 2;
  }
}
