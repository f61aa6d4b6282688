-- One row is one grade of one voter class of a branch in two consecutive review years of its own. A year of several sessions has
-- several panels and is left out; a grade of another scale stands apart and has ballots in one of the years only.
WITH single AS (
  SELECT organization_id, review_year, min(review_id) AS review_id
  FROM review
  GROUP BY organization_id, review_year
  HAVING count(*) = 1
),
side AS (
  SELECT
    comparability.review_year,
    comparability.organization_id,
    comparability.previous_year,
    comparability.verdict,
    single.review_id,
    single.review_year = comparability.review_year AS later
  FROM comparability
  JOIN single
    ON single.organization_id = comparability.organization_id
    AND single.review_year IN (comparability.review_year, comparability.previous_year)
)
SELECT
  side.review_year,
  side.organization_id,
  tally.voter_class,
  tally.scale_id,
  tally.ordinal,
  min(side.previous_year) AS previous_year,
  bool_and(scale_grade.favourable) AS favourable,
  sum(CASE WHEN side.later THEN 0 ELSE tally.ballots END) AS previous_ballots,
  sum(CASE WHEN side.later THEN tally.ballots ELSE 0 END) AS ballots,
  min(side.verdict) AS comparability
FROM side
JOIN tally ON tally.review_id = side.review_id
JOIN scale_grade ON scale_grade.scale_id = tally.scale_id AND scale_grade.ordinal = tally.ordinal
GROUP BY side.review_year, side.organization_id, tally.voter_class, tally.scale_id, tally.ordinal
