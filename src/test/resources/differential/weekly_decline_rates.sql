-- The mart weekly_decline_rates computed a second time, and what other marts by week share with it.
-- Written from DOMAIN.md section 3 and the contract of the mart; shares no code with the lake.
--
-- Input tables: placed_detainers, coverage, bulk_issue_days.
-- Input variables: week_rule ('saturday', 'iso', 'sunday'), preliminary_weeks, is_synthetic.
-- Output tables: covered_weeks, weekly_decline_rates.

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

-- Its ends for D of D + H: null without any, exact where all or none were declined.
CREATE OR REPLACE MACRO decided_low(declined, decided) AS
  CASE
    WHEN decided = 0 THEN NULL
    WHEN declined = 0 THEN 0.0
    ELSE greatest(0.0, wilson_end(rate(declined, decided), decided, -1))
  END;

CREATE OR REPLACE MACRO decided_high(declined, decided) AS
  CASE
    WHEN decided = 0 THEN NULL
    WHEN declined = decided THEN 1.0
    ELSE least(1.0, wilson_end(rate(declined, decided), decided, 1))
  END;

-- Covered days of each week and state, or without one: any full file that speaks for the state and
-- day covers it, whether or not it has a record of that day.
CREATE OR REPLACE TABLE covered_weeks AS
WITH places AS (SELECT DISTINCT jurisdiction_state FROM placed_detainers),
covered_days AS (
  SELECT DISTINCT
    jurisdiction_state,
    CAST(unnest(generate_series(covered_from, covered_to, INTERVAL 1 DAY)) AS DATE) AS day
  FROM places
  JOIN coverage
    ON is_full
    AND CASE
          WHEN is_national THEN true
          WHEN jurisdiction_state IS NULL THEN has_rows_without_state
          ELSE list_contains(state_codes, jurisdiction_state)
        END
)
SELECT jurisdiction_state, week_start(day) AS week_start_date, count(*) AS covered_days
FROM covered_days
GROUP BY ALL;

-- The mart: cohort measures, one row a jurisdiction and week of issue.
CREATE OR REPLACE TABLE weekly_decline_rates AS
WITH counted AS (
  SELECT
    jurisdiction_id,
    jurisdiction_name,
    jurisdiction_type,
    county_fips,
    jurisdiction_state,
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
    -- How records were placed: of all, the administrative ones with them.
    rate(count(*) FILTER (match_method = 'county_name'), count(*)) AS name_matched_share,
    rate(count(*) FILTER (match_method IN ('city', 'city_share')), count(*)) AS city_matched_share,
    max(dispute_status) AS dispute_status,
    count(*) FILTER (dispute_status IS NOT NULL AND outcome_class <> 'administrative')
      AS disputed_issued,
    count(*) FILTER (dispute_status IS NOT NULL AND outcome_class = 'declined')
      AS disputed_declined,
    count(*) FILTER (dispute_status IS NOT NULL AND outcome_class = 'honored')
      AS disputed_honored,
    count(*) FILTER (is_bulk AND outcome_class <> 'administrative') AS bulk_issued,
    count(*) FILTER (is_bulk AND outcome_class = 'declined') AS bulk_declined,
    count(*) FILTER (is_bulk AND outcome_class = 'honored') AS bulk_honored,
    bool_or(is_bulk) AS has_bulk_day,
    -- Maturity: of several releases in a row the one that ends first decides.
    min(release_last_day) AS last_day
  FROM (
    SELECT placed_detainers.*, bulk.issue_date IS NOT NULL AS is_bulk
    FROM placed_detainers
    LEFT JOIN bulk_issue_days AS bulk USING (jurisdiction_id, issue_date)
  )
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
  decided_counts.jurisdiction_state AS state_code,
  decided_counts.week_start_date,
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
  decided_low(declined, decided) AS decided_rate_low,
  decided_high(declined, decided) AS decided_rate_high,
  rate(unknown, issued) AS unknown_share,
  name_matched_share,
  city_matched_share,
  dispute_status,
  CAST(disputed_issued AS INTEGER) AS disputed_issued_count,
  CAST(disputed_declined AS INTEGER) AS disputed_declined_count,
  CAST(disputed_honored AS INTEGER) AS disputed_honored_count,
  rate(declined - disputed_declined, decided - disputed_declined - disputed_honored)
    AS undisputed_rate_of_decided,
  CAST(bulk_issued AS INTEGER) AS bulk_issued_count,
  CAST(bulk_declined AS INTEGER) AS bulk_declined_count,
  CAST(bulk_honored AS INTEGER) AS bulk_honored_count,
  rate(declined - bulk_declined, decided - bulk_declined - bulk_honored) AS typical_rate_of_decided,
  has_bulk_day,
  -- Preliminary: the week ended fewer than so many weeks before the last date covered.
  last_day - (decided_counts.week_start_date + 6) < 7 * getvariable('preliminary_weeks') AS is_preliminary,
  -- Partial: a day of the week that no file speaks for.
  coalesce(covered_days, 0) < 7 AS is_partial_week,
  getvariable('is_synthetic') AS is_synthetic
FROM decided_counts
LEFT JOIN covered_weeks
  ON covered_weeks.jurisdiction_state IS NOT DISTINCT FROM decided_counts.jurisdiction_state
  AND covered_weeks.week_start_date = decided_counts.week_start_date
ORDER BY jurisdiction_id, decided_counts.week_start_date;
