-- One row is one branch and one review year with a score, the class of what decides with which other scores it may be compared
-- (formula, ballot scale, who judged, what stood behind the score, how it was presented and in which session), and its groups.
WITH sessions AS (
  SELECT
    organization_id,
    review_year,
    max(CASE WHEN pooled_years THEN 1 ELSE 0 END) AS pooled,
    CASE WHEN count(*) = 1 THEN min(session) ELSE CAST(count(*) AS STRING) || ' ' || min(session) || ' ' || max(session) END AS session
  FROM review
  GROUP BY organization_id, review_year
),
panels AS (
  SELECT
    organization_id,
    review_year,
    CAST(count(DISTINCT voter_class) AS STRING) || ' ' || min(voter_class) || ' ' || max(voter_class) AS panel
  FROM rating_observation
  WHERE ballots > 0
  GROUP BY organization_id, review_year
),
parts AS (
  SELECT
    organization_id,
    review_year,
    CAST(count(value) AS STRING) || ' ' || min(component_id) || ' ' || max(component_id) AS part
  FROM branch_year_component
  WHERE value IS NOT NULL
  GROUP BY organization_id, review_year
),
weighed AS (
  SELECT DISTINCT policy_id
  FROM policy_component
  WHERE weight IS NOT NULL
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
    branch_year_score.policy_id,
    policy.formula_id,
    coalesce(policy.ballot_scale_id, '') AS scale_id,
    coalesce(panels.panel, '') AS panel,
    -- What a formula of steps does without a value is its own affair: its bonus may well be absent.
    CASE WHEN weighed.policy_id IS NULL THEN '' ELSE coalesce(parts.part, '') END AS part,
    coalesce(branch_year_score.presentation_mode, '') AS presentation_mode,
    sessions.session,
    sessions.pooled,
    coalesce(branch_year_score.parent_id, '') AS parent_id
  FROM branch_year_score
  JOIN policy ON policy.policy_id = branch_year_score.policy_id
  JOIN organization
    ON organization.organization_id = branch_year_score.organization_id
    AND branch_year_score.review_year >= organization.first_year
    AND (organization.last_year IS NULL OR branch_year_score.review_year <= organization.last_year)
  JOIN sessions
    ON sessions.organization_id = branch_year_score.organization_id
    AND sessions.review_year = branch_year_score.review_year
  LEFT JOIN panels
    ON panels.organization_id = branch_year_score.organization_id
    AND panels.review_year = branch_year_score.review_year
  LEFT JOIN parts
    ON parts.organization_id = branch_year_score.organization_id
    AND parts.review_year = branch_year_score.review_year
  LEFT JOIN weighed ON weighed.policy_id = branch_year_score.policy_id
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
