-- The records behind ${figure}
-- Counts only, by file, outcome class and lift reason. For Spark SQL with Delta.
WITH files AS (
  SELECT release_id, file_sha256, file_name, coverage_from_date, coverage_to_date, coverage_states
  FROM ${files}
  WHERE subject = 'detainers' AND release_kind = 'full' AND file_state = 'counted'
),
-- for each state and day, the newest full release that speaks for it
standing AS (
  SELECT own.*, file.file_name
  FROM ${outcomes} AS own
  JOIN files AS file
    ON file.release_id = own.release_id AND file.file_sha256 = own.file_sha256
  WHERE NOT EXISTS (
    SELECT 1
    FROM files AS newer
    WHERE (newer.coverage_states = '*'
        OR array_contains(split(newer.coverage_states, ','), coalesce(own.state_code, 'none')))
      AND own.prepare_date BETWEEN newer.coverage_from_date AND newer.coverage_to_date
      AND struct(newer.release_id, newer.file_sha256) > struct(own.release_id, own.file_sha256))
),
-- a lift reason that no reference knows is not shown: it may be anything
reasons AS (
  SELECT explode(array(${reasons})) AS known_reason
),
records AS (
  SELECT
    standing.* EXCEPT (lift_reason),
    place.jurisdiction_id,
    CASE WHEN lift_reason IS NOT NULL THEN coalesce(known_reason, ${unseen}) END AS lift_reason
  FROM standing
  JOIN ${facilities} AS place ON place.facility_id = standing.facility_id
  LEFT JOIN reasons ON lower(known_reason) = lower(lift_reason)
)
SELECT
  release_id,
  file_name,
  left(file_sha256, 12) AS file_sha256,
  outcome_class,
  lift_reason,
  CAST(sum(detainer_count) AS INT) AS detainer_count,
  CAST(sum(identified_count) AS INT) AS identified_count,
  CAST(sum(first_count) AS INT) AS first_count,
  CAST(sum(episode_count) AS INT) AS episode_count
FROM records
WHERE ${conditions}
GROUP BY release_id, file_name, file_sha256, outcome_class, lift_reason
ORDER BY release_id, file_name, file_sha256, outcome_class, lift_reason
