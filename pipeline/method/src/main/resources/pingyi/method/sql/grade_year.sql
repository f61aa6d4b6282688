-- One row is one overall grade of one review year; grades that no branch reached are there with 0.
WITH policy_years AS (
  SELECT DISTINCT review_year, policy_id
  FROM branch_year_score
  WHERE policy_id IS NOT NULL
)
SELECT
  policy_years.review_year,
  policy_years.policy_id,
  policy_grade.ordinal AS grade_ordinal,
  policy_grade.grade_code AS grade,
  policy_grade.label AS grade_label,
  count(branch_year_score.organization_id) AS branches
FROM policy_years
JOIN policy_grade ON policy_grade.policy_id = policy_years.policy_id
LEFT JOIN branch_year_score
  ON branch_year_score.review_year = policy_years.review_year
  AND branch_year_score.policy_id = policy_years.policy_id
  AND branch_year_score.grade = policy_grade.grade_code
GROUP BY
  policy_years.review_year,
  policy_years.policy_id,
  policy_grade.ordinal,
  policy_grade.grade_code,
  policy_grade.label
