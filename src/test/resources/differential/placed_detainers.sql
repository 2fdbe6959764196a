-- Current detainers with the jurisdiction that answers for them. Written from DOMAIN.md section 3;
-- shares no code with the lake.
--
-- Input tables: current_detainers, jurisdictions, disputes (conf/disputes.csv, all text).
-- Output tables: contested_days, addressed_jurisdictions (of every detainer, current or not),
-- placed_detainers.

CREATE OR REPLACE TABLE addressed_jurisdictions AS
SELECT DISTINCT jurisdiction_type, state_code AS jurisdiction_state FROM jurisdictions;

-- Days whose records a jurisdiction contests. Lines may overlap: the greatest status stands, and no
-- record counts twice.
CREATE OR REPLACE TABLE contested_days AS
SELECT jurisdiction_id, CAST(day AS DATE) AS issue_date, max(dispute_status) AS dispute_status
FROM (
  SELECT
    jurisdiction_id,
    dispute_status,
    unnest(generate_series(
      CAST(disputed_from_date AS DATE), CAST(disputed_to_date AS DATE), INTERVAL 1 DAY)) AS day
  FROM disputes
)
GROUP BY ALL;

CREATE OR REPLACE TABLE placed_detainers AS
SELECT
  current_detainers.*,
  jurisdiction_id,
  jurisdiction_name,
  jurisdiction_type,
  county_fips,
  jurisdictions.state_code AS jurisdiction_state,
  match_method,
  dispute_status
FROM current_detainers
JOIN jurisdictions
  ON jurisdictions.facility IS NOT DISTINCT FROM current_detainers.facility
  AND jurisdictions.city IS NOT DISTINCT FROM current_detainers.city
  AND jurisdictions.state_code IS NOT DISTINCT FROM current_detainers.state_code
LEFT JOIN contested_days USING (jurisdiction_id, issue_date)
WHERE issue_date IS NOT NULL;
