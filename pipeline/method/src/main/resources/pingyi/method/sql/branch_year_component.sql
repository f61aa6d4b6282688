-- One row is one component of one branch and year. A component is empty unless exactly one session of the year gives it;
-- the mean of the quarters needs all four.
WITH quarters AS (
  SELECT review_id, sum(score) / 4 AS value
  FROM periodic_score
  GROUP BY review_id
  HAVING count(*) = 4
),
offered AS (
  SELECT
    review.organization_id,
    review.review_year,
    policy_component.policy_id,
    policy_component.component_id,
    policy_component.ordinal,
    policy_component.label,
    policy_component.weight,
    CASE policy_component.kind
      WHEN 'stated' THEN component_score.score
      WHEN 'periodic_mean' THEN quarters.value
      ELSE standard_rating.score
    END AS value,
    standard_rating.standard_error,
    standard_rating.score_low,
    standard_rating.score_high
  FROM review
  JOIN policy
    ON review.review_year >= policy.first_year
    AND (policy.last_year IS NULL OR review.review_year <= policy.last_year)
  JOIN policy_component ON policy_component.policy_id = policy.policy_id
  LEFT JOIN component_score
    ON policy_component.kind = 'stated'
    AND component_score.review_id = review.review_id
    AND component_score.component_id = policy_component.component_id
  LEFT JOIN quarters
    ON policy_component.kind = 'periodic_mean' AND quarters.review_id = review.review_id
  LEFT JOIN standard_rating
    ON standard_rating.review_id = review.review_id
    AND standard_rating.instrument = policy_component.kind
)
SELECT
  organization_id,
  review_year,
  policy_id,
  component_id,
  ordinal,
  label,
  weight,
  CASE WHEN count(value) = 1 THEN max(value) END AS value,
  CASE WHEN count(value) = 1 THEN max(standard_error) END AS standard_error,
  CASE WHEN count(value) = 1 THEN max(score_low) END AS value_low,
  CASE WHEN count(value) = 1 THEN max(score_high) END AS value_high,
  CASE WHEN count(value) = 1 THEN weight * max(value) END AS contribution
FROM offered
GROUP BY organization_id, review_year, policy_id, component_id, ordinal, label, weight
