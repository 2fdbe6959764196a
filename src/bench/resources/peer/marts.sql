-- From the relation `counted` (facility_key, issue_date, outcome_class, lift_reason, offense_id,
-- criminality_class, threat_level, n) to five marts, each as Parquet and csv.
CREATE TABLE placed AS
SELECT
  facility_id,
  coalesce(jurisdiction_id, 'unresolved:none') AS jurisdiction_id,
  coalesce(jurisdiction_type, 'unresolved') AS jurisdiction_type,
  issue_date, outcome_class, lift_reason, offense_id, criminality_class, threat_level,
  sum(n) AS n
FROM counted LEFT JOIN facilities USING (facility_key)
WHERE issue_date IS NOT NULL
GROUP BY ALL;

CREATE MACRO outcomes(relation) AS TABLE
SELECT *, issued - unknown AS resolved, declined + honored AS decided,
  rate(declined, issued) AS decline_rate_of_issued,
  rate(declined, issued - unknown) AS decline_rate_of_resolved,
  rate(declined, declined + honored) AS decline_rate_of_decided,
  CASE WHEN declined + honored = 0 THEN NULL WHEN declined = 0 THEN 0.0
    ELSE wilson_end(declined / (declined + honored), declined + honored, -1) END AS decided_rate_low,
  CASE WHEN declined + honored = 0 THEN NULL WHEN honored = 0 THEN 1.0
    ELSE wilson_end(declined / (declined + honored), declined + honored, 1) END AS decided_rate_high,
  rate(unknown, issued) AS unknown_share
FROM query_table(relation);

CREATE VIEW weekly_counts AS
SELECT jurisdiction_id, jurisdiction_type, week_start(issue_date) AS week_start_date,
  coalesce(sum(n) FILTER (outcome_class <> 'administrative'), 0) AS issued,
  coalesce(sum(n) FILTER (outcome_class = 'declined'), 0) AS declined,
  coalesce(sum(n) FILTER (outcome_class = 'honored'), 0) AS honored,
  coalesce(sum(n) FILTER (outcome_class = 'unknown'), 0) AS unknown
FROM placed GROUP BY ALL;

CREATE VIEW calendar_counts AS
SELECT area_id, period_kind,
  CASE period_kind
    WHEN 'month' THEN date_trunc('month', issue_date)
    WHEN 'quarter' THEN date_trunc('quarter', issue_date)
    WHEN 'calendar_year' THEN date_trunc('year', issue_date)
    ELSE date_trunc('year', issue_date + INTERVAL 3 MONTH) - INTERVAL 3 MONTH END AS period_start_date,
  coalesce(sum(n) FILTER (outcome_class <> 'administrative'), 0) AS issued,
  coalesce(sum(n) FILTER (outcome_class = 'declined'), 0) AS declined,
  coalesce(sum(n) FILTER (outcome_class = 'honored'), 0) AS honored,
  coalesce(sum(n) FILTER (outcome_class = 'unknown'), 0) AS unknown
FROM (
  SELECT issue_date, outcome_class, n, unnest([jurisdiction_id, 'all:US',
    CASE jurisdiction_type WHEN 'county' THEN 'local:US' END]) AS area_id
  FROM (SELECT jurisdiction_id, jurisdiction_type, issue_date, outcome_class, sum(n) AS n
    FROM placed GROUP BY ALL))
CROSS JOIN (SELECT unnest(['month', 'quarter', 'calendar_year', 'fiscal_year']) AS period_kind)
WHERE area_id IS NOT NULL
GROUP BY ALL;

CREATE VIEW offense_counts AS
SELECT jurisdiction_id, week_start(issue_date) AS week_start_date, offense_id,
  coalesce(sum(n) FILTER (outcome_class <> 'administrative'), 0) AS issued,
  coalesce(sum(n) FILTER (outcome_class = 'declined'), 0) AS declined,
  coalesce(sum(n) FILTER (outcome_class = 'honored'), 0) AS honored,
  coalesce(sum(n) FILTER (outcome_class = 'unknown'), 0) AS unknown
FROM placed GROUP BY ALL;

CREATE VIEW severity_counts AS
SELECT jurisdiction_id, week_start(issue_date) AS week_start_date, criminality_class, threat_level,
  coalesce(sum(n) FILTER (outcome_class <> 'administrative'), 0) AS issued,
  coalesce(sum(n) FILTER (outcome_class = 'declined'), 0) AS declined,
  coalesce(sum(n) FILTER (outcome_class = 'honored'), 0) AS honored,
  coalesce(sum(n) FILTER (outcome_class = 'unknown'), 0) AS unknown
FROM placed GROUP BY ALL;

CREATE TABLE weekly_decline_rates AS
SELECT * FROM outcomes('weekly_counts') ORDER BY jurisdiction_id, week_start_date;
CREATE TABLE calendar_decline_rates AS
SELECT * FROM outcomes('calendar_counts') ORDER BY area_id, period_kind, period_start_date;
CREATE TABLE offense_breakdown AS
SELECT * FROM outcomes('offense_counts') ORDER BY jurisdiction_id, week_start_date, offense_id;
CREATE TABLE offense_severity AS
SELECT * FROM outcomes('severity_counts')
ORDER BY jurisdiction_id, week_start_date, criminality_class, threat_level;
CREATE TABLE outcome_breakdown AS
SELECT facility_id, year(issue_date) AS issue_year, lift_reason, outcome_class, sum(n) AS detainers
FROM placed GROUP BY ALL ORDER BY ALL;

COPY weekly_decline_rates TO '${marts}/weekly_decline_rates.parquet';
COPY weekly_decline_rates TO '${marts}/weekly_decline_rates.csv';
COPY calendar_decline_rates TO '${marts}/calendar_decline_rates.parquet';
COPY calendar_decline_rates TO '${marts}/calendar_decline_rates.csv';
COPY offense_breakdown TO '${marts}/offense_breakdown.parquet';
COPY offense_breakdown TO '${marts}/offense_breakdown.csv';
COPY offense_severity TO '${marts}/offense_severity.parquet';
COPY offense_severity TO '${marts}/offense_severity.csv';
COPY outcome_breakdown TO '${marts}/outcome_breakdown.parquet';
COPY outcome_breakdown TO '${marts}/outcome_breakdown.csv';
