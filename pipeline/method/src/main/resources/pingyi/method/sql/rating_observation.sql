-- One row is one points value of one voter class of one instrument of one review: ballots by grade, or raters' scores.
-- Grades that nobody chose are there with 0 even where the source left them out: they bound the mean and its interval.
-- A favourable share that the source states stands only where it sends shares: counted ballots speak for themselves.
WITH classes AS (
  SELECT policy_id, count(*) AS classes FROM policy_voter_class GROUP BY policy_id
),
voted AS (
  SELECT review_id, voter_class, scale_id, max(CASE WHEN basis <> 'derived_from_share' THEN 1 ELSE 0 END) = 1 AS counted
  FROM tally
  GROUP BY review_id, voter_class, scale_id
),
observed AS (
  SELECT
    voted.review_id,
    'ballot' AS instrument,
    voted.voter_class,
    scale_grade.points,
    coalesce(tally.ballots, CAST(0 AS DOUBLE)) AS ballots,
    scale_grade.favourable,
    voted.counted
  FROM voted
  JOIN scale_grade ON scale_grade.scale_id = voted.scale_id
  LEFT JOIN tally
    ON tally.review_id = voted.review_id
    AND tally.voter_class = voted.voter_class
    AND tally.grade_code = scale_grade.grade_code
  UNION ALL
  SELECT
    review_id,
    'panel' AS instrument,
    voter_class,
    score AS points,
    CAST(count(*) AS DOUBLE) AS ballots,
    CAST(NULL AS BOOLEAN) AS favourable,
    true AS counted
  FROM panel_score
  GROUP BY review_id, voter_class, score
)
SELECT
  observed.review_id,
  observed.instrument,
  observed.voter_class,
  observed.points,
  review.organization_id,
  review.review_year,
  observed.ballots,
  observed.favourable,
  coalesce(policy_voter_class.weight, CAST(1 AS DOUBLE)) AS class_weight,
  policy.empty_class,
  coalesce(classes.classes, 0) AS policy_classes,
  policy.confidence,
  CASE WHEN NOT observed.counted THEN review.favourable_share_stated END AS favourable_share_stated
FROM observed
JOIN review ON review.review_id = observed.review_id
JOIN policy_year ON policy_year.review_year = review.review_year
JOIN policy ON policy.policy_id = policy_year.policy_id
LEFT JOIN classes ON classes.policy_id = policy.policy_id
LEFT JOIN policy_voter_class
  ON policy_voter_class.policy_id = policy.policy_id
  AND policy_voter_class.voter_class = observed.voter_class
