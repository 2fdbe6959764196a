-- Which jurisdiction answers for a facility, computed a second time from the written rules; shares
-- no code with the lake. A facility is a name, a city and a state as published.
--
-- Input tables: detainers, the evidence of facility_evidence.sql, holders, jurisdiction_types.
-- Output table: jurisdictions.

-- The rules in order. Without a state no county, state or agency can answer, whatever the name.
CREATE OR REPLACE TABLE jurisdictions AS
WITH facilities AS (
  SELECT DISTINCT facility, city, state_code FROM detainers
),
by_name AS (
  -- Two counties named decide nothing.
  SELECT state_code, name AS facility, min(county_fips) AS county_fips
  FROM counties_named
  WHERE NOT EXISTS (
    FROM names_of_two
    WHERE names_of_two.state_code = counties_named.state_code
      AND names_of_two.name = counties_named.name)
  GROUP BY state_code, name
  HAVING count(DISTINCT county_fips) = 1
),
-- Who holds: a decision, words that outweigh a county's name, that name, weaker words.
seen AS (
  SELECT
    facilities.facility,
    facilities.city,
    facilities.state_code,
    decisions.county_fips AS decided_county,
    by_name.county_fips AS named_county,
    names_of_elsewhere.name IS NULL AS may_follow_city,
    city_counties.county_count,
    city_counties.county_fips AS city_county,
    city_counties.share AS city_share,
    CASE
      WHEN decisions.holder_type IS NOT NULL THEN 'crosswalk'
      ELSE 'facility_words'
    END AS holder_method,
    coalesce(
      decisions.holder_type,
      phrases_found.strong_holder,
      CASE WHEN by_name.county_fips IS NOT NULL THEN 'county' END,
      phrases_found.weak_holder,
      'unstated') AS holder_type,
    decisions.facility_type AS decided_type
  FROM facilities
  LEFT JOIN decisions
    ON decisions.state_code = facilities.state_code
    AND decisions.facility = facilities.facility
    AND decisions.city IS NOT DISTINCT FROM facilities.city
  LEFT JOIN by_name
    ON by_name.state_code = facilities.state_code AND by_name.facility = facilities.facility
  LEFT JOIN names_of_elsewhere
    ON names_of_elsewhere.state_code = facilities.state_code
    AND names_of_elsewhere.name = facilities.facility
  LEFT JOIN city_counties
    ON city_counties.state_code = facilities.state_code
    AND city_counties.city = facilities.city
  LEFT JOIN phrases_found
    ON phrases_found.state_code IS NOT DISTINCT FROM facilities.state_code
    AND phrases_found.name = facilities.facility
),
-- Where it stands. A city in several counties is followed for its own jail only.
located AS (
  SELECT
    *,
    CASE
      WHEN decided_county IS NOT NULL THEN 'crosswalk'
      WHEN named_county IS NOT NULL THEN 'county_name'
      WHEN may_follow_city AND county_count = 1 THEN 'city'
      WHEN may_follow_city AND city_share >= 0.95 AND holder_type = 'city' THEN 'city_share'
      ELSE 'none'
    END AS located_by,
    CASE located_by
      WHEN 'crosswalk' THEN decided_county
      WHEN 'county_name' THEN named_county
      WHEN 'none' THEN NULL
      ELSE city_county
    END AS located_county_fips
  FROM seen
),
-- What it is: a phrase of another holder says nothing (CORRECTIONAL FACILITY is a prison where the
-- state holds; a county has jails), a strong phrase goes before a weak one.
said AS (
  SELECT
    located.facility,
    located.city,
    located.state_code,
    min_by(phrases_said.facility_type, (NOT is_strong, place_in_order)) AS said_type
  FROM located
  JOIN phrases_said
    ON phrases_said.state_code = located.state_code
    AND phrases_said.name = located.facility
    AND phrases_said.facility_type IS NOT NULL
    AND (phrases_said.holder_type IS NULL OR phrases_said.holder_type = located.holder_type)
  GROUP BY ALL
),
answered AS (
  SELECT
    located.*,
    holders.jurisdiction_type AS answers,
    coalesce(decided_type, said_type, holders.facility_type) AS facility_type
  FROM located
  JOIN holders USING (holder_type)
  LEFT JOIN said
    ON said.state_code = located.state_code
    AND said.facility = located.facility
    AND said.city IS NOT DISTINCT FROM located.city
),
typed AS (
  SELECT
    *,
    CASE
      WHEN state_code IS NULL THEN 'unresolved_no_state'
      WHEN answers = 'county' AND located_county_fips IS NULL THEN 'unresolved'
      ELSE answers
    END AS jurisdiction_type
  FROM answered
)
SELECT
  facility,
  city,
  typed.state_code,
  facility_type,
  holder_type,
  jurisdiction_type,
  CASE jurisdiction_type
    WHEN 'county' THEN 'county:' || located_county_fips
    WHEN 'unresolved_no_state' THEN 'unresolved:none'
    ELSE jurisdiction_type || ':' || typed.state_code
  END AS jurisdiction_id,
  CASE WHEN jurisdiction_type = 'county' THEN located_county_fips END AS county_fips,
  located_county_fips,
  -- The rule that gave the jurisdiction: what told the holder, else what told the county. Where
  -- nobody answers, as with a private operator, no rule has.
  CASE
    WHEN jurisdiction_type = 'county' THEN located_by
    WHEN jurisdiction_type IN ('state', 'federal', 'tribal') THEN holder_method
    ELSE 'none'
  END AS match_method,
  CASE jurisdiction_type WHEN 'county' THEN county_name ELSE jurisdiction_label END
    || ', ' || coalesce(typed.state_code, 'no state') AS jurisdiction_name
FROM typed
JOIN jurisdiction_types USING (jurisdiction_type)
LEFT JOIN standing_counties ON standing_counties.county_fips = located_county_fips;
