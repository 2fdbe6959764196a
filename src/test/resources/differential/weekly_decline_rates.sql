-- The mart weekly_decline_rates computed a second time, from raw files, in DuckDB.
-- Written from DOMAIN.md section 3 and the contract of the mart; shares no code with the lake.
--
-- Input tables (every column of raw_detainers and of the references is text):
--   files          one row a published file: file_sha256, release_name, release_date (null = the
--                  day of its newest record), is_full, is_national, and covered_states,
--                  covered_from, covered_to (null = exactly what occurs in the file)
--   raw_detainers  one row a published row: file_sha256, issue_date, facility, state, city,
--                  lift_reason, as the file spells them
--   states, counties, places, lift_reasons   the project's reference tables
-- Input variables: week_rule ('saturday', 'iso', 'sunday'), preliminary_weeks.
-- Output tables: detainers, coverage, current_detainers, jurisdictions, weekly_decline_rates.

-- Text cleaning: white space (with the no-break space) collapses to one space; empty text, NULL,
-- N/A and the redaction marks in any spacing and case are no value.
CREATE OR REPLACE MACRO collapsed(published) AS
  trim(regexp_replace(published, '[\s\v\p{Z}]+', ' ', 'g'));

CREATE OR REPLACE MACRO is_no_value(collapsed_text) AS
  upper(collapsed_text) IN ('', 'NULL', 'N/A')
  OR lower(replace(collapsed_text, ' ', ''))
     IN ('b(6),b(7)c', '(b)(6)(b)(7)(c)', '(b)(6),(b)(7)(c)');

CREATE OR REPLACE MACRO cleaned(published) AS
  CASE WHEN is_no_value(collapsed(published)) THEN NULL ELSE collapsed(published) END;

-- Issue date: an Excel serial of the 1900 system (day 0 = 1899-12-30 for every date after
-- February 1900), else text that begins with an ISO date.
CREATE OR REPLACE MACRO issue_day(published) AS
  CASE
    WHEN regexp_full_match(published, '[0-9]+(\.[0-9]*)?(E\+?[0-9]+)?')
      THEN DATE '1899-12-30' + CAST(floor(CAST(published AS DOUBLE)) AS INTEGER)
    ELSE try_cast(left(published, 10) AS DATE)
  END;

-- Key form of a name: upper case, accents and apostrophes removed, every other run of characters outside
-- A-Z0-9 is one space, trimmed; then whole words FORT, SAINT, MOUNT are FT, ST, MT.
CREATE OR REPLACE MACRO alphanumeric_words(name) AS
  trim(regexp_replace(regexp_replace(upper(strip_accents(name)), '[''’`]', '', 'g'), '[^A-Z0-9]+', ' ', 'g'));

CREATE OR REPLACE MACRO key_form(name) AS
  regexp_replace(
    regexp_replace(
      regexp_replace(alphanumeric_words(name), '\bFORT\b', 'FT', 'g'),
      '\bSAINT\b', 'ST', 'g'),
    '\bMOUNT\b', 'MT', 'g');

-- Facility words that say "county": CO, CNTY, CTY, PARISH, BOROUGH.
CREATE OR REPLACE MACRO county_words(facility) AS
  regexp_replace(key_form(facility), '\b(CO|CNTY|CTY|PARISH|BOROUGH)\b', 'COUNTY', 'g');

-- Week rule: a week is keyed by the date of its first day.
CREATE OR REPLACE MACRO week_start(day) AS
  day - CAST(
    (isodow(day)
      - CASE getvariable('week_rule')
          WHEN 'saturday' THEN 6
          WHEN 'iso' THEN 1
          WHEN 'sunday' THEN 7
          ELSE error('no week rule: ' || coalesce(getvariable('week_rule'), 'null'))
        END
      + 7) % 7 AS INTEGER);

-- A rate of nothing is null, never NaN, 0 or 1.
CREATE OR REPLACE MACRO rate(events, base) AS
  CASE WHEN base = 0 THEN NULL ELSE CAST(events AS DOUBLE) / base END;

-- Wilson score interval (95 %): side -1 is the low end, +1 the high end.
CREATE OR REPLACE MACRO wilson_z() AS CAST(1.959963984540054 AS DOUBLE);

CREATE OR REPLACE MACRO wilson_end(share, n, side) AS
  (share + wilson_z() ** 2 / (2 * n)
    + side * wilson_z() * sqrt(share * (1 - share) / n + wilson_z() ** 2 / (4 * n * n)))
  / (1 + wilson_z() ** 2 / n);

-- Every published row with its cleaned fields, state code and outcome class. Rows are never
-- merged: equal rows of one release are separate detainers.
CREATE OR REPLACE TABLE detainers AS
WITH cleaned_rows AS (
  SELECT
    file_sha256,
    issue_day(cleaned(issue_date)) AS issue_date,
    upper(cleaned(facility)) AS facility,
    upper(cleaned(city)) AS city,
    upper(cleaned(state)) AS state,
    cleaned(lift_reason) AS lift_reason
  FROM raw_detainers
),
-- State: the published name or its two-letter code; an unknown name is no state.
state_spellings AS (
  SELECT upper(state_name) AS spelling, state_code FROM states
  UNION
  SELECT state_code, state_code FROM states
)
-- Outcome class: no lift reason is unknown, a value never seen before is other.
SELECT
  file_sha256, issue_date, facility, city, state_code, cleaned_rows.lift_reason,
  CASE
    WHEN cleaned_rows.lift_reason IS NULL THEN 'unknown'
    ELSE coalesce(lift_reasons.outcome_class, 'other')
  END AS outcome_class
FROM cleaned_rows
LEFT JOIN state_spellings ON spelling = state
LEFT JOIN lift_reasons ON lift_reason_key = lower(cleaned_rows.lift_reason);

-- Coverage: which states and issue dates a file speaks for, and its place in the order of releases.
CREATE OR REPLACE TABLE coverage AS
WITH occurring AS (
  SELECT
    file_sha256,
    min(issue_date) AS first_day,
    max(issue_date) AS last_day,
    list(DISTINCT state_code) FILTER (state_code IS NOT NULL) AS state_codes,
    bool_or(state_code IS NULL) AS has_rows_without_state
  FROM detainers
  GROUP BY file_sha256
)
SELECT
  file_sha256,
  strftime(coalesce(release_date, last_day), '%Y-%m-%d') || '_' || release_name AS release_id,
  is_full,
  is_national,
  coalesce(covered_states, state_codes, []) AS state_codes,
  coalesce(has_rows_without_state, false) AS has_rows_without_state,
  coalesce(covered_from, first_day) AS covered_from,
  coalesce(covered_to, last_day) AS covered_to,
  max(coalesce(covered_to, last_day)) OVER (PARTITION BY release_id) AS release_last_day
FROM files
LEFT JOIN occurring USING (file_sha256);

-- Precedence: the newest full release that covers a state and a day wins for it, also where it has
-- no record of that day. A national release covers every state and the rows without a state; a
-- release of states covers rows without a state only if it has such rows itself.
CREATE OR REPLACE TABLE current_detainers AS
SELECT detainers.*, own.release_last_day
FROM detainers
JOIN coverage AS own USING (file_sha256)
WHERE NOT EXISTS (
  SELECT 1
  FROM coverage AS newer
  WHERE newer.is_full
    AND (newer.release_id > own.release_id
      OR (newer.release_id = own.release_id AND newer.file_sha256 > own.file_sha256))
    AND detainers.issue_date BETWEEN newer.covered_from AND newer.covered_to
    AND CASE
          WHEN newer.is_national THEN true
          WHEN detainers.state_code IS NULL THEN newer.has_rows_without_state
          ELSE list_contains(newer.state_codes, detainers.state_code)
        END
);

-- Jurisdiction of every place that a facility text, a city and a state name together.
CREATE OR REPLACE TABLE jurisdictions AS
WITH standing_counties AS (
  -- Counties that stand on 2020-01-01 only.
  SELECT county_fips, county_name, key_form(county_key) AS county_key, county_kind, state_code
  FROM counties
  WHERE (valid_from_date IS NULL OR CAST(valid_from_date AS DATE) <= DATE '2020-01-01')
    AND (valid_to_date IS NULL OR CAST(valid_to_date AS DATE) >= DATE '2020-01-01')
),
described AS (
  SELECT DISTINCT facility, city, state_code FROM detainers
),
-- (1) By name: '<county key> COUNTY' stands in the facility text as whole words.
named AS (
  SELECT DISTINCT facility, state_code, county_fips, county_key
  FROM described
  JOIN standing_counties USING (state_code)
  WHERE county_kind <> 'independent_city'
    AND contains(' ' || county_words(facility) || ' ', ' ' || county_key || ' COUNTY ')
),
-- Of several the longest key wins if every other is an ending of it ('PRINCE GEORGE' over
-- 'GEORGE'); else the text names several counties and the name decides nothing.
longest_named AS (
  SELECT *, max_by(county_key, length(county_key)) OVER (PARTITION BY facility, state_code)
    AS longest_key
  FROM named
),
county_by_name AS (
  SELECT
    facility,
    state_code,
    max(county_fips) FILTER (county_key = longest_key) AS county_fips
  FROM longest_named
  GROUP BY facility, state_code
  HAVING bool_and(ends_with(' ' || longest_key, ' ' || county_key))
    AND count(*) FILTER (county_key = longest_key) = 1
),
-- (2) By city: the city lies in exactly one standing county of the state.
county_by_city AS (
  SELECT places.state_code, key_form(place_key) AS city_key, max(county_fips) AS county_fips
  FROM places
  JOIN standing_counties USING (county_fips)
  GROUP BY ALL
  HAVING count(DISTINCT county_fips) = 1
),
resolved AS (
  SELECT
    described.facility,
    described.city,
    described.state_code,
    coalesce(county_by_name.county_fips, county_by_city.county_fips) AS county_fips
  FROM described
  LEFT JOIN county_by_name USING (facility, state_code)
  LEFT JOIN county_by_city
    ON county_by_city.state_code = described.state_code
    AND county_by_city.city_key = key_form(described.city)
)
-- (3) Else unresolved within the state, else unresolved without a state.
SELECT
  facility,
  city,
  resolved.state_code,
  county_fips,
  CASE
    WHEN county_fips IS NOT NULL THEN 'county'
    WHEN resolved.state_code IS NOT NULL THEN 'unresolved'
    ELSE 'unresolved_no_state'
  END AS jurisdiction_type,
  CASE jurisdiction_type
    WHEN 'county' THEN 'county:' || county_fips
    ELSE 'unresolved:' || coalesce(resolved.state_code, 'none')
  END AS jurisdiction_id,
  coalesce(county_name, 'Unresolved') || ', ' || coalesce(resolved.state_code, 'no state')
    AS jurisdiction_name
FROM resolved
LEFT JOIN standing_counties USING (county_fips);

-- The mart: cohort measures, one row a jurisdiction and week of issue.
CREATE OR REPLACE TABLE weekly_decline_rates AS
WITH counted AS (
  SELECT
    jurisdiction_id,
    jurisdiction_name,
    jurisdiction_type,
    county_fips,
    jurisdictions.state_code,
    week_start(issue_date) AS week_start_date,
    count(*) FILTER (outcome_class <> 'administrative') AS issued,
    count(*) FILTER (outcome_class = 'declined') AS declined,
    count(*) FILTER (outcome_class = 'honored') AS honored,
    count(*) FILTER (outcome_class = 'notice_failure') AS notice_failure,
    count(*) FILTER (outcome_class NOT IN ('declined', 'honored', 'notice_failure', 'unknown',
      'administrative')) AS other_outcome,
    count(*) FILTER (outcome_class NOT IN ('unknown', 'administrative')) AS resolved,
    count(*) FILTER (outcome_class = 'unknown') AS unknown,
    count(*) FILTER (outcome_class = 'administrative') AS administrative,
    -- Maturity: of several releases in a row the one that ends first decides.
    min(release_last_day) AS last_day
  FROM current_detainers
  JOIN jurisdictions
    ON jurisdictions.facility IS NOT DISTINCT FROM current_detainers.facility
    AND jurisdictions.city IS NOT DISTINCT FROM current_detainers.city
    AND jurisdictions.state_code IS NOT DISTINCT FROM current_detainers.state_code
  WHERE issue_date IS NOT NULL
  GROUP BY ALL
),
decided_counts AS (
  SELECT *, declined + honored AS decided, rate(declined, decided) AS decided_rate FROM counted
)
SELECT
  jurisdiction_id,
  jurisdiction_name,
  jurisdiction_type,
  county_fips,
  state_code,
  week_start_date,
  CAST(issued AS INTEGER) AS issued_count,
  CAST(declined AS INTEGER) AS declined_count,
  CAST(honored AS INTEGER) AS honored_count,
  CAST(notice_failure AS INTEGER) AS notice_failure_count,
  CAST(other_outcome AS INTEGER) AS other_outcome_count,
  CAST(resolved AS INTEGER) AS resolved_count,
  CAST(unknown AS INTEGER) AS unknown_count,
  CAST(administrative AS INTEGER) AS administrative_count,
  rate(declined, issued) AS decline_rate_of_issued,
  rate(declined, resolved) AS decline_rate_of_resolved,
  decided_rate AS decline_rate_of_decided,
  CASE
    WHEN decided = 0 THEN NULL
    WHEN declined = 0 THEN 0.0
    ELSE greatest(0.0, wilson_end(decided_rate, decided, -1))
  END AS decided_rate_low,
  CASE
    WHEN decided = 0 THEN NULL
    WHEN declined = decided THEN 1.0
    ELSE least(1.0, wilson_end(decided_rate, decided, 1))
  END AS decided_rate_high,
  rate(unknown, issued) AS unknown_share,
  -- Preliminary: the week ended fewer than so many weeks before the last date covered.
  last_day - (week_start_date + 6) < 7 * getvariable('preliminary_weeks') AS is_preliminary,
  false AS is_synthetic
FROM decided_counts
ORDER BY jurisdiction_id, week_start_date;
