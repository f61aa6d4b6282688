-- One row is one voter class of one data row whose ballot counts do not fit together. A row may count its classes side by side: each
-- class is held against its own counts, and all of them against those that name none. The counts are held against each other first;
-- where they stand is looked up only of those that do not fit, each of which returns, finds valid or grades some ballots.
WITH counts AS (
  SELECT record_id, coalesce(voter_class, 'all') AS voter_class, field, number
  FROM received_value
  WHERE status = 'stated'
    AND field IN ('issued', 'returned', 'valid', 'spoiled', 'abstained', 'grade_count')
),
class_ballots AS (
  SELECT
    record_id,
    voter_class,
    max(CASE WHEN field = 'issued' THEN number END) AS issued,
    max(CASE WHEN field = 'returned' THEN number END) AS returned,
    max(CASE WHEN field = 'valid' THEN number END) AS valid,
    max(CASE WHEN field = 'spoiled' THEN number END) AS spoiled,
    max(CASE WHEN field = 'abstained' THEN number END) AS abstained,
    sum(CASE WHEN field = 'grade_count' THEN number END) AS graded
  FROM counts
  GROUP BY record_id, voter_class
),
side_by_side AS (
  SELECT
    record_id,
    voter_class,
    issued,
    returned,
    valid,
    spoiled,
    abstained,
    graded,
    sum(graded) OVER (PARTITION BY record_id) AS graded_by_all
  FROM class_ballots
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
    CASE WHEN voter_class = 'all' THEN graded_by_all ELSE graded END AS graded
  FROM side_by_side
),
unfit AS (
  SELECT record_id, voter_class, issued, returned, valid, spoiled, abstained, graded
  FROM ballots
  WHERE returned > issued
    OR valid > coalesce(returned, issued)
    OR graded > coalesce(valid, returned, issued)
    OR graded + abstained <> valid
    OR valid + spoiled <> returned
),
places AS (
  SELECT record_id, coalesce(voter_class, 'all') AS voter_class, field, cell
  FROM received_value
  WHERE status = 'stated' AND field IN ('returned', 'valid', 'grade_count')
)
SELECT
  unfit.record_id,
  unfit.voter_class,
  max(unfit.issued) AS issued,
  max(unfit.returned) AS returned,
  max(unfit.valid) AS valid,
  max(unfit.spoiled) AS spoiled,
  max(unfit.abstained) AS abstained,
  max(unfit.graded) AS graded,
  max(CASE WHEN places.field = 'returned' AND places.voter_class = unfit.voter_class THEN places.cell END) AS returned_cell,
  max(CASE WHEN places.field = 'valid' AND places.voter_class = unfit.voter_class THEN places.cell END) AS valid_cell,
  min(CASE
    WHEN places.field = 'grade_count' AND (unfit.voter_class = 'all' OR places.voter_class = unfit.voter_class) THEN places.cell
  END) AS graded_cell
FROM unfit
JOIN places ON places.record_id = unfit.record_id
GROUP BY unfit.record_id, unfit.voter_class
