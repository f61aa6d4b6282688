-- One row is one branch of one review year and measure: its favourable share, or its score where the score has a sampling error.
-- A branch with several sessions has no share: its ballots come from different panels.
SELECT
  standard_rating.review_year,
  'favourable_share' AS measure,
  standard_rating.organization_id,
  min(review.organization_name) AS organization_name,
  '' AS class_id,
  max(standard_rating.voters) AS voters,
  CAST(NULL AS DOUBLE) AS standard_error,
  max(standard_rating.favourable_share) AS value
FROM standard_rating
JOIN review ON review.review_id = standard_rating.review_id
WHERE standard_rating.favourable_share IS NOT NULL AND standard_rating.voters > 0
GROUP BY standard_rating.review_year, standard_rating.organization_id
HAVING count(*) = 1

UNION ALL
SELECT
  review_year,
  'score' AS measure,
  organization_id,
  organization_name,
  class_id,
  voters,
  standard_error,
  score AS value
FROM scored_branch
WHERE standard_error IS NOT NULL
