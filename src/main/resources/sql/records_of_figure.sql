-- The records behind ${figure}
-- Counts only, by file, outcome class and lift reason. For Spark SQL with Delta.
WITH ledger AS (
  SELECT
    release_id, file_sha256, file_name, release_kind,
    coverage_from_date, coverage_to_date, coverage_states,
    coalesce(series_name, concat(release_id, file_sha256)) AS series,
    max(CASE WHEN release_kind = 'full' THEN release_id END) OVER (
      PARTITION BY coalesce(series_name, concat(release_id, file_sha256))
      ORDER BY release_id) AS base
  FROM ${files}
  WHERE subject = 'detainers' AND release_kind IN ('full', 'update') AND file_state = 'counted'
),
-- a full release and its updates speak together, under the name of their newest file
files AS (
  SELECT
    release_id, file_sha256, file_name, release_kind, coverage_from_date, coverage_states,
    max(coverage_to_date) OVER (PARTITION BY series, base) AS coverage_to_date,
    max(struct(release_id, file_sha256)) OVER (PARTITION BY series, base) AS speaker
  FROM ledger
),
speaking AS (
  SELECT * FROM files WHERE release_kind = 'full'
),
-- for each state and day, the newest that speaks for it; an update counts off what it changes
standing AS (
  SELECT own.*, whose.file_name
  FROM ${outcomes} AS own
  JOIN files AS file
    ON file.release_id = own.release_id AND file.file_sha256 = own.file_sha256
  JOIN files AS whose
    ON whose.release_id = own.counted_release_id
    AND whose.file_sha256 = own.counted_file_sha256
  WHERE EXISTS (
    SELECT 1
    FROM speaking AS same
    WHERE same.speaker = file.speaker AND (same.coverage_states = '*'
        OR array_contains(split(same.coverage_states, ','), coalesce(own.state_code, 'none')))
      AND own.prepare_date BETWEEN same.coverage_from_date AND same.coverage_to_date)
  AND NOT EXISTS (
    SELECT 1
    FROM speaking AS newer
    WHERE newer.speaker > file.speaker AND (newer.coverage_states = '*'
        OR array_contains(split(newer.coverage_states, ','), coalesce(own.state_code, 'none')))
      AND own.prepare_date BETWEEN newer.coverage_from_date AND newer.coverage_to_date)
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
  counted_release_id AS release_id,
  file_name,
  left(counted_file_sha256, 12) AS file_sha256,
  outcome_class,
  lift_reason,
  CAST(sum(detainer_count) AS INT) AS detainer_count,
  CAST(sum(identified_count) AS INT) AS identified_count,
  CAST(sum(first_count) AS INT) AS first_count,
  CAST(sum(episode_count) AS INT) AS episode_count
FROM records
WHERE ${conditions}
GROUP BY counted_release_id, file_name, counted_file_sha256, outcome_class, lift_reason
ORDER BY release_id, file_name, file_sha256, outcome_class, lift_reason
