-- The mart offense_breakdown computed a second time: what became of detainers, by offense.
-- Written from DOMAIN.md section 3 and the contract of the mart; shares no code with the lake.
-- Uses the macros of weekly_decline_rates.sql.
--
-- Input tables: placed_detainers, offenses (the reference table, all text).
-- Input variables: as there.
-- Output table: offense_breakdown.

CREATE OR REPLACE TABLE offense_breakdown AS
WITH counted AS (
  SELECT
    jurisdiction_id,
    jurisdiction_name,
    jurisdiction_type,
    county_fips,
    jurisdiction_state,
    week_start(issue_date) AS week_start_date,
    offense_basis,
    offense_id,
    count(*) FILTER (outcome_class <> 'administrative') AS issued,
    count(*) FILTER (outcome_class = 'declined') AS declined,
    count(*) FILTER (outcome_class = 'honored') AS honored,
    count(*) FILTER (outcome_class = 'notice_failure') AS notice_failure,
    count(*) FILTER (outcome_class NOT IN ('declined', 'honored', 'notice_failure', 'unknown',
      'administrative')) AS other_outcome,
    count(*) FILTER (outcome_class = 'unknown') AS unknown,
    count(*) FILTER (outcome_class = 'administrative') AS administrative,
    min(release_last_day) AS last_day
  FROM placed_detainers
  GROUP BY ALL
),
decided_counts AS (
  SELECT
    *,
    sum(issued) OVER (PARTITION BY jurisdiction_id, week_start_date) AS issued_in_week,
    declined + honored AS decided,
    rate(declined, decided) AS decided_rate
  FROM counted
)
SELECT
  jurisdiction_id,
  jurisdiction_name,
  jurisdiction_type,
  county_fips,
  jurisdiction_state AS state_code,
  week_start_date,
  offense_basis,
  offense_id,
  offense_group,
  offense_category_code,
  offense_category,
  CAST(issued AS INTEGER) AS issued_count,
  CAST(declined AS INTEGER) AS declined_count,
  CAST(honored AS INTEGER) AS honored_count,
  CAST(notice_failure AS INTEGER) AS notice_failure_count,
  CAST(other_outcome AS INTEGER) AS other_outcome_count,
  CAST(unknown AS INTEGER) AS unknown_count,
  CAST(administrative AS INTEGER) AS administrative_count,
  rate(issued, issued_in_week) AS share_of_issued,
  rate(unknown, issued) AS unknown_share,
  decided_rate AS decline_rate_of_decided,
  decided_low(declined, decided) AS decided_rate_low,
  decided_high(declined, decided) AS decided_rate_high,
  decided <= 20 AS is_unstable,
  last_day - (week_start_date + 6) < 7 * getvariable('preliminary_weeks') AS is_preliminary,
  getvariable('is_synthetic') AS is_synthetic
FROM decided_counts
LEFT JOIN offenses USING (offense_id)
ORDER BY jurisdiction_id, week_start_date, offense_basis, offense_id;
