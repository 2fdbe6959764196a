-- Days on which a jurisdiction's issues, or those declined of them, stand out from its own year:
-- the measures issued and declined of the mart bulk_days, a second time. Written from method.md;
-- shares no code with the lake. Every covered day is a row here, and the discoveries are told by
-- rank, not by q.
--
-- Input tables: coverage, placed_detainers.
-- Output table: bulk_issue_days.

-- ln of Chernoff's bound on the tail of a Poisson or negative binomial count.
CREATE OR REPLACE MACRO log_tail(x, mean, size) AS
  CASE WHEN size IS NULL THEN x - mean - x * (ln(x) - ln(mean))
    ELSE x * (ln(mean) - ln(mean + size) - ln(x) + ln(x + size))
      + size * (ln(x + size) - ln(mean + size)) END;

CREATE OR REPLACE TABLE bulk_issue_days AS
WITH release_spans AS (
  SELECT
    min(covered_from) AS first_day,
    max(covered_to) AS last_day,
    flatten(list(
      CASE WHEN is_national THEN ['*'] ELSE state_codes END
        || CASE WHEN has_rows_without_state THEN ['none'] ELSE [] END)) AS states
  FROM coverage
  WHERE is_full
  GROUP BY release_id
),
state_days AS (
  SELECT DISTINCT state, CAST(unnest(generate_series(
    CAST(first_day AS TIMESTAMP), CAST(last_day AS TIMESTAMP), INTERVAL 1 DAY)) AS DATE) AS day
  FROM (SELECT first_day, last_day, unnest(states) AS state FROM release_spans)
),
counted AS (
  SELECT jurisdiction_id, jurisdiction_state, 'issued' AS measure, issue_date AS day, count(*) AS x
  FROM placed_detainers WHERE outcome_class <> 'administrative' GROUP BY ALL
  UNION ALL
  SELECT jurisdiction_id, jurisdiction_state, 'declined', issue_date, count(*)
  FROM placed_detainers WHERE outcome_class = 'declined' GROUP BY ALL
),
series_days AS (
  SELECT DISTINCT jurisdiction_id, measure, state_days.day
  FROM (SELECT DISTINCT jurisdiction_id, jurisdiction_state, measure FROM counted)
  JOIN state_days ON state IN ('*', coalesce(jurisdiction_state, 'none'))
),
around AS (
  SELECT
    jurisdiction_id,
    measure,
    day,
    coalesce(x, 0) AS x,
    count(*) OVER (PARTITION BY measure) AS tests,
    count(*) OVER year AS n,
    sum(coalesce(x, 0)) OVER year AS total,
    sum(coalesce(x, 0) ** 2) OVER year AS squares,
    max(coalesce(x, 0)) OVER year AS largest
  FROM series_days
  LEFT JOIN counted USING (jurisdiction_id, measure, day)
  WINDOW year AS (
    PARTITION BY jurisdiction_id, measure ORDER BY day
    RANGE BETWEEN INTERVAL 182 DAYS PRECEDING AND INTERVAL 182 DAYS FOLLOWING EXCLUDE CURRENT ROW)
),
baselines AS (
  SELECT
    *,
    CASE WHEN largest >= 10 THEN n - 1 ELSE n END AS days,
    CASE WHEN largest >= 10 THEN total - largest ELSE total END AS mass,
    CASE WHEN largest >= 10 THEN squares - largest ** 2 ELSE squares END AS power
  FROM around
  WHERE x >= 10
),
scaled AS (
  SELECT
    *,
    mass / days AS mean,
    CASE WHEN mass = 0 THEN 1.0 / days ELSE mass / days END AS center,
    CASE WHEN mass = 0 THEN 1.0
      ELSE greatest(1.0, (power - mass ** 2 / days) / (days - 1) / (mass / days)) END AS dispersion
  FROM baselines
  WHERE days >= 5
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY measure ORDER BY log_p) AS place
  FROM (
    SELECT *, log_tail(x, center, center / nullif(dispersion - 1, 0)) AS log_p
    FROM scaled
    WHERE x >= 3 * mean
  )
),
last_discoveries AS (
  SELECT measure, max(place) AS last_place
  FROM ranked
  WHERE log_p <= ln(0.01 * place / tests)
  GROUP BY measure
)
SELECT DISTINCT jurisdiction_id, day AS issue_date
FROM ranked
JOIN last_discoveries USING (measure)
WHERE place <= last_place;
