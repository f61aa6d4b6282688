-- One row is one thing that the steps of a policy may look at: a unit, a component value, the ballots in a grade, a ballot count
-- or a rater's score. Ballots and raters count only where one session of the year has them: two panels are not one.
WITH stepped AS (
  SELECT DISTINCT policy.policy_id, policy.first_year, policy.last_year
  FROM policy
  JOIN policy_step ON policy_step.policy_id = policy.policy_id
),
units AS (
  SELECT DISTINCT review.organization_id, review.review_year, stepped.policy_id, organization.parent_id, organization.peer_group
  FROM review
  JOIN stepped
    ON review.review_year >= stepped.first_year
    AND (stepped.last_year IS NULL OR review.review_year <= stepped.last_year)
  JOIN organization
    ON organization.organization_id = review.organization_id
    AND review.review_year >= organization.first_year
    AND (organization.last_year IS NULL OR review.review_year <= organization.last_year)
),
balloted AS (
  SELECT review.organization_id, review.review_year, min(review.review_id) AS review_id
  FROM review
  JOIN tally ON tally.review_id = review.review_id
  GROUP BY review.organization_id, review.review_year
  HAVING count(DISTINCT review.review_id) = 1
),
paneled AS (
  SELECT review.organization_id, review.review_year, panel_score.component_id, min(review.review_id) AS review_id
  FROM review
  JOIN panel_score ON panel_score.review_id = review.review_id
  GROUP BY review.organization_id, review.review_year, panel_score.component_id
  HAVING count(DISTINCT review.review_id) = 1
),
items AS (
  SELECT
    units.organization_id,
    units.review_year,
    'component' AS kind,
    branch_year_component.component_id AS item,
    '' AS voter_class,
    '' AS rater,
    branch_year_component.value AS number,
    branch_year_component.standard_error,
    branch_year_component.value_low,
    branch_year_component.value_high
  FROM units
  JOIN branch_year_component
    ON branch_year_component.organization_id = units.organization_id
    AND branch_year_component.review_year = units.review_year
  WHERE branch_year_component.value IS NOT NULL

  UNION ALL
  SELECT
    balloted.organization_id,
    balloted.review_year,
    'ballots' AS kind,
    tally.grade_code AS item,
    tally.voter_class,
    '' AS rater,
    tally.ballots AS number,
    CAST(NULL AS DOUBLE) AS standard_error,
    CAST(NULL AS DOUBLE) AS value_low,
    CAST(NULL AS DOUBLE) AS value_high
  FROM balloted
  JOIN tally ON tally.review_id = balloted.review_id
  WHERE tally.ballots IS NOT NULL

  UNION ALL
  SELECT
    balloted.organization_id,
    balloted.review_year,
    'count' AS kind,
    accepted_fact.field AS item,
    accepted_fact.voter_class,
    '' AS rater,
    accepted_fact.number,
    CAST(NULL AS DOUBLE) AS standard_error,
    CAST(NULL AS DOUBLE) AS value_low,
    CAST(NULL AS DOUBLE) AS value_high
  FROM balloted
  JOIN accepted_fact ON accepted_fact.review_id = balloted.review_id
  WHERE accepted_fact.field IN ('issued', 'returned', 'valid', 'abstained', 'spoiled')

  UNION ALL
  SELECT
    paneled.organization_id,
    paneled.review_year,
    'panel' AS kind,
    paneled.component_id AS item,
    panel_score.voter_class,
    panel_score.rater,
    panel_score.score AS number,
    CAST(NULL AS DOUBLE) AS standard_error,
    CAST(NULL AS DOUBLE) AS value_low,
    CAST(NULL AS DOUBLE) AS value_high
  FROM paneled
  JOIN panel_score
    ON panel_score.review_id = paneled.review_id AND panel_score.component_id = paneled.component_id

  UNION ALL
  SELECT
    organization_id,
    review_year,
    'unit' AS kind,
    '' AS item,
    '' AS voter_class,
    '' AS rater,
    CAST(NULL AS DOUBLE) AS number,
    CAST(NULL AS DOUBLE) AS standard_error,
    CAST(NULL AS DOUBLE) AS value_low,
    CAST(NULL AS DOUBLE) AS value_high
  FROM units
)
SELECT
  items.review_year,
  items.organization_id,
  items.kind,
  items.item,
  items.voter_class,
  items.rater,
  units.policy_id,
  units.parent_id,
  units.peer_group,
  items.number,
  items.standard_error,
  items.value_low,
  items.value_high
FROM items
JOIN units ON units.organization_id = items.organization_id AND units.review_year = items.review_year
