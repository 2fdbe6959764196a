-- Current detainers of a sample with the jurisdiction that the generator knows: in place of
-- jurisdictions.sql and placed_detainers.sql. How a jurisdiction was found it does not know.
--
-- Input tables: detainers and current_detainers with jurisdiction_id; counties, jurisdiction_types.
-- Output tables: addressed_jurisdictions (of every detainer, current or not), placed_detainers.

CREATE OR REPLACE TABLE addressed_jurisdictions AS
SELECT DISTINCT
  split_part(jurisdiction_id, ':', 1) AS jurisdiction_type,
  coalesce(counties.state_code, nullif(split_part(jurisdiction_id, ':', 2), 'none'))
    AS jurisdiction_state
FROM detainers
LEFT JOIN counties ON jurisdiction_id = 'county:' || counties.county_fips;

CREATE OR REPLACE TABLE placed_detainers AS
WITH typed AS (
  SELECT
    *,
    CASE jurisdiction_id
      WHEN 'unresolved:none' THEN 'unresolved_no_state'
      ELSE split_part(jurisdiction_id, ':', 1)
    END AS jurisdiction_type
  FROM current_detainers
),
placed AS (
  SELECT
    typed.*,
    counties.county_fips,
    coalesce(counties.state_code, nullif(split_part(jurisdiction_id, ':', 2), 'none'))
      AS jurisdiction_state,
    coalesce(county_name, jurisdiction_label) AS label
  FROM typed
  LEFT JOIN counties ON jurisdiction_id = 'county:' || counties.county_fips
  LEFT JOIN jurisdiction_types USING (jurisdiction_type)
)
SELECT
  *,
  label || ', ' || coalesce(jurisdiction_state, 'no state') AS jurisdiction_name,
  NULL::VARCHAR AS match_method,
  NULL::VARCHAR AS dispute_status
FROM placed;
