-- The detainers that count, computed a second time, from raw files, in DuckDB: the first of four
-- files, before facility_evidence.sql, jurisdictions.sql and weekly_decline_rates.sql.
-- Written from DOMAIN.md section 3; shares no code with the lake.
--
-- Input tables (every column of raw_detainers and of the references is text):
--   files          one row a published file: file_sha256, release_name, release_date (null = the
--                  day of its newest record), is_full, is_national, and covered_states,
--                  covered_from, covered_to (null = exactly what occurs in the file)
--   raw_detainers  one row a published row: file_sha256, issue_date, facility, state, city,
--                  lift_reason, as the file spells them
--   states, lift_reasons   the project's reference tables
-- Output tables: detainers, coverage, current_detainers.

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

-- Capitals: the sharp s is SS, where this engine alone would make it a letter nobody publishes.
CREATE OR REPLACE MACRO capitals(text) AS upper(replace(text, 'ß', 'SS'));

-- Issue date: an Excel serial of the 1900 system (day 0 = 1899-12-30 for every date after
-- February 1900), else text that begins with an ISO date.
CREATE OR REPLACE MACRO issue_day(published) AS
  CASE
    WHEN regexp_full_match(published, '[0-9]+(\.[0-9]*)?(E\+?[0-9]+)?')
      THEN DATE '1899-12-30' + CAST(floor(CAST(published AS DOUBLE)) AS INTEGER)
    ELSE try_cast(left(published, 10) AS DATE)
  END;

-- Every published row with its cleaned fields, state code and outcome class. Rows are never
-- merged: equal rows of one release are separate detainers.
CREATE OR REPLACE TABLE detainers AS
WITH cleaned_rows AS (
  SELECT
    file_sha256,
    issue_day(cleaned(issue_date)) AS issue_date,
    capitals(cleaned(facility)) AS facility,
    capitals(cleaned(city)) AS city,
    capitals(cleaned(state)) AS state,
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
