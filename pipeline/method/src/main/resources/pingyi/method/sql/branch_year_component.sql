-- One row is one component of one branch and year. A component is empty unless exactly one session of the year gives it;
-- the mean of the quarters needs all four. A component is of one kind, so at most one of the joins gives its value and error.
WITH offered AS (
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
      WHEN 'periodic_mean' THEN periodic_rating.score
      ELSE standard_rating.score
    END AS value,
    coalesce(standard_rating.standard_error, periodic_rating.standard_error) AS standard_error,
    coalesce(standard_rating.degrees_of_freedom, periodic_rating.degrees_of_freedom) AS degrees_of_freedom,
    coalesce(standard_rating.error_slope, CAST(0 AS DOUBLE)) AS error_slope,
    coalesce(standard_rating.error_curvature, CAST(0 AS DOUBLE)) AS error_curvature,
    coalesce(standard_rating.score_low, periodic_rating.score_low) AS score_low,
    coalesce(standard_rating.score_high, periodic_rating.score_high) AS score_high
  FROM review
  JOIN policy
    ON review.review_year >= policy.first_year
    AND (policy.last_year IS NULL OR review.review_year <= policy.last_year)
  JOIN policy_component ON policy_component.policy_id = policy.policy_id
  LEFT JOIN component_score
    ON policy_component.kind = 'stated'
    AND component_score.review_id = review.review_id
    AND component_score.component_id = policy_component.component_id
  LEFT JOIN periodic_rating
    ON policy_component.kind = 'periodic_mean' AND periodic_rating.review_id = review.review_id
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
  CASE WHEN count(value) = 1 THEN max(degrees_of_freedom) END AS degrees_of_freedom,
  CASE WHEN count(value) = 1 AND max(standard_error) IS NOT NULL THEN max(error_slope) END AS error_slope,
  CASE WHEN count(value) = 1 AND max(standard_error) IS NOT NULL THEN max(error_curvature) END AS error_curvature,
  CASE WHEN count(value) = 1 THEN max(score_low) END AS value_low,
  CASE WHEN count(value) = 1 THEN max(score_high) END AS value_high,
  CASE WHEN count(value) = 1 THEN weight * max(value) END AS contribution
FROM offered
GROUP BY organization_id, review_year, policy_id, component_id, ordinal, label, weight
