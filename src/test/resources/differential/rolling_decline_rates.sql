-- The mart rolling_decline_rates computed a second time: each window as the sum of its weeks, where
-- the lake takes differences of running sums. Written from method.md ("Rolling windows", "Year on
-- year") and the contract of the mart; shares no code with the lake. Uses the macros of
-- weekly_decline_rates.sql and the areas of calendar_decline_rates.sql.
--
-- Input tables: placed_detainers, areas, area_days. Input variables: as there.
-- Output tables: area_weeks, windows, rolling_decline_rates.

CREATE OR REPLACE TABLE area_weeks AS
SELECT
  area_level,
  area_id,
  area_name,
  state_code,
  place,
  week_start(issue_date) AS week,
  count(*) FILTER (outcome_class <> 'administrative') AS issued,
  count(*) FILTER (outcome_class = 'declined') AS declined,
  count(*) FILTER (outcome_class = 'honored') AS honored,
  count(*) FILTER (outcome_class = 'notice_failure') AS notice_failure,
  count(*) FILTER (outcome_class = 'unknown') AS unknown,
  count(*) FILTER (outcome_class = 'administrative') AS administrative,
  min(release_last_day) - max(week_start(issue_date) + 6) < 7 * getvariable('preliminary_weeks') AS is_preliminary
FROM (SELECT jurisdiction_id, issue_date, outcome_class, release_last_day FROM placed_detainers)
JOIN (FROM areas WHERE area_level <> 'state') USING (jurisdiction_id)
GROUP BY ALL;

-- Every week of the lake ends a window of each length, which starts so many weeks before.
CREATE OR REPLACE TABLE windows AS
WITH lengths AS (SELECT unnest([4, 13, 52]) AS window_weeks),
ends AS (
  SELECT CAST(unnest(generate_series(min(week), max(week), INTERVAL 7 DAY)) AS DATE) AS last_week
  FROM area_weeks
)
SELECT last_week, window_weeks, last_week - 7 * (window_weeks - 1) AS first_week
FROM ends CROSS JOIN lengths;

CREATE OR REPLACE TABLE rolling_decline_rates AS
WITH pooled AS (
  SELECT
    area_level, area_id, area_name, state_code, place, last_week, window_weeks, first_week,
    sum(issued) AS issued,
    sum(declined) AS declined,
    sum(honored) AS honored,
    sum(notice_failure) AS notice_failure,
    sum(unknown) AS unknown,
    sum(administrative) AS administrative,
    bool_or(is_preliminary) AS is_preliminary
  FROM area_weeks
  JOIN windows ON week BETWEEN first_week AND last_week
  GROUP BY ALL
  HAVING area_level IN ('nation', 'nation_local') OR sum(issued) >= 20
),
-- A window that starts before the first day covered is not complete.
first_days AS (SELECT place, min(day) AS first_day FROM area_days GROUP BY place),
covered AS (
  SELECT place, last_week, window_weeks, count(*) AS days
  FROM area_days
  JOIN windows ON day BETWEEN first_week AND last_week + 6
  GROUP BY ALL
),
year_before AS (
  SELECT area_id, last_week, window_weeks, sum(declined) AS declined, sum(honored) AS honored
  FROM area_weeks
  JOIN windows ON week BETWEEN first_week - 364 AND last_week - 364
  GROUP BY ALL
),
beside AS (
  SELECT
    pooled.*,
    pooled.issued - pooled.unknown AS resolved,
    pooled.declined + pooled.honored AS decided,
    rate(pooled.declined, decided) AS p,
    coalesce(days, 0) < 7 * window_weeks AS is_partial,
    coalesce(first_week >= first_day, false) AS is_complete,
    CASE WHEN first_week - 364 >= first_day THEN coalesce(year_before.declined, 0) END
      AS old_declined,
    CASE WHEN first_week - 364 >= first_day
      THEN coalesce(year_before.declined + year_before.honored, 0) END AS old_decided,
    rate(old_declined, old_decided) AS q
  FROM pooled
  LEFT JOIN first_days USING (place)
  LEFT JOIN covered USING (place, last_week, window_weeks)
  LEFT JOIN year_before USING (area_id, last_week, window_weeks)
),
intervals AS (
  SELECT
    *,
    decided_low(declined, decided) AS low,
    decided_high(declined, decided) AS high,
    decided_low(old_declined, old_decided) AS old_low,
    decided_high(old_declined, old_decided) AS old_high
  FROM beside
)
SELECT
  area_level,
  area_id,
  area_name,
  state_code,
  last_week AS week_start_date,
  window_weeks,
  first_week AS window_start_date,
  CAST(issued AS INTEGER) AS issued_count,
  CAST(declined AS INTEGER) AS declined_count,
  CAST(honored AS INTEGER) AS honored_count,
  CAST(notice_failure AS INTEGER) AS notice_failure_count,
  CAST(resolved - decided - notice_failure AS INTEGER) AS other_outcome_count,
  CAST(resolved AS INTEGER) AS resolved_count,
  CAST(unknown AS INTEGER) AS unknown_count,
  CAST(administrative AS INTEGER) AS administrative_count,
  rate(declined, issued) AS decline_rate_of_issued,
  rate(declined, resolved) AS decline_rate_of_resolved,
  p AS decline_rate_of_decided,
  low AS decided_rate_low,
  high AS decided_rate_high,
  rate(unknown, issued) AS unknown_share,
  decided <= 20 AS is_unstable,
  is_preliminary,
  is_partial,
  is_complete AS is_complete_window,
  CAST(old_declined AS INTEGER) AS previous_declined_count,
  CAST(old_decided AS INTEGER) AS previous_decided_count,
  q AS previous_rate_of_decided,
  -- Newcombe's interval, method 10, of the Wilson intervals of both.
  p - q AS rate_change_estimate,
  p - q - sqrt((p - low) ** 2 + (old_high - q) ** 2) AS rate_change_low_estimate,
  p - q + sqrt((high - p) ** 2 + (q - old_low) ** 2) AS rate_change_high_estimate,
  getvariable('is_synthetic') AS is_synthetic
FROM intervals;
