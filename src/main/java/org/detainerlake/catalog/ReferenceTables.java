package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.OffenseFields.*;
import static org.detainerlake.catalog.PlaceFields.*;
import static org.detainerlake.catalog.RecordFields.*;

import java.util.List;

/** What things mean: sourced tables shipped in the jar under {@code reference/}. */
public final class ReferenceTables {
  private ReferenceTables() {}

  public static final Table LIFT_REASONS =
      reference(
          "lift_reasons",
          "One lift reason as published, and the outcome class it counts as.",
          List.of(LIFT_REASON_KEY),
          List.of(LIFT_REASON, LIFT_REASON_KEY, LIFT_REASON_CODE, OUTCOME_CLASS, MEANING, SOURCE));

  public static final Table OUTCOME_CLASSES =
      reference(
          "outcome_classes",
          "One class of outcome.",
          List.of(OUTCOME_CLASS),
          List.of(OUTCOME_CLASS, OUTCOME_LABEL, IS_RESOLVED, MEANING, SOURCE));

  public static final Table STATES =
      reference(
          "states",
          "One state, the District of Columbia or a territory.",
          List.of(STATE_CODE),
          List.of(STATE_CODE, STATE_FIPS, STATE_NAME, SOURCE));

  public static final Table COUNTIES =
      reference(
          "counties",
          "One county or equivalent, with the days it existed.",
          List.of(COUNTY_FIPS),
          List.of(
              COUNTY_FIPS,
              COUNTY_NAME,
              COUNTY_KEY,
              COUNTY_KIND,
              STATE_CODE,
              VALID_FROM_DATE,
              VALID_TO_DATE,
              SOURCE));

  public static final Table PLACES =
      reference(
          "places",
          "One place and one county it has ZIP codes in.",
          List.of(STATE_CODE, PLACE_KEY, COUNTY_FIPS),
          List.of(STATE_CODE, PLACE_KEY, COUNTY_FIPS, ZIP_COUNT, ZIP_SHARE, SOURCE));

  public static final Table HOLDERS =
      reference(
          "holders",
          "One kind of holder, and who answers for its facilities.",
          List.of(HOLDER_TYPE),
          List.of(HOLDER_TYPE, JURISDICTION_TYPE, FACILITY_TYPE, MEANING, SOURCE));

  public static final Table JURISDICTION_TYPES =
      reference(
          "jurisdiction_types",
          "One kind of jurisdiction.",
          List.of(JURISDICTION_TYPE),
          List.of(JURISDICTION_TYPE, JURISDICTION_LABEL, IS_LOCAL, MEANING, SOURCE));

  public static final Table FACILITY_ABBREVIATIONS =
      reference(
          "facility_abbreviations",
          "One shortened word in the names of facilities, of one state or of all.",
          List.of(ABBREVIATION, STATE_CODE),
          List.of(ABBREVIATION, STATE_CODE, FULL_WORDS, SOURCE));

  public static final Table FACILITY_WORDS =
      reference(
          "facility_words",
          "One phrase in the names of facilities that tells their holder, type or both.",
          List.of(PHRASE, STATE_CODE),
          List.of(PHRASE, STATE_CODE, HOLDER_TYPE, FACILITY_TYPE, IS_STRONG, MEANING, SOURCE));

  public static final Table REGISTER_TYPES =
      reference(
          "register_types",
          "One type of facility in a public register, and what it says.",
          List.of(REGISTER_TYPE),
          List.of(REGISTER_TYPE, HOLDER_TYPE, FACILITY_TYPE, SOURCE));
  public static final Table AGREEMENT_MODELS =
      reference(
          "agreement_models",
          "One model of 287(g) agreement, as lists write it.",
          List.of(MODEL_KEY),
          List.of(MODEL_KEY, MODEL_CODE, MEANING, SOURCE));

  public static final Table CORRECTION_CLASSES =
      reference(
          "correction_classes",
          "One thing that was wrong with figures of the report of 2017, and what it makes of them.",
          List.of(CORRECTION_CLASS),
          List.of(CORRECTION_CLASS, FIGURE_STATUS, MEANING, SOURCE));

  public static final Table OFFENSES =
      reference(
          "offenses",
          "One offense category within a reporting group, or one way of there being none.",
          List.of(OFFENSE_ID),
          List.of(
              OFFENSE_ID,
              OFFENSE_GROUP,
              OFFENSE_CATEGORY_CODE,
              OFFENSE_CATEGORY,
              SEVERITY_RANK,
              SOURCE));

  public static final Table OFFENSE_CODES =
      reference(
          "offense_codes",
          "One offense code, NCIC's or the agency's own.",
          List.of(OFFENSE_CODE),
          List.of(OFFENSE_CODE, OFFENSE_ID, MEANING, SOURCE));

  public static final Table OFFENSE_LABELS =
      reference(
          "offense_labels",
          "One label of offenses in the records, where all its codes are of one category.",
          List.of(OFFENSE_LABEL_KEY),
          List.of(OFFENSE_LABEL_KEY, OFFENSE_ID, SOURCE));

  public static final Table OFFENSE_PHRASES =
      reference(
          "offense_phrases",
          "One phrase in the 2017 report's free text on criminal activity.",
          List.of(OFFENSE_PHRASE_KEY),
          List.of(OFFENSE_PHRASE_KEY, OFFENSE_ID, SOURCE));

  public static final Table CRIMINALITY_CLASSES =
      reference(
          "criminality_classes",
          "One criminality as published, and its class.",
          List.of(CRIMINALITY_KEY),
          List.of(CRIMINALITY_KEY, CRIMINALITY_CLASS, MEANING, SOURCE));

  public static final List<Table> ALL =
      List.of(
          LIFT_REASONS,
          OUTCOME_CLASSES,
          STATES,
          COUNTIES,
          PLACES,
          HOLDERS,
          JURISDICTION_TYPES,
          FACILITY_ABBREVIATIONS,
          FACILITY_WORDS,
          REGISTER_TYPES,
          AGREEMENT_MODELS,
          CORRECTION_CLASSES,
          OFFENSES,
          OFFENSE_CODES,
          OFFENSE_LABELS,
          OFFENSE_PHRASES,
          CRIMINALITY_CLASSES);

  private static Table reference(String name, String grain, List<Field> key, List<Field> fields) {
    return new Table(name, Layer.REFERENCE, grain, "", key, fields);
  }
}
