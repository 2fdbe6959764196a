-- The table is rewritten: what the new release covers goes, its own rows come.
CREATE TABLE raw AS FROM published('${input}');
CREATE TABLE told AS
SELECT * FROM classed('raw')
QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY record_version DESC) = 1;
CREATE TABLE detainers AS
SELECT * FROM read_parquet('${store}/detainers.parquet')
WHERE issue_date < (SELECT min(issue_date) FROM told) OR issue_date > (SELECT max(issue_date) FROM told)
UNION ALL SELECT * FROM told;
COPY detainers TO '${store}/rewritten.parquet';
CREATE VIEW counted AS SELECT *, 1 AS n FROM detainers;
