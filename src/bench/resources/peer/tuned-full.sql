-- As somebody skilled would write it: the file is read once, straight into Parquet; repeated ids
-- are looked for, not cut away; marts come from counts a day, and the counts are kept.
CREATE VIEW raw AS FROM published('${input}');
COPY (FROM classed('raw')) TO '${store}/detainers.parquet' (COMPRESSION snappy);
SELECT CASE WHEN count(*) > count(DISTINCT record_id) THEN error('record ids are repeated') END
FROM read_parquet('${store}/detainers.parquet');
CREATE TABLE counted AS
SELECT facility_key, issue_date, outcome_class, lift_reason, offense_id, criminality_class,
  threat_level, count(*) AS n
FROM read_parquet('${store}/detainers.parquet') GROUP BY ALL;
COPY counted TO '${store}/counted.parquet';
