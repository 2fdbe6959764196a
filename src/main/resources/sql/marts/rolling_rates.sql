-- The nation's 13 weeks up to each week, pooled, beside the same weeks a year before.
-- One area, one length: windows overlap, never add them up.
SELECT
  week_start_date,
  issued_count,
  declined_count,
  declined_count + honored_count AS decided_count,
  decline_rate_of_decided,
  decided_rate_low,
  decided_rate_high,
  previous_rate_of_decided,
  rate_change_estimate,
  unknown_share,
  is_preliminary
FROM rolling_decline_rates
WHERE area_id = 'all:US' AND window_weeks = 13 AND is_complete_window
ORDER BY week_start_date
