-- What became of detainers, by what the record says of a conviction or a charge, all weeks.
-- A charge is no conviction; not_published says nothing of persons.
SELECT
  offense_basis,
  offense_group,
  CAST(sum(issued_count) AS BIGINT) AS issued,
  CAST(sum(declined_count) AS BIGINT) AS declined,
  CAST(sum(declined_count) + sum(honored_count) AS BIGINT) AS decided,
  sum(declined_count) / nullif(CAST(sum(declined_count) + sum(honored_count) AS DOUBLE), 0)
    AS decline_rate_of_decided,
  sum(unknown_count) / nullif(CAST(sum(issued_count) AS DOUBLE), 0) AS unknown_share
FROM offense_breakdown
WHERE NOT is_preliminary
GROUP BY offense_basis, offense_group
ORDER BY offense_basis, offense_group
