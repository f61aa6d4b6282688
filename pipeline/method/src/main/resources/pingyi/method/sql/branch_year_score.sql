-- One row is one branch and one review year: the yearly score by the policy in force.
-- score = sum of weight x component, over the sum of the weights that count, rounded by the policy's digits and rule.
-- A policy with steps is computed by them: its score, grade and interval are those of its result in score_step.
-- Its interval, where there is a sampled component, combines them: each half is the root of the summed squares of weight x half.
-- Sums are made of decimals: a sum of doubles depends on the order of its rows. The rounding adds a ten-millionth before it cuts, so that two engines that differ in the last bit round alike.
-- Places are counted among branches that may be compared: one session, the same voter classes, the same components, and not a pooled year among single ones.
WITH years AS (
  SELECT
    organization_id,
    review_year,
    min(organization_name) AS organization_name,
    min(presentation_mode) AS presentation_mode,
    max(CASE WHEN pooled_years THEN 1 ELSE 0 END) AS pooled,
    CASE WHEN count(*) = 1 THEN min(session) ELSE CAST(count(*) AS STRING) || ' ' || min(session) || ' ' || max(session) END AS session
  FROM review
  GROUP BY organization_id, review_year
),
-- Sets of classes and of components are told apart by a number in which each has a binary place of its own.
class_place AS (
  SELECT voter_class, dense_rank() OVER (ORDER BY voter_class) AS place
  FROM (SELECT DISTINCT voter_class FROM policy_voter_class) AS classes
),
heard AS (
  SELECT DISTINCT organization_id, review_year, voter_class
  FROM rating_observation
  WHERE ballots > 0
),
panels AS (
  SELECT
    heard.organization_id,
    heard.review_year,
    CAST(count(*) AS STRING) || ' ' || min(heard.voter_class) || ' ' || max(heard.voter_class) || ' '
      || CAST(sum(CAST(power(2, coalesce(class_place.place, 0)) AS BIGINT)) AS STRING) AS panel
  FROM heard
  LEFT JOIN class_place ON class_place.voter_class = heard.voter_class
  GROUP BY heard.organization_id, heard.review_year
),
placed AS (
  SELECT
    years.organization_id,
    years.review_year,
    years.organization_name,
    years.presentation_mode,
    years.pooled,
    years.session,
    organization.parent_id,
    organization.peer_group,
    policy.policy_id,
    policy.missing_component,
    policy.rounding_digits,
    CASE policy.rounding WHEN 'down' THEN 0.0000001 ELSE 0.5000001 END AS rounding_lift
  FROM years
  JOIN organization
    ON organization.organization_id = years.organization_id
    AND years.review_year >= organization.first_year
    AND (organization.last_year IS NULL OR years.review_year <= organization.last_year)
  LEFT JOIN policy
    ON years.review_year >= policy.first_year
    AND (policy.last_year IS NULL OR years.review_year <= policy.last_year)
),
weighed AS (
  SELECT
    organization_id,
    review_year,
    count(*) AS components,
    count(value) AS valued,
    coalesce(
      CAST(count(value) AS STRING)
        || ' ' || min(CASE WHEN value IS NOT NULL THEN component_id END)
        || ' ' || max(CASE WHEN value IS NOT NULL THEN component_id END)
        || ' ' || CAST(sum(CASE WHEN value IS NOT NULL THEN CAST(power(2, ordinal) AS BIGINT) END) AS STRING),
      '') AS part,
    CAST(sum(CAST(CASE WHEN value IS NOT NULL THEN weight END AS DECIMAL(30, 15))) AS DOUBLE) AS weight,
    CAST(sum(CAST(contribution AS DECIMAL(30, 15))) AS DOUBLE) AS contribution,
    CAST(sum(CAST(weight * standard_error * weight * standard_error AS DECIMAL(30, 15))) AS DOUBLE) AS squared_error,
    CAST(sum(CAST(weight * (value - value_low) * weight * (value - value_low) AS DECIMAL(30, 15))) AS DOUBLE) AS squared_low,
    CAST(sum(CAST(weight * (value_high - value) * weight * (value_high - value) AS DECIMAL(30, 15))) AS DOUBLE) AS squared_high
  FROM branch_year_component
  GROUP BY organization_id, review_year
),
-- What a formula of steps does without a value is its own affair, for its bonus may well be absent, unless it shares the weight of
-- a missing value among the others: then the score is made of something else.
shared_weight AS (
  SELECT
    argument.policy_id,
    substr(argument.path, 4) AS name,
    dense_rank() OVER (PARTITION BY argument.policy_id ORDER BY substr(argument.path, 4)) AS place
  FROM policy_step_argument AS argument
  JOIN policy_step_argument AS rule
    ON rule.policy_id = argument.policy_id
    AND rule.step_ordinal = argument.step_ordinal
    AND rule.path = 'missing'
    AND rule.text = 'renormalise'
  WHERE argument.path LIKE 'of.%'
),
shared AS (
  SELECT
    present.organization_id,
    present.review_year,
    CAST(count(*) AS STRING) || ' ' || min(present.name) || ' ' || max(present.name)
      || ' ' || CAST(sum(CAST(power(2, present.place) AS BIGINT)) AS STRING) AS part
  FROM (
    SELECT branch_year_component.organization_id, branch_year_component.review_year, shared_weight.name, shared_weight.place
    FROM branch_year_component
    JOIN shared_weight
      ON shared_weight.policy_id = branch_year_component.policy_id
      AND shared_weight.name = branch_year_component.component_id
    WHERE branch_year_component.value IS NOT NULL
    UNION
    SELECT score_step.organization_id, score_step.review_year, shared_weight.name, shared_weight.place
    FROM score_step
    JOIN shared_weight ON shared_weight.policy_id = score_step.policy_id AND shared_weight.name = score_step.step
    WHERE score_step.value IS NOT NULL
  ) AS present
  GROUP BY present.organization_id, present.review_year
),
stepped AS (
  SELECT organization_id, review_year, value, grade, standard_error, value_low, value_high
  FROM score_step
  WHERE primitive = 'result'
),
voters AS (
  SELECT organization_id, review_year, sum(voters) AS voters
  FROM standard_rating
  GROUP BY organization_id, review_year
),
composed AS (
  SELECT
    placed.organization_id,
    placed.review_year,
    placed.organization_name,
    placed.parent_id,
    placed.peer_group,
    placed.presentation_mode,
    placed.pooled,
    placed.session,
    coalesce(panels.panel, '') AS panel,
    CASE WHEN stepped.organization_id IS NULL THEN coalesce(weighed.part, '') ELSE coalesce(shared.part, '') END AS part,
    placed.policy_id,
    CASE
      WHEN placed.policy_id IS NULL THEN 'no_policy'
      WHEN stepped.value IS NOT NULL THEN 'scored'
      WHEN stepped.grade IS NOT NULL THEN 'graded'
      WHEN stepped.organization_id IS NOT NULL THEN 'missing_component'
      WHEN weighed.valued = weighed.components THEN 'scored'
      WHEN weighed.valued > 0 AND placed.missing_component = 'renormalise' THEN 'scored'
      ELSE 'missing_component'
    END AS status,
    stepped.organization_id IS NOT NULL AS by_steps,
    stepped.grade AS given_grade,
    stepped.value_low AS stepped_low,
    stepped.value_high AS stepped_high,
    coalesce(stepped.value, floor(weighed.contribution / nullif(weighed.weight, 0) * power(10, placed.rounding_digits) + placed.rounding_lift)
      / power(10, placed.rounding_digits)) AS rounded,
    coalesce(stepped.standard_error, sqrt(weighed.squared_error) / nullif(weighed.weight, 0)) AS standard_error,
    sqrt(weighed.squared_low) / nullif(weighed.weight, 0) AS half_low,
    sqrt(weighed.squared_high) / nullif(weighed.weight, 0) AS half_high,
    voters.voters
  FROM placed
  LEFT JOIN weighed
    ON weighed.organization_id = placed.organization_id AND weighed.review_year = placed.review_year
  LEFT JOIN stepped
    ON stepped.organization_id = placed.organization_id AND stepped.review_year = placed.review_year
  LEFT JOIN shared
    ON shared.organization_id = placed.organization_id AND shared.review_year = placed.review_year
  LEFT JOIN voters
    ON voters.organization_id = placed.organization_id AND voters.review_year = placed.review_year
  LEFT JOIN panels
    ON panels.organization_id = placed.organization_id AND panels.review_year = placed.review_year
),
scored AS (
  SELECT
    organization_id,
    review_year,
    organization_name,
    parent_id,
    peer_group,
    presentation_mode,
    pooled,
    session,
    panel,
    part,
    policy_id,
    status,
    CASE WHEN status = 'scored' THEN rounded END AS score,
    by_steps,
    given_grade,
    CASE
      WHEN by_steps THEN stepped_low
      WHEN status = 'scored' AND half_low IS NOT NULL THEN greatest(rounded - half_low, CAST(0 AS DOUBLE))
    END AS score_low,
    CASE
      WHEN by_steps THEN stepped_high
      WHEN status = 'scored' AND half_high IS NOT NULL THEN least(rounded + half_high, CAST(100 AS DOUBLE))
    END AS score_high,
    CASE WHEN status = 'scored' THEN standard_error END AS standard_error,
    voters
  FROM composed
)
-- Branches without a score stand last in each order, so they take no place from the others; their own place is left empty.
-- All of a group are counted in the order in which places are, so that each group is put in order once.
SELECT
  scored.organization_id,
  scored.review_year,
  scored.organization_name,
  scored.parent_id,
  scored.peer_group,
  scored.presentation_mode,
  scored.policy_id,
  scored.status,
  scored.score,
  scored.score_low,
  scored.score_high,
  scored.standard_error,
  scored.voters,
  scored.session,
  scored.panel,
  scored.part,
  scored.pooled,
  policy_grade.grade_code AS grade,
  policy_grade.label AS grade_label,
  policy_grade.ordinal AS grade_ordinal,
  CASE WHEN scored.score IS NOT NULL AND count(scored.score) OVER all_of_year > 1 THEN rank() OVER place_in_year END AS rank,
  count(scored.score) OVER all_of_year AS ranked,
  CASE WHEN scored.score IS NOT NULL AND scored.parent_id IS NOT NULL THEN rank() OVER place_in_parent END AS rank_in_parent,
  CASE WHEN scored.score IS NOT NULL AND scored.parent_id IS NOT NULL THEN count(scored.score) OVER all_of_parent END AS parent_size,
  CASE WHEN scored.score IS NOT NULL AND scored.peer_group IS NOT NULL THEN rank() OVER place_in_peer END AS rank_in_peer,
  CASE WHEN scored.score IS NOT NULL AND scored.peer_group IS NOT NULL THEN count(scored.score) OVER all_of_peer END AS peer_size
FROM scored
LEFT JOIN policy_grade
  ON policy_grade.policy_id = scored.policy_id
  AND CASE
    WHEN scored.by_steps THEN policy_grade.grade_code = scored.given_grade
    ELSE (scored.score > policy_grade.lower OR (scored.score = policy_grade.lower AND policy_grade.lower_belongs))
      AND (
        policy_grade.upper IS NULL
        OR scored.score < policy_grade.upper
        OR (scored.score = policy_grade.upper AND policy_grade.upper_belongs))
  END
WINDOW
  place_in_year AS (
    PARTITION BY scored.review_year, scored.session, scored.panel, scored.part, scored.pooled
    ORDER BY scored.score DESC NULLS LAST),
  all_of_year AS (
    PARTITION BY scored.review_year, scored.session, scored.panel, scored.part, scored.pooled
    ORDER BY scored.score DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
  place_in_parent AS (
    PARTITION BY scored.review_year, scored.session, scored.panel, scored.part, scored.pooled, scored.parent_id
    ORDER BY scored.score DESC NULLS LAST),
  all_of_parent AS (
    PARTITION BY scored.review_year, scored.session, scored.panel, scored.part, scored.pooled, scored.parent_id
    ORDER BY scored.score DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
  place_in_peer AS (
    PARTITION BY scored.review_year, scored.session, scored.panel, scored.part, scored.pooled, scored.peer_group
    ORDER BY scored.score DESC NULLS LAST),
  all_of_peer AS (
    PARTITION BY scored.review_year, scored.session, scored.panel, scored.part, scored.pooled, scored.peer_group
    ORDER BY scored.score DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
