-- One row is one organization and year in one view of the series.
-- as_was: each year under its own structure. like_for_like: today's organizations, in force in the year of the cut-off; in the years before a merge or split
-- the score is the weighted mean of those that stood for it then, and only if every one of them has a score. Who they are, with
-- which weight and by which version of the predecessor rule, organization_lineage says.
-- An interval is carried only from a single part: the parts of a merge have panels of their own.
-- Where an estimated link leads to a later ballot scale, the score in its terms stands beside, if it does so for all parts.
WITH own AS (
  SELECT
    scored_branch.organization_id,
    scored_branch.review_year,
    scored_branch.organization_name,
    scored_branch.policy_id,
    scored_branch.score,
    scored_branch.score_low,
    scored_branch.score_high,
    scored_branch.class_id,
    linked_score.link_id,
    linked_score.linked_score,
    linked_score.linking_error
  FROM scored_branch
  LEFT JOIN linked_score
    ON linked_score.organization_id = scored_branch.organization_id
    AND linked_score.review_year = scored_branch.review_year
),
today AS (
  SELECT organization.organization_id, organization.name
  FROM organization
  CROSS JOIN workspace
  WHERE organization.first_year <= CAST(substring(workspace.as_of, 1, 4) AS INT)
    AND (organization.last_year IS NULL OR organization.last_year >= CAST(substring(workspace.as_of, 1, 4) AS INT))
),
parts AS (
  SELECT
    organization_lineage.organization_id,
    own.review_year,
    organization_lineage.rule,
    organization_lineage.parts,
    organization_lineage.predecessor_rules,
    organization_lineage.made_of,
    CAST(organization_lineage.weight * own.score AS DECIMAL(30, 15)) AS score,
    own.score_low,
    own.score_high,
    own.policy_id,
    own.class_id,
    own.link_id,
    CAST(organization_lineage.weight * own.linked_score AS DECIMAL(30, 15)) AS linked_score,
    CAST(organization_lineage.weight * own.linking_error AS DECIMAL(30, 15)) AS linking_error
  FROM organization_lineage
  JOIN own
    ON own.organization_id = organization_lineage.ancestor_id
    AND own.review_year >= organization_lineage.first_year
    AND own.review_year <= organization_lineage.last_year
),
-- Nearly all stand alone: only those of several parts are gathered.
carried AS (
  SELECT
    organization_id,
    review_year,
    rule,
    parts,
    max(predecessor_rules) AS predecessor_rules,
    max(made_of) AS made_of,
    count(*) AS present,
    sum(score) AS score,
    CAST(NULL AS DOUBLE) AS score_low,
    CAST(NULL AS DOUBLE) AS score_high,
    CASE WHEN min(policy_id) = max(policy_id) THEN max(policy_id) END AS policy_id,
    CASE WHEN min(class_id) = max(class_id) THEN max(class_id) END AS class_id,
    count(link_id) AS linked,
    CASE WHEN min(link_id) = max(link_id) THEN max(link_id) END AS link_id,
    sum(linked_score) AS linked_score,
    sum(linking_error) AS linking_error
  FROM parts
  WHERE parts > 1
  GROUP BY organization_id, review_year, rule, parts
  UNION ALL
  SELECT
    organization_id,
    review_year,
    rule,
    parts,
    predecessor_rules,
    made_of,
    CAST(1 AS BIGINT) AS present,
    score,
    score_low,
    score_high,
    policy_id,
    class_id,
    CAST(CASE WHEN link_id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS linked,
    link_id,
    linked_score,
    linking_error
  FROM parts
  WHERE parts = 1
)
SELECT
  'as_was' AS series_view,
  organization_id,
  review_year,
  organization_name,
  score,
  score_low,
  score_high,
  'own' AS rule,
  1 AS parts,
  policy_id,
  class_id,
  link_id,
  linked_score,
  linking_error,
  '' AS predecessor_rules,
  '' AS made_of
FROM own

UNION ALL
SELECT
  'like_for_like' AS series_view,
  carried.organization_id,
  carried.review_year,
  today.name AS organization_name,
  CAST(carried.score AS DOUBLE) AS score,
  carried.score_low,
  carried.score_high,
  carried.rule,
  carried.parts,
  carried.policy_id,
  carried.class_id,
  CASE WHEN carried.linked = carried.parts THEN carried.link_id END AS link_id,
  CASE WHEN carried.linked = carried.parts AND carried.link_id IS NOT NULL THEN CAST(carried.linked_score AS DOUBLE) END AS linked_score,
  CASE WHEN carried.linked = carried.parts AND carried.link_id IS NOT NULL THEN CAST(carried.linking_error AS DOUBLE) END AS linking_error,
  carried.predecessor_rules,
  carried.made_of
FROM carried
JOIN today ON today.organization_id = carried.organization_id
WHERE carried.present = carried.parts
