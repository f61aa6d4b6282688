-- One row is one branch of one review year and measure: its favourable share, or its score where the score has a sampling error.
-- A branch with several sessions has no share, for its ballots come from different panels, unless the policy adds them up.
WITH added AS (
  SELECT DISTINCT policy.first_year, policy.last_year
  FROM policy
  JOIN policy_component ON policy_component.policy_id = policy.policy_id
  WHERE policy_component.kind = 'ballot_total'
)
SELECT
  standard_rating.review_year,
  'favourable_share' AS measure,
  standard_rating.organization_id,
  min(review.organization_name) AS organization_name,
  '' AS class_id,
  sum(standard_rating.voters) AS voters,
  CAST(NULL AS DOUBLE) AS standard_error,
  CASE
    WHEN count(*) = 1 THEN max(standard_rating.favourable_share)
    ELSE CAST(sum(CAST(standard_rating.voters * standard_rating.favourable_share AS DECIMAL(30, 10))) AS DOUBLE) / nullif(sum(standard_rating.voters), 0)
  END AS value
FROM standard_rating
JOIN review ON review.review_id = standard_rating.review_id
LEFT JOIN added
  ON standard_rating.review_year >= added.first_year
  AND (added.last_year IS NULL OR standard_rating.review_year <= added.last_year)
WHERE standard_rating.favourable_share IS NOT NULL AND standard_rating.voters > 0
GROUP BY standard_rating.review_year, standard_rating.organization_id
HAVING count(*) = 1 OR count(added.first_year) = count(*)

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
