-- The mart calendar_decline_rates computed a second time, and what rolling_decline_rates shares with
-- it. Written from method.md ("Periods and areas") and the contract of the mart; shares no code with
-- the lake. Uses the macros of weekly_decline_rates.sql.
--
-- Input tables: placed_detainers, coverage, addressed_jurisdictions (jurisdiction_type and
-- jurisdiction_state of every detainer, current or not). Input variables: as there.
-- Output tables: areas, area_days, calendar_decline_rates.

-- The areas of each jurisdiction, and the place whose covered days speak for an area: a state, none,
-- or an area of the nation.
CREATE OR REPLACE TABLE areas AS
WITH named AS (
  SELECT DISTINCT
    jurisdiction_id,
    jurisdiction_name,
    jurisdiction_type,
    jurisdiction_state AS state,
    coalesce(jurisdiction_state, 'none') AS place
  FROM placed_detainers
)
SELECT jurisdiction_id, 'jurisdiction' AS area_level, jurisdiction_id AS area_id,
  jurisdiction_name AS area_name, state AS state_code, place
FROM named
UNION ALL
SELECT jurisdiction_id, 'state', 'all:' || state, state || ', all jurisdictions', state, place
FROM named WHERE state IS NOT NULL
UNION ALL
SELECT jurisdiction_id, 'state_local', 'local:' || state, state || ', counties', state, place
FROM named WHERE state IS NOT NULL AND jurisdiction_type = 'county'
UNION ALL
SELECT jurisdiction_id, 'nation', 'all:US', 'United States, all jurisdictions', NULL, 'all:US'
FROM named
UNION ALL
SELECT jurisdiction_id, 'nation_local', 'local:US', 'United States, counties', NULL, 'local:US'
FROM named WHERE jurisdiction_type = 'county';

-- Covered days: those of a state that some full file speaks for; those of the nation on which every
-- state is covered that it has a jurisdiction in. Rows without a state are as one state.
CREATE OR REPLACE TABLE area_days AS
WITH state_days AS (
  SELECT DISTINCT
    coalesce(jurisdiction_state, 'none') AS state,
    CAST(unnest(generate_series(covered_from, covered_to, INTERVAL 1 DAY)) AS DATE) AS day
  FROM (SELECT DISTINCT jurisdiction_state FROM addressed_jurisdictions)
  JOIN coverage
    ON is_full
    AND CASE
          WHEN is_national THEN true
          WHEN jurisdiction_state IS NULL THEN has_rows_without_state
          ELSE list_contains(state_codes, jurisdiction_state)
        END
),
parts AS (
  SELECT DISTINCT unnest([state, 'all:US', CASE jurisdiction_type WHEN 'county' THEN 'local:US' END])
    AS place, state
  FROM (
    SELECT jurisdiction_type, coalesce(jurisdiction_state, 'none') AS state
    FROM addressed_jurisdictions
  )
)
SELECT place, day
FROM (SELECT *, count(*) OVER (PARTITION BY place) AS states FROM parts WHERE place IS NOT NULL)
JOIN state_days USING (state)
GROUP BY place, day, states
HAVING count(*) = states;

CREATE OR REPLACE MACRO period_start(kind, day) AS CAST(
  CASE kind
    WHEN 'month' THEN date_trunc('month', day)
    WHEN 'quarter' THEN date_trunc('quarter', day)
    WHEN 'calendar_year' THEN date_trunc('year', day)
    WHEN 'fiscal_year' THEN date_trunc('year', day + INTERVAL 3 MONTH) - INTERVAL 3 MONTH
  END AS DATE);

CREATE OR REPLACE MACRO period_end(kind, first_day) AS CAST(
  first_day
    + CASE kind WHEN 'month' THEN INTERVAL 1 MONTH WHEN 'quarter' THEN INTERVAL 3 MONTH
      ELSE INTERVAL 1 YEAR END
    - INTERVAL 1 DAY AS DATE);

CREATE OR REPLACE MACRO period_name(kind, first_day) AS
  CASE kind
    WHEN 'month' THEN strftime(first_day, '%Y-%m')
    WHEN 'quarter' THEN year(first_day) || '-Q' || quarter(first_day)
    WHEN 'calendar_year' THEN CAST(year(first_day) AS VARCHAR)
    WHEN 'fiscal_year' THEN 'FY' || (year(first_day) + 1)
  END;

CREATE OR REPLACE TABLE period_kinds AS
SELECT unnest(['month', 'quarter', 'calendar_year', 'fiscal_year']) AS period_kind;

CREATE OR REPLACE TABLE calendar_decline_rates AS
WITH counted AS (
  SELECT
    area_level,
    area_id,
    area_name,
    state_code,
    place,
    period_kind,
    period_start(period_kind, issue_date) AS first_day,
    count(*) FILTER (outcome_class <> 'administrative') AS issued,
    count(*) FILTER (outcome_class = 'declined') AS declined,
    count(*) FILTER (outcome_class = 'honored') AS honored,
    count(*) FILTER (outcome_class = 'notice_failure') AS notice_failure,
    count(*) FILTER (outcome_class = 'unknown') AS unknown,
    count(*) FILTER (outcome_class = 'administrative') AS administrative,
    min(release_last_day) AS last_day
  FROM (SELECT jurisdiction_id, issue_date, outcome_class, release_last_day FROM placed_detainers)
  JOIN areas USING (jurisdiction_id)
  CROSS JOIN period_kinds
  GROUP BY ALL
),
derived AS (
  SELECT
    *,
    period_end(period_kind, first_day) AS end_day,
    issued - unknown AS resolved,
    declined + honored AS decided
  FROM counted
),
covered AS (
  SELECT place, period_kind, period_start(period_kind, day) AS first_day, count(*) AS days
  FROM area_days CROSS JOIN period_kinds
  GROUP BY ALL
)
SELECT
  area_level,
  area_id,
  area_name,
  state_code,
  period_kind,
  first_day AS period_start_date,
  end_day AS period_end_date,
  period_name(period_kind, first_day) AS period_name,
  CAST(issued AS INTEGER) AS issued_count,
  CAST(declined AS INTEGER) AS declined_count,
  CAST(honored AS INTEGER) AS honored_count,
  CAST(notice_failure AS INTEGER) AS notice_failure_count,
  CAST(resolved - declined - honored - notice_failure AS INTEGER) AS other_outcome_count,
  CAST(resolved AS INTEGER) AS resolved_count,
  CAST(unknown AS INTEGER) AS unknown_count,
  CAST(administrative AS INTEGER) AS administrative_count,
  rate(declined, issued) AS decline_rate_of_issued,
  rate(declined, resolved) AS decline_rate_of_resolved,
  rate(declined, decided) AS decline_rate_of_decided,
  decided_low(declined, decided) AS decided_rate_low,
  decided_high(declined, decided) AS decided_rate_high,
  rate(unknown, issued) AS unknown_share,
  decided <= 20 AS is_unstable,
  last_day - end_day < 7 * getvariable('preliminary_weeks') AS is_preliminary,
  coalesce(days, 0) < end_day - first_day + 1 AS is_partial,
  getvariable('is_synthetic') AS is_synthetic
FROM derived
LEFT JOIN covered USING (place, period_kind, first_day);
