-- One row is one branch in two consecutive review years of its own, with both scores and grades, their sampling errors and that of the link between their scales.
-- Components with weights w share the squared error e^2 = sum (w e)^2 / (sum w)^2 in parts p. Their degrees of freedom f make 1 / sum (p^2 / f)
-- (Welch and Satterthwaite); slope and curvature add up like squared errors. Steps have no weights: the smallest f stands for all, and nothing is said of the slope.
WITH weighed AS (
  SELECT
    branch_year_component.organization_id,
    branch_year_component.review_year,
    branch_year_component.weight
      / nullif(sum(CASE WHEN branch_year_component.value IS NOT NULL THEN branch_year_component.weight END)
        OVER (PARTITION BY branch_year_component.organization_id, branch_year_component.review_year), 0) AS weight,
    branch_year_component.standard_error,
    branch_year_component.degrees_of_freedom,
    branch_year_component.error_slope,
    branch_year_component.error_curvature,
    branch_year_score.standard_error AS whole_error
  FROM branch_year_component
  JOIN branch_year_score
    ON branch_year_score.organization_id = branch_year_component.organization_id
    AND branch_year_score.review_year = branch_year_component.review_year
  WHERE branch_year_component.value IS NOT NULL
),
parted AS (
  SELECT
    organization_id,
    review_year,
    weight,
    weight * standard_error / nullif(whole_error, 0) * weight * standard_error / nullif(whole_error, 0) AS part,
    degrees_of_freedom,
    error_slope,
    error_curvature
  FROM weighed
  WHERE standard_error IS NOT NULL
),
certain AS (
  SELECT
    organization_id,
    review_year,
    CASE
      WHEN count(weight) = 0 THEN min(degrees_of_freedom)
      ELSE 1 / nullif(CAST(sum(CAST(part * part / degrees_of_freedom AS DECIMAL(30, 15))) AS DOUBLE), 0)
    END AS degrees_of_freedom,
    CAST(sum(CAST(weight * weight * error_slope AS DECIMAL(30, 15))) AS DOUBLE) AS error_slope,
    CAST(sum(CAST(weight * weight * error_curvature AS DECIMAL(30, 15))) AS DOUBLE) AS error_curvature
  FROM parted
  GROUP BY organization_id, review_year
),
-- The year before is the last one with a score, as in comparability.
years AS (
  SELECT
    branch_year_score.organization_id,
    branch_year_score.review_year,
    branch_year_score.organization_name,
    branch_year_score.score,
    branch_year_score.standard_error,
    branch_year_score.policy_id,
    branch_year_score.grade_ordinal,
    certain.degrees_of_freedom,
    certain.error_slope,
    certain.error_curvature,
    lag(branch_year_score.review_year) OVER by_branch AS previous_year,
    lag(branch_year_score.score) OVER by_branch AS previous_score,
    lag(branch_year_score.standard_error) OVER by_branch AS previous_error,
    lag(branch_year_score.policy_id) OVER by_branch AS previous_policy_id,
    lag(branch_year_score.grade_ordinal) OVER by_branch AS previous_grade,
    lag(certain.degrees_of_freedom) OVER by_branch AS previous_freedom
  FROM branch_year_score
  LEFT JOIN certain
    ON certain.organization_id = branch_year_score.organization_id
    AND certain.review_year = branch_year_score.review_year
  WHERE branch_year_score.score IS NOT NULL
  WINDOW by_branch AS (PARTITION BY branch_year_score.organization_id ORDER BY branch_year_score.review_year)
)
SELECT
  comparability.review_year,
  comparability.organization_id,
  comparability.previous_year,
  years.organization_name,
  years.previous_score,
  coalesce(linked_score.linked_score, years.previous_score) AS previous_comparable,
  years.score,
  CASE WHEN linked_score.link_id IS NULL THEN years.previous_error ELSE linked_score.standard_error END AS previous_error,
  years.previous_freedom,
  years.standard_error,
  years.degrees_of_freedom,
  years.error_slope,
  years.error_curvature,
  coalesce(linked_score.linking_error, comparability.linking_error) AS linking_error,
  comparability.verdict AS comparability,
  comparability.link_id,
  years.previous_policy_id,
  years.policy_id,
  years.previous_grade,
  years.grade_ordinal AS grade
FROM comparability
-- Were the year before another one there, the pair would have no name and stop the run, not be lost.
LEFT JOIN years
  ON years.organization_id = comparability.organization_id
  AND years.review_year = comparability.review_year
  AND years.previous_year = comparability.previous_year
-- Only where an estimated link is what makes the two years comparable.
LEFT JOIN linked_score
  ON linked_score.organization_id = comparability.organization_id
  AND linked_score.review_year = comparability.previous_year
  AND linked_score.link_id = comparability.link_id
