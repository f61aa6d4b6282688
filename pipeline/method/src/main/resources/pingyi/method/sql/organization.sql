-- One row is one organization under one name and place in the structure.
-- Registered organizations come from the rulebook, in the latest state of what was recorded. Where the workspace names a code column as the identity, each code is
-- one organization unless it is registered, and each run of years under one name is one of its rows. A year in which a code is
-- sent without a name has the name of the year before, else the first one that is sent, else the code itself.
WITH registered AS (
  SELECT DISTINCT organization_id FROM registered_organization
),
named_by_code AS (
  SELECT
    sent_name.code,
    sent_name.review_year,
    min(CASE WHEN sent_name.name <> '' THEN sent_name.name END) AS name
  FROM sent_name
  CROSS JOIN workspace
  LEFT JOIN registered ON registered.organization_id = sent_name.code
  WHERE workspace.organization_identity = 'code'
    AND sent_name.code IS NOT NULL
    AND registered.organization_id IS NULL
  GROUP BY sent_name.code, sent_name.review_year
),
nearest_named AS (
  SELECT
    code,
    review_year,
    coalesce(
      max(CASE WHEN name IS NOT NULL THEN review_year END) OVER (
        PARTITION BY code ORDER BY review_year ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
      min(CASE WHEN name IS NOT NULL THEN review_year END) OVER (PARTITION BY code)) AS named_year
  FROM named_by_code
),
named AS (
  SELECT
    nearest_named.code,
    nearest_named.review_year,
    coalesce(named_by_code.name, nearest_named.code) AS name
  FROM nearest_named
  LEFT JOIN named_by_code
    ON named_by_code.code = nearest_named.code AND named_by_code.review_year = nearest_named.named_year
),
beside_the_year_before AS (
  SELECT
    code,
    review_year,
    name,
    lag(name) OVER (PARTITION BY code ORDER BY review_year) AS name_before
  FROM named
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
  sector,
  first_year,
  last_year,
  'registered' AS origin
FROM registered_organization
WHERE superseded_on IS NULL
UNION ALL
SELECT
  code AS organization_id,
  name,
  'organization' AS organization_type,
  CAST(NULL AS STRING) AS parent_id,
  CAST(NULL AS STRING) AS peer_group,
  CAST(NULL AS STRING) AS sector,
  review_year AS first_year,
  lead(review_year) OVER (PARTITION BY code ORDER BY review_year) - 1 AS last_year,
  'code' AS origin
FROM run_starts
