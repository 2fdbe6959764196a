-- What both peers start from: two threads, the project's reference tables, and where each facility
-- is. The last is given to them: matching facilities is work that they need not do.
SET threads = 2;
SET preserve_insertion_order = false;

CREATE TABLE states AS
SELECT state_name AS spelling, state_code FROM read_csv('${reference}/states.csv', all_varchar = true)
UNION SELECT state_code, state_code FROM read_csv('${reference}/states.csv', all_varchar = true);

CREATE TABLE lift_reasons AS
SELECT lift_reason_key, outcome_class FROM read_csv('${reference}/lift_reasons.csv', all_varchar = true);

CREATE TABLE offense_codes AS
SELECT offense_code, offense_id FROM read_csv('${reference}/offense_codes.csv', all_varchar = true);

CREATE TABLE criminality_classes AS
SELECT criminality_key, criminality_class
FROM read_csv('${reference}/criminality_classes.csv', all_varchar = true);

CREATE TABLE facilities AS
SELECT facility_id, jurisdiction_id, jurisdiction_type,
  concat_ws('|', coalesce(state_code, ''), coalesce(facility_city, ''), coalesce(facility_name, ''),
    coalesce(facility_code, '')) AS facility_key
FROM read_parquet('${facilities}');

-- White space collapses; some words stand for nothing.
CREATE MACRO cleaned(published) AS
  CASE WHEN upper(trim(published)) IN ('', 'NA', 'NULL', 'N/A', '(B)(6),(B)(7)(C)', 'B(6),B(7)C')
    THEN NULL ELSE trim(regexp_replace(published, '\s+', ' ', 'g')) END;

CREATE MACRO week_start(day) AS day - CAST((isodow(day) - 6 + 7) % 7 AS INTEGER);

CREATE MACRO rate(events, base) AS CASE WHEN base = 0 THEN NULL ELSE events / base END;

CREATE MACRO wilson_end(share, n, side) AS
  (share + 1.959963984540054 ** 2 / (2 * n)
    + side * 1.959963984540054 * sqrt(share * (1 - share) / n + 1.959963984540054 ** 2 / (4 * n * n)))
  / (1 + 1.959963984540054 ** 2 / n);

-- A published file as rows: all text, then typed and classed.
CREATE MACRO published(file) AS TABLE
SELECT * FROM read_csv(file, all_varchar = true, header = true);

CREATE MACRO classed(rows_of) AS TABLE
SELECT
  record_id,
  record_version,
  cleaned(withdrawn) AS withdrawn,
  try_cast(issued_date AS DATE) AS issue_date,
  cleaned(form) AS form,
  concat_ws('|', coalesce(state_code, ''), coalesce(upper(cleaned(city)), ''),
    coalesce(upper(cleaned(facility)), ''), coalesce(upper(cleaned(facility_code)), ''))
    AS facility_key,
  cleaned(lift_reason) AS lift_reason,
  CASE WHEN cleaned(lift_reason) IS NULL THEN 'unknown' ELSE coalesce(outcome_class, 'other') END
    AS outcome_class,
  try_cast(lift_date AS DATE) AS lift_date,
  coalesce(of_conviction.offense_id, of_charge.offense_id, 'none') AS offense_id,
  criminality_class,
  cleaned(threat_level) AS threat_level,
  conviction,
  charge
FROM query_table(rows_of)
LEFT JOIN states ON spelling = upper(cleaned(state))
LEFT JOIN lift_reasons ON lift_reason_key = lower(cleaned(lift_reason))
LEFT JOIN offense_codes AS of_conviction ON of_conviction.offense_code = conviction_code
LEFT JOIN offense_codes AS of_charge ON of_charge.offense_code = charge_code
LEFT JOIN criminality_classes ON criminality_key = lower(cleaned(criminality));
