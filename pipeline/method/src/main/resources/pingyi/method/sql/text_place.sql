-- One row is one of the few sessions, voter classes and components with its place in the order of its kind.
-- Sets of voter classes are told apart by a sum in which each class of a policy has a binary place of its own.
WITH texts AS (
  SELECT DISTINCT 'session' AS kind, session AS text
  FROM review
  UNION ALL
  SELECT DISTINCT 'class' AS kind, voter_class AS text
  FROM rating_observation
  WHERE ballots > 0
  UNION ALL
  SELECT DISTINCT 'component' AS kind, component_id AS text
  FROM policy_component
),
policy_class AS (
  SELECT voter_class, dense_rank() OVER (ORDER BY voter_class) AS binary_place
  FROM (SELECT DISTINCT voter_class FROM policy_voter_class) AS classes
)
SELECT
  texts.kind,
  dense_rank() OVER (PARTITION BY texts.kind ORDER BY texts.text) AS place,
  texts.text,
  CASE WHEN texts.kind = 'class' THEN CAST(power(2, coalesce(policy_class.binary_place, 0)) AS BIGINT) END AS number
FROM texts
LEFT JOIN policy_class ON texts.kind = 'class' AND policy_class.voter_class = texts.text
