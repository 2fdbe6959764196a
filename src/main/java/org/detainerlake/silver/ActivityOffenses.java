package org.detainerlake.silver;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_contains_key;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;
import static org.detainerlake.catalog.ContextFields.ACTIVITY_TEXT;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.Spelling.small;
import static org.detainerlake.catalog.Spelling.tidy;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detainerlake.catalog.OffenseBasis;

/**
 * The most serious offense in the free text of the 2017 report: {@code Assault (Conviction); DUI
 * (Charge)}. Convictions come before charges, these before what is called neither.
 */
final class ActivityOffenses {
  private ActivityOffenses() {}

  /** What the text calls its offense; null where there is no text. */
  static final String ACTIVITY_BASIS = "activity_basis";

  /** The offense; null where no phrase is known. */
  static final String ACTIVITY_OFFENSE = "activity_offense";

  /** Whether a phrase of the text is not known, even if another one is. */
  static final String HAS_GAP = "activity_has_gap";

  private static final String PHRASES = "phrases";
  private static final String NAMED = "named";
  private static final String FIRST = "first";
  private static final String ORDER = "order";

  /** In the order in which they count. */
  private static final String[] BASES = {
    OffenseBasis.CONVICTION.code(), OffenseBasis.CHARGE.code(), OffenseBasis.NOT_STATED.code()
  };

  /** Between offenses; "and" only after a bracket: hit and run is one offense. */
  private static final String BETWEEN = "[;,\\r\\n]|(?<=\\))\\s+(?i:and)\\s+";

  private static final String AND = " and ";
  private static final String CONVICTION = "(?i)\\(\\s*convict[a-z]*\\s*\\)\\s*$";
  private static final String CHARGE = "(?i)\\(\\s*charge[a-z]*\\s*\\)\\s*$";
  private static final String CALLED = "(?i)\\(\\s*(convict|charge)[a-z]*\\s*\\)\\s*$";

  /** Adds the three columns; nothing is computed for a file without such a text. */
  static Dataset<Row> of(Dataset<Row> rows, PublishedText cells, References references) {
    if (!cells.publishes(ACTIVITY_TEXT)) {
      return rows.withColumn(ACTIVITY_BASIS, OFFENSE_BASIS.value(null))
          .withColumn(ACTIVITY_OFFENSE, OFFENSE_ID.value(null))
          .withColumn(HAS_GAP, lit(false));
    }
    Column order =
        coalesce(
            col(FIRST).getField(ORDER),
            array_min(transform(col(NAMED), one -> one.getField(ORDER))));
    return rows.crossJoin(broadcast(phrases(references)))
        .withColumn(NAMED, named(cells))
        .withColumn(FIRST, array_min(filter(col(NAMED), one -> offense(one).isNotNull())))
        .withColumn(ACTIVITY_BASIS, try_element_at(lit(BASES), order))
        .withColumn(ACTIVITY_OFFENSE, offense(col(FIRST)))
        .withColumn(
            HAS_GAP, coalesce(exists(col(NAMED), one -> offense(one).isNull()), lit(false)));
  }

  /** One row with all phrases, and all labels that are none: what was written, rank and offense. */
  private static Dataset<Row> phrases(References references) {
    Dataset<Row> phrases =
        references.offensePhrases().select(OFFENSE_PHRASE_KEY.col(), OFFENSE_ID.col());
    Dataset<Row> labels =
        references
            .offenseLabels()
            .select(OFFENSE_PHRASE_KEY.from(OFFENSE_LABEL_KEY.col()), OFFENSE_ID.col())
            .join(phrases, OFFENSE_PHRASE_KEY.name(), "left_anti");
    Column entry = struct(OFFENSE_PHRASE_KEY.col(), struct(SEVERITY_RANK.col(), OFFENSE_ID.col()));
    return phrases
        .union(labels)
        .join(references.offenses(), OFFENSE_ID.name())
        .agg(map_from_entries(collect_list(entry)).as(PHRASES));
  }

  /** Each offense of the text: order of its basis, rank, offense (null where unknown). */
  private static Column named(PublishedText cells) {
    Column text = when(cells.value(tidy(ACTIVITY_TEXT.col())).isNotNull(), ACTIVITY_TEXT.col());
    Column items =
        filter(
            transform(split(text, BETWEEN), item -> tidy(item)), item -> length(item).gt(lit(0)));
    return flatten(
        transform(items, item -> transform(parts(phrase(item)), part -> one(item, part))));
  }

  /** A phrase that is not known as a whole may be two of them. */
  private static Column parts(Column phrase) {
    return when(map_contains_key(col(PHRASES), phrase), array(phrase))
        .otherwise(split(phrase, AND));
  }

  private static Column phrase(Column item) {
    return small(tidy(regexp_replace(item, CALLED, "")));
  }

  private static Column one(Column item, Column part) {
    Column known = try_element_at(col(PHRASES), part);
    Column order = when(item.rlike(CONVICTION), 1).when(item.rlike(CHARGE), 2).otherwise(3);
    return struct(
        order.as(ORDER),
        SEVERITY_RANK.from(known.getField(SEVERITY_RANK.name())),
        OFFENSE_ID.from(known.getField(OFFENSE_ID.name())));
  }

  private static Column offense(Column one) {
    return one.getField(OFFENSE_ID.name());
  }
}
