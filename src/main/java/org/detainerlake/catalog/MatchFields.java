package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.count;
import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.flag;
import static org.detainerlake.catalog.Field.rate;
import static org.detainerlake.catalog.Field.text;

/** How a facility's jurisdiction was told, and the reference tables that tell it. */
public final class MatchFields {
  private MatchFields() {}

  public static final Field HOLDER_TYPE =
      text(
          "holder_type",
          "Who holds people there: county, city, regional (several counties), state, federal,"
              + " tribal, private (contract unknown) or unstated.");
  public static final Field FACILITY_TYPE =
      text(
          "facility_type",
          "jail, police, prison, immigration (ICE's own), marshals, juvenile, hospital, office (holds"
              + " nobody) or unstated.");
  public static final Field LOCATED_COUNTY_FIPS =
      text(
          "located_county_fips",
          "County the facility stands in, also where the state or a federal agency answers for it.");
  public static final Field MATCH_METHOD =
      text(
          "match_method",
          "Which rule gave the jurisdiction: facility_code, crosswalk, county_name, city, city_share,"
              + " register, facility_words or none. What a list names, also by stated_code or"
              + " stated_county (the list's own FIPS code, or county by name) or state_name.");
  public static final Field MATCH_SCORE =
      rate("match_score", "1, or the share of the city's ZIP codes in the county; null: no match.");
  public static final Field MATCH_EVIDENCE =
      text("match_evidence", "What the rule saw, in words a person can check.");
  public static final Field HOLDER_EVIDENCE =
      text("holder_evidence", "What told who holds people there.");
  public static final Field NAME_MATCHED_SHARE =
      rate(
          "name_matched_share",
          "Share of the records placed by a county's name in the facility's.");
  public static final Field CITY_MATCHED_SHARE =
      rate("city_matched_share", "Share of the records placed by the facility's city alone.");

  public static final Field JURISDICTION_LABEL =
      text("jurisdiction_label", "What jurisdictions of this kind are called; counties by name.");
  public static final Field IS_LOCAL =
      flag("is_local", "Whether a county and its cities answer for it: part of local rates.");
  public static final Field CANDIDATE_RANK =
      count(
          "candidate_rank", "1 is the likeliest; null candidates: nothing in the state is alike.");
  public static final Field CANDIDATE_KIND =
      text(
          "candidate_kind",
          "What points to it: city (the facility's own lies there), or a likeness: county_name or"
              + " city_name.");
  public static final Field CANDIDATE_NAME =
      text("candidate_name", "The county, with its state, that the facility may belong to.");
  public static final Field CANDIDATE_FIPS =
      text("candidate_fips", "Its five-digit county FIPS code.");
  public static final Field CANDIDATE_SCORE =
      rate(
          "candidate_score",
          "Share of the city, or likeness of the names (Jaro-Winkler), 0 to 1; proves nothing.");

  public static final Field ABBREVIATION =
      text("abbreviation", "A word as releases shorten it, in capitals.");
  public static final Field FULL_WORDS = text("full_words", "The word or words it stands for.");
  public static final Field PHRASE =
      text("phrase", "Words of a facility's name, in a row, shortened words written out.");
  public static final Field IS_STRONG =
      flag("is_strong", "Whether the phrase counts also where the name holds a county's name.");
  public static final Field REGISTER_TYPE =
      text("register_type", "A facility's type as a public register names it.");
  public static final Field DISPUTED_FROM_DATE =
      date("disputed_from_date", "First issue date whose records are contested.");
  public static final Field DISPUTED_TO_DATE =
      date("disputed_to_date", "Last issue date whose records are contested.");
  public static final Field DECIDED_DATE = date("decided_date", "The day a person decided it.");
  public static final Field NOTE = text("note", "Why it was decided so.");
}
