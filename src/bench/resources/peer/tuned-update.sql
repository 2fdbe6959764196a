-- The update is appended; older versions of its records are left out when everything is recounted.
CREATE VIEW raw AS FROM published('${input}');
COPY (FROM classed('raw')) TO '${store}/update.parquet' (COMPRESSION snappy);
CREATE VIEW counted AS
SELECT facility_key, issue_date, outcome_class, lift_reason, offense_id, criminality_class,
  threat_level, 1 AS n
FROM read_parquet('${store}/detainers.parquet')
ANTI JOIN read_parquet('${store}/update.parquet') AS newer USING (record_id)
UNION ALL
SELECT facility_key, issue_date, outcome_class, lift_reason, offense_id, criminality_class,
  threat_level, 1
FROM read_parquet('${store}/update.parquet') WHERE withdrawn IS NULL;
