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
carried AS (
  SELECT
    organization_lineage.organization_id,
    own.review_year,
    organization_lineage.rule,
    organization_lineage.parts,
    max(organization_lineage.predecessor_rules) AS predecessor_rules,
    max(organization_lineage.made_of) AS made_of,
    count(*) AS present,
    CAST(sum(CAST(organization_lineage.weight * own.score AS DECIMAL(30, 15))) AS DOUBLE) AS score,
    max(own.score_low) AS score_low,
    max(own.score_high) AS score_high,
    CASE WHEN min(own.policy_id) = max(own.policy_id) THEN max(own.policy_id) END AS policy_id,
    CASE WHEN min(own.class_id) = max(own.class_id) THEN max(own.class_id) END AS class_id,
    count(own.link_id) AS linked,
    CASE WHEN min(own.link_id) = max(own.link_id) THEN max(own.link_id) END AS link_id,
    CAST(sum(CAST(organization_lineage.weight * own.linked_score AS DECIMAL(30, 15))) AS DOUBLE) AS linked_score,
    CAST(sum(CAST(organization_lineage.weight * own.linking_error AS DECIMAL(30, 15))) AS DOUBLE) AS linking_error
  FROM organization_lineage
  JOIN own
    ON own.organization_id = organization_lineage.ancestor_id
    AND own.review_year >= organization_lineage.first_year
    AND own.review_year <= organization_lineage.last_year
  GROUP BY
    organization_lineage.organization_id,
    own.review_year,
    organization_lineage.rule,
    organization_lineage.parts
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
  carried.score,
  CASE WHEN carried.parts = 1 THEN carried.score_low END AS score_low,
  CASE WHEN carried.parts = 1 THEN carried.score_high END AS score_high,
  carried.rule,
  carried.parts,
  carried.policy_id,
  carried.class_id,
  CASE WHEN carried.linked = carried.parts THEN carried.link_id END AS link_id,
  CASE WHEN carried.linked = carried.parts AND carried.link_id IS NOT NULL THEN carried.linked_score END AS linked_score,
  CASE WHEN carried.linked = carried.parts AND carried.link_id IS NOT NULL THEN carried.linking_error END AS linking_error,
  carried.predecessor_rules,
  carried.made_of
FROM carried
JOIN today ON today.organization_id = carried.organization_id
WHERE carried.present = carried.parts
