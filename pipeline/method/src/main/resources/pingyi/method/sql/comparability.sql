-- One row is one branch in two consecutive review years of its own: may they be compared, and if not, why?
-- A new scale or policy breaks the comparison, and so do other voter classes or other components behind the score; figures
-- that pool two years share ballots with their neighbour.
-- A gap, another presentation mode or a new parent are caveats.
WITH pooled AS (
  SELECT organization_id, review_year, max(CASE WHEN pooled_years THEN 1 ELSE 0 END) AS pooled
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
years AS (
  SELECT
    branch_year_score.organization_id,
    branch_year_score.review_year,
    branch_year_score.policy_id,
    policy.ballot_scale_id,
    branch_year_score.presentation_mode,
    branch_year_score.parent_id,
    pooled.pooled,
    coalesce(panels.panel, '') AS panel,
    coalesce(parts.part, '') AS part
  FROM branch_year_score
  JOIN policy ON policy.policy_id = branch_year_score.policy_id
  JOIN pooled
    ON pooled.organization_id = branch_year_score.organization_id
    AND pooled.review_year = branch_year_score.review_year
  LEFT JOIN panels
    ON panels.organization_id = branch_year_score.organization_id
    AND panels.review_year = branch_year_score.review_year
  LEFT JOIN parts
    ON parts.organization_id = branch_year_score.organization_id
    AND parts.review_year = branch_year_score.review_year
  WHERE branch_year_score.score IS NOT NULL
),
beside_the_year_before AS (
  SELECT
    organization_id,
    review_year,
    lag(review_year) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_year,
    policy_id,
    lag(policy_id) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_policy,
    coalesce(ballot_scale_id, '') AS scale_id,
    coalesce(lag(ballot_scale_id) OVER (PARTITION BY organization_id ORDER BY review_year), '') AS previous_scale,
    coalesce(presentation_mode, '') AS mode,
    coalesce(lag(presentation_mode) OVER (PARTITION BY organization_id ORDER BY review_year), '') AS previous_mode,
    coalesce(parent_id, '') AS parent,
    coalesce(lag(parent_id) OVER (PARTITION BY organization_id ORDER BY review_year), '') AS previous_parent,
    pooled,
    lag(pooled) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_pooled,
    panel,
    lag(panel) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_panel,
    part,
    lag(part) OVER (PARTITION BY organization_id ORDER BY review_year) AS previous_part
  FROM years
),
judged AS (
  SELECT
    organization_id,
    review_year,
    previous_year,
    CASE WHEN scale_id <> previous_scale THEN 'scale_change;' ELSE '' END
      || CASE WHEN policy_id <> previous_policy THEN 'policy_change;' ELSE '' END
      || CASE WHEN policy_id = previous_policy AND panel <> previous_panel THEN 'panel_change;' ELSE '' END
      || CASE WHEN policy_id = previous_policy AND part <> previous_part THEN 'component_change;' ELSE '' END
      || CASE WHEN pooled = 1 OR previous_pooled = 1 THEN 'pooled_years;' ELSE '' END AS breaks,
    CASE WHEN review_year - previous_year > 1 THEN 'gap_years;' ELSE '' END
      || CASE WHEN mode <> previous_mode THEN 'mode_change;' ELSE '' END
      || CASE WHEN parent <> previous_parent THEN 'organization_change;' ELSE '' END AS caveats
  FROM beside_the_year_before
  WHERE previous_year IS NOT NULL
)
SELECT
  organization_id,
  review_year,
  previous_year,
  CASE
    WHEN breaks <> '' THEN 'NOT_COMPARABLE'
    WHEN caveats <> '' THEN 'WITH_CAVEAT'
    ELSE 'COMPARABLE'
  END AS verdict,
  CASE
    WHEN breaks || caveats = '' THEN ''
    ELSE substr(breaks || caveats, 1, length(breaks || caveats) - 1)
  END AS reasons
FROM judged
