-- One row is one organization under one name and place in the structure.
-- Registered organizations come from the rulebook. Where the workspace names a code column as the identity, each code is
-- one organization, and each run of years under one name is one of its rows.
WITH named_by_code AS (
  SELECT
    sent_name.code,
    sent_name.review_year,
    min(sent_name.name) AS name
  FROM sent_name
  CROSS JOIN workspace
  WHERE workspace.organization_identity = 'code' AND sent_name.code IS NOT NULL
  GROUP BY sent_name.code, sent_name.review_year
),
beside_the_year_before AS (
  SELECT
    code,
    review_year,
    name,
    lag(name) OVER (PARTITION BY code ORDER BY review_year) AS name_before
  FROM named_by_code
),
run_starts AS (
  SELECT code, review_year, name
  FROM beside_the_year_before
  WHERE name_before IS NULL OR name_before <> name
)
SELECT
  organization_id,
  name,
  organization_type,
  parent_id,
  peer_group,
  first_year,
  last_year,
  'registered' AS origin
FROM registered_organization
UNION ALL
SELECT
  code AS organization_id,
  name,
  'organization' AS organization_type,
  CAST(NULL AS STRING) AS parent_id,
  CAST(NULL AS STRING) AS peer_group,
  review_year AS first_year,
  lead(review_year) OVER (PARTITION BY code ORDER BY review_year) - 1 AS last_year,
  'code' AS origin
FROM run_starts
