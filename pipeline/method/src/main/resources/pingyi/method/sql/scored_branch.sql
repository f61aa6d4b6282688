-- One row is one branch and one review year with a score, the class of what decides with which other scores it may be compared
-- (formula, ballot scale, who judged, what stood behind the score, how it was presented and in which session), and its groups.
WITH project_years AS (
  -- A branch counts as a project branch from the year in which a project of its own was approved to the one before its withdrawal.
  SELECT DISTINCT branch_year_score.organization_id, branch_year_score.review_year
  FROM branch_year_score
  JOIN project
    ON project.organization_id = branch_year_score.organization_id
    AND branch_year_score.review_year >= project.first_year
    AND (project.last_year IS NULL OR branch_year_score.review_year <= project.last_year)
),
years AS (
  SELECT
    branch_year_score.organization_id,
    branch_year_score.review_year,
    branch_year_score.organization_name,
    branch_year_score.score,
    branch_year_score.standard_error,
    branch_year_score.score_low,
    branch_year_score.score_high,
    branch_year_score.voters,
    branch_year_score.peer_group,
    organization.organization_type,
    organization.sector,
    CASE WHEN project_years.organization_id IS NULL THEN 'none' ELSE 'project' END AS project_status,
    branch_year_score.policy_id,
    policy.formula_id,
    coalesce(policy.ballot_scale_id, '') AS scale_id,
    branch_year_score.panel,
    branch_year_score.part,
    coalesce(branch_year_score.presentation_mode, '') AS presentation_mode,
    branch_year_score.session,
    branch_year_score.pooled,
    coalesce(branch_year_score.parent_id, '') AS parent_id
  FROM branch_year_score
  JOIN policy ON policy.policy_id = branch_year_score.policy_id
  JOIN organization
    ON organization.organization_id = branch_year_score.organization_id
    AND branch_year_score.review_year >= organization.first_year
    AND (organization.last_year IS NULL OR branch_year_score.review_year <= organization.last_year)
  LEFT JOIN project_years
    ON project_years.organization_id = branch_year_score.organization_id
    AND project_years.review_year = branch_year_score.review_year
  WHERE branch_year_score.score IS NOT NULL
)
SELECT
  organization_id,
  review_year,
  organization_name,
  score,
  standard_error,
  score_low,
  score_high,
  voters,
  peer_group,
  organization_type,
  sector,
  project_status,
  policy_id || '/' || panel || '/' || part || '/' || presentation_mode || '/' || session || '/' || CAST(pooled AS STRING) AS class_id,
  policy_id,
  formula_id,
  scale_id,
  panel,
  part,
  presentation_mode,
  session,
  pooled,
  parent_id
FROM years
