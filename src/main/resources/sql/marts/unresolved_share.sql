-- Of the detainers of each year of issue: how many could not be given to any jurisdiction.
-- An unresolved row is no place; leave it out of a map, never out of a total.
SELECT
  year(week_start_date) AS calendar_year,
  CAST(sum(issued_count) AS BIGINT) AS issued,
  CAST(sum(CASE WHEN jurisdiction_type LIKE 'unresolved%' THEN issued_count ELSE 0 END) AS BIGINT)
    AS unresolved,
  sum(CASE WHEN jurisdiction_type LIKE 'unresolved%' THEN issued_count ELSE 0 END)
    / nullif(CAST(sum(issued_count) AS DOUBLE), 0) AS unresolved_share
FROM weekly_decline_rates
GROUP BY year(week_start_date)
ORDER BY calendar_year
