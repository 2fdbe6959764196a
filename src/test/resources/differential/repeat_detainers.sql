-- The mart repeat_detainers computed a second time: what is left when several detainers of one
-- person count once. Written from DOMAIN.md section 3 and the contract of the mart; shares no code
-- with the lake. Uses the macros of weekly_decline_rates.sql.
--
-- Input tables: detainers (file_sha256, row_number, person_id, issue_date, outcome_class),
-- placed_detainers with the same file_sha256 and row_number.
-- Output tables: person_records, repeat_detainers.

-- Persons are told apart within one file. An episode starts when two days or more part a detainer
-- from the one before it; the newest record that tells an end stands for it.
CREATE OR REPLACE TABLE person_records AS
WITH with_gap AS (
  SELECT
    file_sha256, row_number, person_id, issue_date, outcome_class,
    issue_date - lag(issue_date) OVER persons AS days_since,
    row_number() OVER persons = 1 AS is_first
  FROM detainers
  WHERE person_id IS NOT NULL
  WINDOW persons AS (PARTITION BY file_sha256, person_id ORDER BY issue_date, row_number)
),
numbered AS (
  SELECT
    *,
    count(*) FILTER (days_since IS NULL OR days_since > 1) OVER (
      PARTITION BY file_sha256, person_id ORDER BY issue_date, row_number) AS episode
  FROM with_gap
)
SELECT
  *,
  row_number() OVER (
    PARTITION BY file_sha256, person_id, episode
    ORDER BY
      CASE outcome_class WHEN 'administrative' THEN 2 WHEN 'unknown' THEN 1 ELSE 0 END,
      issue_date DESC,
      row_number DESC) = 1 AS is_standing
FROM numbered;

CREATE OR REPLACE TABLE repeat_detainers AS
WITH counted AS (
  SELECT
    jurisdiction_id,
    jurisdiction_name,
    jurisdiction_type,
    county_fips,
    jurisdiction_state,
    week_start(issue_date) AS week_start_date,
    count(*) AS records,
    count(person_id) AS identified,
    count(*) FILTER (stands) AS episodes,
    count(*) FILTER (outcome_class <> 'administrative') AS issued,
    count(*) FILTER (outcome_class = 'declined') AS declined,
    count(*) FILTER (outcome_class = 'honored') AS honored,
    count(*) FILTER (stands AND outcome_class <> 'administrative') AS episode_issued,
    count(*) FILTER (stands AND outcome_class = 'declined') AS episode_declined,
    count(*) FILTER (stands AND outcome_class = 'honored') AS episode_honored,
    count(*) FILTER (first AND outcome_class <> 'administrative') AS first_issued,
    count(*) FILTER (first AND outcome_class = 'declined') AS first_declined,
    count(*) FILTER (first AND outcome_class = 'honored') AS first_honored,
    min(release_last_day) AS last_day
  FROM (
    SELECT
      placed_detainers.*,
      coalesce(is_standing, true) AS stands,
      coalesce(is_first, false) AS first
    FROM placed_detainers
    LEFT JOIN (SELECT file_sha256, row_number, is_standing, is_first FROM person_records)
      USING (file_sha256, row_number)
  )
  GROUP BY ALL
)
SELECT
  jurisdiction_id,
  jurisdiction_name,
  jurisdiction_type,
  county_fips,
  jurisdiction_state AS state_code,
  week_start_date,
  CAST(records AS INTEGER) AS record_count,
  CAST(identified AS INTEGER) AS identified_count,
  rate(identified, records) AS person_share,
  CAST(episodes AS INTEGER) AS episode_count,
  CAST(issued AS INTEGER) AS issued_count,
  CAST(declined AS INTEGER) AS declined_count,
  CAST(honored AS INTEGER) AS honored_count,
  rate(declined, declined + honored) AS decline_rate_of_decided,
  CAST(episode_issued AS INTEGER) AS episode_issued_count,
  CAST(episode_declined AS INTEGER) AS episode_declined_count,
  CAST(episode_honored AS INTEGER) AS episode_honored_count,
  rate(episode_declined, episode_declined + episode_honored) AS episode_rate_of_decided,
  CAST(first_issued AS INTEGER) AS first_issued_count,
  CAST(first_declined AS INTEGER) AS first_declined_count,
  CAST(first_honored AS INTEGER) AS first_honored_count,
  rate(first_declined, first_declined + first_honored) AS first_rate_of_decided,
  last_day - (week_start_date + 6) < 7 * getvariable('preliminary_weeks') AS is_preliminary,
  getvariable('is_synthetic') AS is_synthetic
FROM counted
ORDER BY jurisdiction_id, week_start_date;
