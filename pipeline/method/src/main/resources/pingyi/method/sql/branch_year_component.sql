-- One row is one component of one branch and year. A component is empty unless exactly one session of the year gives it, but
-- that the ballots of all sessions may be added up (ballot_total): sessions then weigh by their ballots n, errors are those of
-- independent samples, e^2 = sum (n e)^2 / (sum n)^2, the halves of the interval likewise, with Welch's and Satterthwaite's degrees
-- of freedom. Only components that may be added up have an n, so that nothing is summed of the others. The mean of the quarters needs
-- all four. A component is of one kind, so at most one of the joins gives its value and error. Nearly all years have one session, whose
-- values stand as they are: only those of several sessions are gathered.
WITH several AS (
  SELECT organization_id, review_year
  FROM review
  GROUP BY organization_id, review_year
  HAVING count(*) > 1
),
offered AS (
  SELECT
    review.organization_id,
    review.review_year,
    several.organization_id IS NOT NULL AS is_one_of_several,
    policy_component.policy_id,
    policy_component.component_id,
    policy_component.ordinal,
    policy_component.label,
    policy_component.weight,
    policy_component.kind = 'ballot_total' AS added,
    CASE policy_component.kind WHEN 'ballot_total' THEN coalesce(standard_rating.voters, CAST(0 AS DOUBLE)) END AS voters,
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
  LEFT JOIN several ON several.organization_id = review.organization_id AND several.review_year = review.review_year
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
    AND standard_rating.instrument = CASE policy_component.kind WHEN 'ballot_total' THEN 'ballot' ELSE policy_component.kind END
),
single AS (
  SELECT
    organization_id,
    review_year,
    policy_id,
    component_id,
    ordinal,
    label,
    weight,
    max(value) AS value,
    max(standard_error) AS standard_error,
    max(degrees_of_freedom) AS degrees_of_freedom,
    max(error_slope) AS error_slope,
    max(error_curvature) AS error_curvature,
    max(score_low) AS score_low,
    max(score_high) AS score_high,
    count(value) AS sessions,
    added,
    CAST(sum(CAST(CASE WHEN value IS NOT NULL THEN voters END AS DECIMAL(30, 15))) AS DOUBLE) AS voters,
    CAST(sum(CAST(voters * value AS DECIMAL(30, 10))) AS DOUBLE) AS added_value,
    CAST(sum(CAST(voters * standard_error * voters * standard_error AS DECIMAL(38, 10))) AS DOUBLE) AS added_error,
    CAST(sum(CAST(power(voters * standard_error, 4) / degrees_of_freedom AS DECIMAL(38, 10))) AS DOUBLE) AS added_freedom,
    CAST(sum(CAST(voters * voters * error_slope AS DECIMAL(38, 10))) AS DOUBLE) AS added_slope,
    CAST(sum(CAST(voters * voters * error_curvature AS DECIMAL(38, 10))) AS DOUBLE) AS added_curvature,
    CAST(sum(CAST(voters * (value - score_low) * voters * (value - score_low) AS DECIMAL(38, 10))) AS DOUBLE) AS added_low,
    CAST(sum(CAST(voters * (score_high - value) * voters * (score_high - value) AS DECIMAL(38, 10))) AS DOUBLE) AS added_high
  FROM offered
  WHERE is_one_of_several
  GROUP BY organization_id, review_year, policy_id, component_id, ordinal, label, weight, added
),
made AS (
  SELECT
    organization_id,
    review_year,
    policy_id,
    component_id,
    ordinal,
    label,
    weight,
    CASE WHEN sessions = 1 THEN value WHEN added THEN added_value / nullif(voters, 0) END AS value,
    CASE WHEN sessions = 1 THEN standard_error WHEN added THEN sqrt(added_error) / nullif(voters, 0) END AS standard_error,
    CASE WHEN sessions = 1 THEN degrees_of_freedom WHEN added THEN added_error * added_error / nullif(added_freedom, 0) END AS degrees_of_freedom,
    CASE WHEN sessions = 1 THEN error_slope WHEN added THEN added_slope / nullif(voters, 0) / nullif(voters, 0) END AS error_slope,
    CASE WHEN sessions = 1 THEN error_curvature WHEN added THEN added_curvature / nullif(voters, 0) / nullif(voters, 0) END AS error_curvature,
    CASE WHEN sessions = 1 THEN score_low WHEN added THEN (added_value - sqrt(added_low)) / nullif(voters, 0) END AS value_low,
    CASE WHEN sessions = 1 THEN score_high WHEN added THEN (added_value + sqrt(added_high)) / nullif(voters, 0) END AS value_high
  FROM single
  UNION ALL
  SELECT
    organization_id,
    review_year,
    policy_id,
    component_id,
    ordinal,
    label,
    weight,
    value,
    CASE WHEN value IS NOT NULL THEN standard_error END AS standard_error,
    CASE WHEN value IS NOT NULL THEN degrees_of_freedom END AS degrees_of_freedom,
    CASE WHEN value IS NOT NULL THEN error_slope END AS error_slope,
    CASE WHEN value IS NOT NULL THEN error_curvature END AS error_curvature,
    CASE WHEN value IS NOT NULL THEN score_low END AS value_low,
    CASE WHEN value IS NOT NULL THEN score_high END AS value_high
  FROM offered
  WHERE NOT is_one_of_several
)
SELECT
  organization_id,
  review_year,
  policy_id,
  component_id,
  ordinal,
  label,
  weight,
  value,
  standard_error,
  degrees_of_freedom,
  CASE WHEN standard_error IS NOT NULL THEN error_slope END AS error_slope,
  CASE WHEN standard_error IS NOT NULL THEN error_curvature END AS error_curvature,
  value_low,
  value_high,
  weight * value AS contribution
FROM made
