-- The table is rewritten: the newest version of each record stays.
CREATE TABLE raw AS FROM published('${input}');
CREATE TABLE detainers AS
SELECT * FROM (
  SELECT * FROM read_parquet('${store}/detainers.parquet') UNION ALL SELECT * FROM classed('raw'))
QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY record_version DESC) = 1;
COPY detainers TO '${store}/rewritten.parquet';
CREATE VIEW counted AS SELECT *, 1 AS n FROM detainers WHERE withdrawn IS NULL;
