-- The detainers, read a second time, from raw files, in DuckDB: before current_detainers.sql,
-- facility_evidence.sql, jurisdictions.sql, placed_detainers.sql and the marts.
-- Written from DOMAIN.md section 3; shares no code with the lake.
--
-- Input tables (every column of raw_detainers and of the references is text):
--   files          one row a published file: file_sha256, release_name, release_date (null = the
--                  day of its newest record), is_full, is_national, and covered_states,
--                  covered_from, covered_to (null = exactly what occurs in the file)
--   raw_detainers  one row a published row: file_sha256, issue_date, facility, state, city,
--                  lift_reason, as the file spells them
--   states, lift_reasons   the project's reference tables
-- Output table: detainers.

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
  END AS outcome_class,
  -- The files of generation 1 tell no offense and no person.
  'not_published' AS offense_basis,
  'not_published' AS offense_id,
  'not_published' AS criminality_class,
  'not_published' AS threat_level_code,
  NULL::VARCHAR AS person_id,
  row_number() OVER () AS row_number
FROM cleaned_rows
LEFT JOIN state_spellings ON spelling = state
LEFT JOIN lift_reasons ON lift_reason_key = lower(cleaned_rows.lift_reason);
