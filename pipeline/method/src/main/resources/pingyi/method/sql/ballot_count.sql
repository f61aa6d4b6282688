-- One row is one voter class of one data row whose ballot counts do not fit together. A row may count its classes side by side: each
-- class is held against its own counts, and all of them against those that name none.
WITH class_ballots AS (
  SELECT
    record_id,
    coalesce(voter_class, 'all') AS voter_class,
    max(CASE WHEN field = 'issued' THEN number END) AS issued,
    max(CASE WHEN field = 'returned' THEN number END) AS returned,
    max(CASE WHEN field = 'valid' THEN number END) AS valid,
    max(CASE WHEN field = 'spoiled' THEN number END) AS spoiled,
    max(CASE WHEN field = 'abstained' THEN number END) AS abstained,
    sum(CASE WHEN field = 'grade_count' THEN number END) AS graded,
    max(CASE WHEN field = 'returned' THEN cell END) AS returned_cell,
    max(CASE WHEN field = 'valid' THEN cell END) AS valid_cell,
    min(CASE WHEN field = 'grade_count' THEN cell END) AS graded_cell
  FROM received_value
  WHERE status = 'stated'
    AND field IN ('issued', 'returned', 'valid', 'spoiled', 'abstained', 'grade_count')
  GROUP BY record_id, coalesce(voter_class, 'all')
),
ballots AS (
  SELECT
    record_id,
    voter_class,
    issued,
    returned,
    valid,
    spoiled,
    abstained,
    CASE WHEN voter_class = 'all' THEN sum(graded) OVER (PARTITION BY record_id) ELSE graded END AS graded,
    returned_cell,
    valid_cell,
    CASE WHEN voter_class = 'all' THEN min(graded_cell) OVER (PARTITION BY record_id) ELSE graded_cell END AS graded_cell
  FROM class_ballots
)
SELECT
  record_id,
  voter_class,
  issued,
  returned,
  valid,
  spoiled,
  abstained,
  graded,
  returned_cell,
  valid_cell,
  graded_cell
FROM ballots
WHERE returned > issued
  OR valid > coalesce(returned, issued)
  OR graded > coalesce(valid, returned, issued)
  OR graded + abstained <> valid
  OR valid + spoiled <> returned
