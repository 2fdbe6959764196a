package org.detainerlake.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.detainerlake.sample.Content;
import org.detainerlake.sample.Criminality;
import org.detainerlake.sample.Dirt;
import org.detainerlake.sample.SampleFacility;
import org.detainerlake.sample.SampleOffense;
import org.detainerlake.sample.SampleOutcome;
import org.detainerlake.sample.SampleRelease;
import org.detainerlake.sample.ToldRow;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * What each row of a sample truly says, told by the generator and by nothing of the lake, as the
 * table detainers of the second engine: jurisdiction, outcome, offense, severity, person.
 */
final class SampleTruth {
  private static final String NOT_PUBLISHED = "not_published";
  private static final String NOT_STATED = "not_stated";
  private static final String NO_RECORD = "no_record";
  private static final Map<String, String> CRIMINALITIES =
      Map.of(
          Criminality.CONVICTED, "convicted",
          Criminality.CHARGED, "charged",
          Criminality.NEITHER, "immigration_only");

  private static final String TABLE =
      """
      CREATE TABLE detainers (
        file_sha256 VARCHAR, row_number BIGINT, issue_date DATE, state_code VARCHAR,
        jurisdiction_id VARCHAR, outcome_class VARCHAR, offense_basis VARCHAR, offense_id VARCHAR,
        criminality_class VARCHAR, threat_level_code VARCHAR, person_id VARCHAR, lift_date VARCHAR);
      CREATE TABLE rows_published (file_sha256 VARCHAR, rows INTEGER);
      """;

  private final Map<String, String> stateCodes;
  private final Map<String, String> classes;
  private final Map<String, String> offenses;
  private final Map<String, String> counties;
  private final Set<String> placedCodes = new HashSet<>();
  private final Set<String> codesOfWholeCities = new HashSet<>();

  /** The truth of the files of one lake: which codes a state is told for depends on all of them. */
  SampleTruth(Connection duckdb) throws SQLException {
    Queries queries = new Queries(duckdb);
    queries.execute(TABLE);
    stateCodes = pairs(queries, "SELECT state_name, state_code FROM states");
    classes = pairs(queries, "SELECT lift_reason, outcome_class FROM lift_reasons");
    offenses = pairs(queries, "SELECT offense_code, offense_id FROM offense_codes");
    counties =
        pairs(
            queries,
            "SELECT state_code || ' ' || place_key, county_fips FROM places"
                + " WHERE zip_share::DOUBLE = 1");
  }

  /** Takes note of the codes that a release places; to be called for every release before rows. */
  void note(SampleRelease release, List<ToldRow> rows) {
    if (release.tells(Content.STATE) && release.tells(Content.FACILITY_CODE)) {
      usable(rows).stream()
          .filter(row -> row.state() != null && row.dirt() != Dirt.FACILITY_REDACTED)
          .forEach(row -> note(facility(release, row).code(), row.dirt()));
    }
  }

  private void note(String code, Dirt dirt) {
    placedCodes.add(code);
    if (dirt != Dirt.CITY_TRUNCATED) {
      codesOfWholeCities.add(code);
    }
  }

  /** Puts a file and its rows into the tables files and detainers. */
  void load(Connection duckdb, SampleRelease release, Path file, List<ToldRow> rows)
      throws IOException, SQLException {
    String sha256 = DigestUtils.sha256Hex(Files.readAllBytes(file));
    new Queries(duckdb)
        .execute(
            """
            INSERT INTO files VALUES ('%1$s', '%2$s', '%3$s', %4$s, %5$s, NULL, NULL, NULL);
            INSERT INTO rows_published VALUES ('%1$s', %6$d)\
            """
                .formatted(
                    sha256,
                    release.layout(),
                    release.knownOn(),
                    release.scope() == SampleRelease.Scope.EVERYTHING,
                    release.states().isEmpty() && !release.layout().endsWith("-csv"),
                    rows.size()));
    try (DuckDBAppender table = ((DuckDBConnection) duckdb).createAppender("main", "detainers")) {
      long number = 0;
      for (ToldRow row : usable(rows)) {
        append(table, sha256, number++, release, row);
      }
    }
  }

  private void append(
      DuckDBAppender table, String sha256, long number, SampleRelease release, ToldRow row)
      throws SQLException {
    String reason = reason(release, row);
    String[] offense = offense(release, row.detainer().criminality());
    table.beginRow();
    table.append(sha256);
    table.append(number);
    table.append(row.prepareDate());
    append(table, release.tells(Content.STATE) ? stateCodes.get(row.state()) : null);
    table.append(jurisdiction(release, row));
    table.append(reason == null ? "unknown" : classes.getOrDefault(reason, "other"));
    table.append(offense[0]);
    table.append(offense[1]);
    table.append(criminality(release, row));
    table.append(threatLevel(release, row));
    append(table, release.tells(Content.PERSON_ID) && row.isIdentified() ? row.personId() : null);
    append(table, liftDate(release, row));
    table.endRow();
  }

  /** The appender tells a null text apart from others only by a method of its own. */
  private static void append(DuckDBAppender table, String text) throws SQLException {
    if (text == null) {
      table.appendNull();
    } else {
      table.append(text);
    }
  }

  private static String liftDate(SampleRelease release, ToldRow row) {
    boolean isTold = release.tells(Content.LIFT_DATE) || release.tells(Content.LIFT_DATE_TEXT);
    return isTold && row.detainer().isLiftedOn(release.knownOn())
        ? row.detainer().outcome().liftedOn().toString()
        : null;
  }

  private static List<ToldRow> usable(List<ToldRow> rows) {
    return rows.stream().filter(row -> row.dirt().isUsable()).toList();
  }

  private static SampleFacility facility(SampleRelease release, ToldRow row) {
    return row.detainer().facilityOn(release.knownOn());
  }

  private String jurisdiction(SampleRelease release, ToldRow row) {
    SampleFacility facility = facility(release, row);
    boolean isRedacted = row.dirt() == Dirt.FACILITY_REDACTED;
    boolean isPlaced =
        release.tells(Content.STATE)
            ? row.state() != null
            : !isRedacted && placedCodes.contains(facility.code());
    if (!isPlaced) {
      return "unresolved:none";
    }
    String state = stateCodes.get(facility.state());
    if (isRedacted) {
      return "county:" + counties.get(state + " " + key(facility.city()));
    }
    return switch (facility.kind()) {
      case COUNTY_JAIL -> "county:" + facility.countyFips();
      case CITY_POLICE ->
          isCityKnown(release, row) ? "county:" + facility.countyFips() : "unresolved:" + state;
      case STATE_PRISON -> "state:" + state;
      case FEDERAL -> "federal:" + state;
      case UNSTATED -> throw new IllegalStateException("an unstated facility has no state");
    };
  }

  private static String key(String city) {
    return city.replaceFirst("^FORT ", "FT ").replaceFirst("^ST\\. ", "ST ");
  }

  /** A city cut short is no city; other rows may spell it out for the same code. */
  private boolean isCityKnown(SampleRelease release, ToldRow row) {
    boolean isToldWhole = release.tells(Content.CITY) && row.dirt() != Dirt.CITY_TRUNCATED;
    return isToldWhole
        || (release.tells(Content.FACILITY_CODE)
            && codesOfWholeCities.contains(facility(release, row).code()));
  }

  /** The reason told first; without one, the second, then what the code stands for. */
  private static String reason(SampleRelease release, ToldRow row) {
    if (row.liftReason() != null && !Dirt.MARKS.contains(row.liftReason())) {
      return row.liftReason();
    }
    if (!row.detainer().isLiftedOn(release.knownOn())) {
      return null;
    }
    SampleOutcome outcome = row.detainer().outcome();
    if (release.tells(Content.SECOND_LIFT_REASON) && outcome.secondLiftReason() != null) {
      return outcome.secondLiftReason();
    }
    boolean isCoded =
        Set.of(SampleOutcome.DECLINED, SampleOutcome.BOOKED).contains(outcome.liftReason());
    return isCoded && release.tells(Content.LIFT_REASON_CODE) ? outcome.liftReason() : null;
  }

  private String[] offense(SampleRelease release, Criminality of) {
    boolean tellsActivity = release.tells(Content.ACTIVITY);
    if (!release.tells(Content.CONVICTION) && !tellsActivity) {
      return new String[] {NOT_PUBLISHED, NOT_PUBLISHED};
    }
    if (of.conviction() != null) {
      return new String[] {"conviction", id(of.conviction())};
    }
    if (of.charge() != null && (release.tells(Content.CHARGE) || tellsActivity)) {
      return new String[] {"charge", id(of.charge())};
    }
    if (Criminality.CONVICTED.equals(of.label()) && release.tells(Content.CRIMINALITY)) {
      return new String[] {"conviction", NOT_STATED};
    }
    return Criminality.CHARGED.equals(of.label()) && release.tells(Content.CRIMINALITY)
        ? new String[] {"charge", NOT_STATED}
        : new String[] {NO_RECORD, NO_RECORD};
  }

  private String id(SampleOffense offense) {
    return offenses.getOrDefault(offense.code(), "unmapped");
  }

  private static String criminality(SampleRelease release, ToldRow row) {
    String label = row.detainer().criminality().label();
    return !release.tells(Content.CRIMINALITY)
        ? NOT_PUBLISHED
        : label == null ? NOT_STATED : CRIMINALITIES.get(label);
  }

  private static String threatLevel(SampleRelease release, ToldRow row) {
    String level = row.detainer().criminality().threatLevel();
    return !release.tells(Content.THREAT_LEVEL)
        ? NOT_PUBLISHED
        : level == null ? NOT_STATED : level;
  }

  private static Map<String, String> pairs(Queries queries, String sql) throws SQLException {
    return queries.rows(sql, Integer.MAX_VALUE).stream()
        .map(row -> row.split(" \\| ", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
  }
}
