-- What comes to mind first: the file as a table, one row a record id by a window, kept as Parquet,
-- and every mart counted from records.
CREATE TABLE raw AS FROM published('${input}');
CREATE TABLE detainers AS
SELECT * FROM classed('raw')
QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY record_version DESC) = 1;
COPY detainers TO '${store}/detainers.parquet';
CREATE VIEW counted AS SELECT *, 1 AS n FROM detainers;
