-- One row is one branch in two consecutive review years of its own, with both scores and grades, their sampling errors and that of the link between their scales.
SELECT
  comparability.review_year,
  comparability.organization_id,
  comparability.previous_year,
  later.organization_name,
  earlier.score AS previous_score,
  later.score,
  earlier.standard_error AS previous_error,
  later.standard_error,
  scale_link.standard_error AS linking_error,
  comparability.verdict AS comparability,
  earlier.policy_id AS previous_policy_id,
  later.policy_id,
  earlier.grade_ordinal AS previous_grade,
  later.grade_ordinal AS grade
FROM comparability
JOIN branch_year_score AS later
  ON later.organization_id = comparability.organization_id
  AND later.review_year = comparability.review_year
JOIN branch_year_score AS earlier
  ON earlier.organization_id = comparability.organization_id
  AND earlier.review_year = comparability.previous_year
LEFT JOIN scale_link ON scale_link.link_id = comparability.link_id
