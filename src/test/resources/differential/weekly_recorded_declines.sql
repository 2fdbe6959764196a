-- The mart weekly_recorded_declines computed a second time, as far as releases date declines
-- themselves (recorded_basis lift_date). Written from method.md ("Declines by the week they were
-- recorded") and the contract of the mart; shares no code with the lake.
--
-- Input tables: placed_detainers with lift_date (text; null where the record does not tell it).
-- Output table: weekly_recorded_declines; without bulk_estimate and ambiguous_share.

CREATE OR REPLACE TABLE weekly_recorded_declines AS
SELECT
  jurisdiction_id,
  jurisdiction_name,
  jurisdiction_type,
  county_fips,
  jurisdiction_state AS state_code,
  week_start(CAST(lift_date AS DATE)) AS week_start_date,
  'lift_date' AS recorded_basis,
  CAST(count(*) AS INTEGER) AS recorded_low_count,
  CAST(count(*) AS INTEGER) AS recorded_high_count,
  CAST(count(*) AS DOUBLE) AS recorded_estimate,
  false AS is_interval_dated,
  getvariable('is_synthetic') AS is_synthetic
FROM placed_detainers
WHERE outcome_class = 'declined' AND lift_date IS NOT NULL
GROUP BY ALL;
