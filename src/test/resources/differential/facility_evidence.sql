-- What the texts of a facility say of its place and its holder, for jurisdictions.sql to weigh.
-- Computed a second time from the written rules; shares no code with the lake. Registers and
-- facility codes are left out: the files of 2007-2015 have no codes and come with no register.
--
-- Input tables (all text): detainers (facility, city, state_code as cleaned), counties, places,
-- facility_abbreviations, facility_words, crosswalk.
-- Output tables: standing_counties, facility_texts, county_runs, counties_named,
-- names_of_two, names_of_elsewhere, phrases_said, phrases_found, city_counties, decisions.

-- Words: capitals without accents and apostrophes, one space between them; letters that stand
-- alone in a row are one word ('F.C.I.' is FCI); one spelling of FORT, SAINT and MOUNT.
CREATE OR REPLACE MACRO plain_words(published) AS
  trim(regexp_replace(
    regexp_replace(capitals(strip_accents(published)), '[''’`]', '', 'g'), '[^A-Z0-9]+', ' ', 'g'));

CREATE OR REPLACE MACRO letters_joined(plain) AS
  replace(replace(regexp_replace(plain, '\b([A-Z])\b', '~\1~', 'g'), '~ ~', ''), '~', '');

CREATE OR REPLACE MACRO words(published) AS
  regexp_replace(
    regexp_replace(
      regexp_replace(letters_joined(plain_words(published)), '\bFORT\b', 'FT', 'g'),
      '\bSAINT\b', 'ST', 'g'),
    '\bMOUNT\b', 'MT', 'g');

-- Keys leave the spaces out, so that LA SALLE is LASALLE; N at the head of a city is NORTH.
CREATE OR REPLACE MACRO name_key(published) AS replace(words(published), ' ', '');

CREATE OR REPLACE MACRO place_key_of(city) AS
  CASE split_part(words(city), ' ', 1)
    WHEN 'N' THEN 'NORTH' WHEN 'S' THEN 'SOUTH' WHEN 'E' THEN 'EAST' WHEN 'W' THEN 'WEST'
    ELSE split_part(words(city), ' ', 1)
  END || replace(regexp_replace(words(city), '^[^ ]*', ''), ' ', '');

CREATE OR REPLACE MACRO is_in_a_row(phrase, facility_text) AS
  contains(' ' || facility_text || ' ', ' ' || phrase || ' ');

-- Counties of one day: later changes of their borders must not move old records.
CREATE OR REPLACE TABLE standing_counties AS
SELECT
  county_fips, county_name, county_kind, state_code,
  name_key(replace(county_key, ' AND ', ' ')) AS county_key
FROM counties
WHERE (valid_from_date IS NULL OR CAST(valid_from_date AS DATE) <= DATE '2020-01-01')
  AND (valid_to_date IS NULL OR CAST(valid_to_date AS DATE) >= DATE '2020-01-01');

-- Facility texts, shortened words written out, those of the state before those of all states.
-- The crosswalk's names go the same way, so that both sides are compared in one spelling. The
-- state's own code at the end is left out: 'DENVER, CO' is no county.
CREATE OR REPLACE TABLE facility_texts AS
WITH published AS (
  SELECT state_code, facility AS name FROM detainers WHERE facility IS NOT NULL
  UNION
  SELECT state_code, facility_name FROM crosswalk WHERE facility_name IS NOT NULL
),
without_own_state AS (
  SELECT
    state_code,
    name,
    string_split(
      CASE
        WHEN ends_with(words(name), ' ' || state_code) THEN left(words(name), -3)
        ELSE words(name)
      END, ' ') AS word_list
  FROM published
),
single_words AS (
  SELECT
    state_code,
    name,
    unnest(word_list) AS word,
    generate_subscripts(word_list, 1) AS position
  FROM without_own_state
)
SELECT
  single_words.state_code,
  name,
  string_agg(coalesce(own.full_words, general.full_words, word), ' ' ORDER BY position) AS text
FROM single_words
LEFT JOIN facility_abbreviations AS own
  ON own.abbreviation = word AND own.state_code = single_words.state_code
LEFT JOIN facility_abbreviations AS general
  ON general.abbreviation = word AND general.state_code IS NULL
GROUP BY ALL;

-- Runs of words that may be a county's name: one to four before COUNTY (PARISH, BOROUGH where a
-- state has them), or after COUNTY OF. The state's own postal code in between is no part of it.
CREATE OR REPLACE TABLE county_runs AS
WITH spelled AS (
  SELECT state_code, name, list_filter(string_split(text, ' '), lambda w: w <> 'AND') AS word
  FROM facility_texts
),
anchors AS (
  SELECT *, unnest(range(1, len(word) + 1)) AS anchor FROM spelled WHERE state_code IS NOT NULL
),
county_words AS (
  SELECT
    *,
    word[anchor] AS county_word,
    anchor - CASE WHEN word[anchor - 1] = state_code THEN 2 ELSE 1 END AS last_before
  FROM anchors
  WHERE word[anchor] = 'COUNTY'
    OR (word[anchor] = 'PARISH' AND state_code = 'LA')
    OR (word[anchor] = 'BOROUGH' AND state_code = 'AK')
)
SELECT
  state_code, name, anchor, county_word, 'before' AS side, run_length,
  array_to_string(word[last_before - run_length + 1 : last_before], '') AS run_key,
  [array_to_string(word[last_before - run_length - l + 1 : last_before - run_length], '')
    FOR l IN range(1, 5) IF last_before - run_length >= l] AS keys_just_before
FROM county_words, range(1, 5) AS lengths(run_length)
WHERE last_before >= run_length
UNION ALL
SELECT
  state_code, name, anchor, county_word, 'after', run_length,
  array_to_string(word[anchor + 2 : anchor + 1 + run_length], ''), []
FROM county_words, range(1, 5) AS lengths(run_length)
WHERE county_word <> 'BOROUGH' AND word[anchor + 1] = 'OF' AND anchor + 1 + run_length <= len(word);

-- Counties a facility's name names: at each place the longest run that is a county of the state.
-- An independent city is never meant by 'X COUNTY' (Fairfax, Richmond, St. Louis).
CREATE OR REPLACE TABLE counties_named AS
SELECT state_code, name, county_fips, county_key, keys_just_before
FROM county_runs
JOIN standing_counties USING (state_code)
WHERE run_key = county_key AND county_kind <> 'independent_city'
QUALIFY run_length = max(run_length) OVER (PARTITION BY state_code, name, anchor, side);

-- CLAY-JACKSON COUNTY: a county or independent city stands just before the one that was read.
CREATE OR REPLACE TABLE names_of_two AS
SELECT DISTINCT counties_named.state_code, name
FROM counties_named
JOIN standing_counties AS other
  ON other.state_code = counties_named.state_code
  AND list_contains(keys_just_before, other.county_key)
  AND other.county_key <> counties_named.county_key;

-- A name that gives no county of its state but one of another contradicts the state: the city would
-- only repeat what the name denies.
CREATE OR REPLACE TABLE names_of_elsewhere AS
SELECT DISTINCT county_runs.state_code, name
FROM county_runs
JOIN standing_counties AS elsewhere ON run_key = county_key
WHERE county_kind <> 'independent_city'
  AND elsewhere.state_code <> county_runs.state_code
  AND NOT EXISTS (
    FROM standing_counties AS city
    WHERE city.state_code = county_runs.state_code AND city.county_key = run_key)
  AND NOT EXISTS (
    FROM counties_named AS own
    WHERE own.state_code = county_runs.state_code AND own.name = county_runs.name);

-- Phrases that say who holds and what it is; the first in order says it: long before short, the
-- state's own before a general one, most letters, then by the alphabet.
CREATE OR REPLACE TABLE phrases_said AS
SELECT
  facility_texts.state_code,
  name,
  holder_type,
  facility_type,
  is_strong = 'true' AS is_strong,
  struct_pack(
    words := -len(string_split(phrase, ' ')), general := facility_words.state_code IS NULL,
    letters := -length(phrase), phrase := phrase) AS place_in_order
FROM facility_texts
JOIN facility_words
  ON is_in_a_row(phrase, text)
  AND (facility_words.state_code IS NULL
    OR facility_words.state_code = facility_texts.state_code);

CREATE OR REPLACE TABLE phrases_found AS
SELECT
  state_code,
  name,
  min_by(holder_type, place_in_order) FILTER (is_strong AND holder_type IS NOT NULL)
    AS strong_holder,
  min_by(holder_type, place_in_order) FILTER (NOT is_strong AND holder_type IS NOT NULL)
    AS weak_holder
FROM phrases_said
GROUP BY ALL;

-- Counties of each published city: those of the place, or, where a long text was cut off, those of
-- the one place that begins with it.
CREATE OR REPLACE TABLE city_counties AS
WITH place_shares AS (
  SELECT
    state_code,
    place_key_of(place_key) AS place,
    county_fips,
    sum(CAST(zip_share AS DOUBLE)) AS share
  FROM places
  JOIN standing_counties USING (state_code, county_fips)
  GROUP BY ALL
),
cities AS (
  SELECT DISTINCT state_code, city, place_key_of(city) AS city_key
  FROM detainers
  WHERE state_code IS NOT NULL AND city IS NOT NULL
),
known_places AS (
  SELECT DISTINCT state_code, place_key_of(place_key) AS place FROM places
),
beginning AS (
  SELECT state_code, city, min(place) AS place
  FROM cities
  JOIN known_places USING (state_code)
  WHERE length(city) >= 15 AND starts_with(place, city_key)
  GROUP BY ALL
  HAVING count(*) = 1
)
SELECT
  cities.state_code,
  cities.city,
  count(*) AS county_count,
  max_by(county_fips, share) AS county_fips,
  max(share) / sum(share) AS share
FROM cities
LEFT JOIN known_places
  ON known_places.state_code = cities.state_code AND known_places.place = city_key
LEFT JOIN beginning ON beginning.state_code = cities.state_code AND beginning.city = cities.city
JOIN place_shares
  ON place_shares.state_code = cities.state_code
  AND place_shares.place = coalesce(known_places.place, beginning.place)
GROUP BY ALL;

-- Decisions of a person: the name must agree in its words, the city too unless the line has none.
-- A line that names the city is the closer one.
CREATE OR REPLACE TABLE decisions AS
SELECT
  facilities.state_code, facilities.facility, facilities.city,
  crosswalk.county_fips, crosswalk.holder_type, crosswalk.facility_type
FROM (SELECT DISTINCT facility, city, state_code FROM detainers) AS facilities
JOIN facility_texts AS own_text
  ON own_text.state_code = facilities.state_code AND own_text.name = facilities.facility
JOIN crosswalk ON crosswalk.state_code = facilities.state_code
JOIN facility_texts AS decided_text
  ON decided_text.state_code = crosswalk.state_code
  AND decided_text.name = crosswalk.facility_name
  AND decided_text.text = own_text.text
WHERE crosswalk.facility_city IS NULL
  OR place_key_of(crosswalk.facility_city) = place_key_of(facilities.city)
QUALIFY row_number() OVER (
  PARTITION BY facilities.state_code, facilities.facility, facilities.city
  ORDER BY crosswalk.facility_city IS NULL, crosswalk.rowid) = 1;
