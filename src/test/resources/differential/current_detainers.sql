-- The detainers that count: those of the newest full release that covers their state and day.
-- Written from DOMAIN.md section 3; shares no code with the lake.
--
-- Input tables: files (see detainers.sql), detainers (file_sha256, issue_date, state_code, and what
-- else is known of a record).
-- Output tables: coverage, current_detainers.

-- Coverage: which states and issue dates a file speaks for, and its place in the order of releases.
CREATE OR REPLACE TABLE coverage AS
WITH occurring AS (
  SELECT
    file_sha256,
    min(issue_date) AS first_day,
    max(issue_date) AS last_day,
    list(DISTINCT state_code) FILTER (state_code IS NOT NULL) AS state_codes,
    bool_or(state_code IS NULL) AS has_rows_without_state
  FROM detainers
  GROUP BY file_sha256
)
SELECT
  file_sha256,
  strftime(coalesce(release_date, last_day), '%Y-%m-%d') || '_' || release_name AS release_id,
  is_full,
  is_national,
  coalesce(covered_states, state_codes, []) AS state_codes,
  coalesce(has_rows_without_state, false) AS has_rows_without_state,
  coalesce(covered_from, first_day) AS covered_from,
  coalesce(covered_to, last_day) AS covered_to,
  max(coalesce(covered_to, last_day)) OVER (PARTITION BY release_id) AS release_last_day
FROM files
LEFT JOIN occurring USING (file_sha256);

-- Precedence: the newest full release that covers a state and a day wins for it, also where it has
-- no record of that day. An extract of some records is never counted. A national release covers
-- every state and the rows without a state; a release of states covers rows without a state only if
-- it has such rows itself.
CREATE OR REPLACE TABLE current_detainers AS
SELECT detainers.*, own.release_last_day
FROM detainers
JOIN coverage AS own USING (file_sha256)
WHERE own.is_full AND NOT EXISTS (
  SELECT 1
  FROM coverage AS newer
  WHERE newer.is_full
    AND (newer.release_id > own.release_id
      OR (newer.release_id = own.release_id AND newer.file_sha256 > own.file_sha256))
    AND detainers.issue_date BETWEEN newer.covered_from AND newer.covered_to
    AND CASE
          WHEN newer.is_national THEN true
          WHEN detainers.state_code IS NULL THEN newer.has_rows_without_state
          ELSE list_contains(newer.state_codes, detainers.state_code)
        END
);
