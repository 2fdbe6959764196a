-- The release is appended and counted; counts of the days that it covers take the place of older ones.
CREATE VIEW raw AS FROM published('${input}');
COPY (FROM classed('raw')) TO '${store}/release.parquet' (COMPRESSION snappy);
CREATE TABLE told AS
SELECT facility_key, issue_date, outcome_class, lift_reason, offense_id, criminality_class,
  threat_level, count(*) AS n
FROM read_parquet('${store}/release.parquet') GROUP BY ALL;
COPY told TO '${store}/counted-release.parquet';
CREATE VIEW counted AS
SELECT * FROM read_parquet('${store}/counted.parquet')
WHERE issue_date < (SELECT min(issue_date) FROM told) OR issue_date > (SELECT max(issue_date) FROM told)
UNION ALL SELECT * FROM told;
