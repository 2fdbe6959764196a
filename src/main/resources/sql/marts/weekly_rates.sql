-- All detainers issued in a week, and the three rates that the same counts give.
-- Add up counts, then divide. unknown_share says how much no rate knows of.
SELECT
  week_start_date,
  CAST(sum(issued_count) AS BIGINT) AS issued,
  CAST(sum(declined_count) AS BIGINT) AS declined,
  sum(declined_count) / nullif(CAST(sum(issued_count) AS DOUBLE), 0) AS decline_rate_of_issued,
  sum(declined_count) / nullif(CAST(sum(resolved_count) AS DOUBLE), 0) AS decline_rate_of_resolved,
  sum(declined_count) / nullif(CAST(sum(declined_count) + sum(honored_count) AS DOUBLE), 0)
    AS decline_rate_of_decided,
  sum(unknown_count) / nullif(CAST(sum(issued_count) AS DOUBLE), 0) AS unknown_share,
  bool_or(is_preliminary) AS is_preliminary
FROM weekly_decline_rates
GROUP BY week_start_date
ORDER BY week_start_date
