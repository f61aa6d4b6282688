-- One row is one ballot grade of one branch and year, over all voter classes and sessions.
WITH graded AS (
  SELECT
    review.organization_id,
    tally.review_year,
    tally.scale_id,
    tally.ordinal,
    tally.grade_code,
    CAST(sum(CAST(tally.ballots AS DECIMAL(30, 15))) AS DOUBLE) AS ballots
  FROM tally
  JOIN review ON review.review_id = tally.review_id
  GROUP BY review.organization_id, tally.review_year, tally.scale_id, tally.ordinal, tally.grade_code
),
voters AS (
  SELECT organization_id, review_year, CAST(sum(CAST(ballots AS DECIMAL(30, 15))) AS DOUBLE) AS voters
  FROM graded
  GROUP BY organization_id, review_year
)
SELECT
  graded.organization_id,
  graded.review_year,
  graded.scale_id,
  graded.ordinal,
  graded.grade_code,
  scale_grade.label,
  graded.ballots,
  voters.voters,
  graded.ballots / voters.voters AS share
FROM graded
JOIN voters
  ON voters.organization_id = graded.organization_id AND voters.review_year = graded.review_year
JOIN scale_grade
  ON scale_grade.scale_id = graded.scale_id AND scale_grade.grade_code = graded.grade_code
WHERE voters.voters > 0
