-- Where the rows of each file went: lines of kind rows of the mart data_quality, a second time.
-- Written from the contract of the mart; shares no code with the lake.
--
-- Input tables: rows_published (file_sha256, rows: those of the file, without its header),
-- detainers (those of them that can be used), current_detainers.
-- Output table: file_fates.

CREATE OR REPLACE TABLE file_fates AS
WITH counted AS (
  SELECT
    file_sha256,
    rows,
    (SELECT count(*) FROM detainers WHERE detainers.file_sha256 = file.file_sha256) AS usable,
    (SELECT count(*) FROM current_detainers AS c WHERE c.file_sha256 = file.file_sha256) AS standing
  FROM rows_published AS file
)
SELECT file_sha256, 'rows_in_count' AS item_code, CAST(rows AS INTEGER) AS item_count FROM counted
UNION ALL
SELECT file_sha256, 'rows_current_count', CAST(standing AS INTEGER) FROM counted
UNION ALL
SELECT file_sha256, 'rows_repeat_count', CAST(usable - standing AS INTEGER) FROM counted
UNION ALL
SELECT file_sha256, 'rows_set_aside_count', CAST(rows - usable AS INTEGER) FROM counted;
