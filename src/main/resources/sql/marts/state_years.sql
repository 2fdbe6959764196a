-- Each state's calendar years, beside its weekly rows added up: county jails alone, and all.
-- A year's row in calendar_decline_rates counts by day, so weeks across New Year differ a little.
WITH weeks AS (
  SELECT
    state_code,
    year(week_start_date) AS calendar_year,
    CAST(sum(issued_count) AS BIGINT) AS issued_by_weeks,
    CAST(sum(declined_count) AS BIGINT) AS declined_by_weeks
  FROM weekly_decline_rates
  WHERE state_code IS NOT NULL
  GROUP BY state_code, year(week_start_date)
)
SELECT
  years.state_code,
  years.period_name,
  years.issued_count,
  locals.issued_count AS local_issued_count,
  years.declined_count,
  years.declined_count + years.honored_count AS decided_count,
  years.decline_rate_of_decided,
  years.unknown_share,
  weeks.issued_by_weeks,
  weeks.declined_by_weeks
FROM calendar_decline_rates AS years
LEFT JOIN calendar_decline_rates AS locals
  ON locals.area_level = 'state_local' AND locals.state_code = years.state_code
  AND locals.period_kind = years.period_kind AND locals.period_start_date = years.period_start_date
LEFT JOIN weeks
  ON weeks.state_code = years.state_code
  AND weeks.calendar_year = year(years.period_start_date)
WHERE years.area_level = 'state' AND years.period_kind = 'calendar_year'
ORDER BY years.state_code, years.period_start_date
