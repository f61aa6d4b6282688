-- One row is one branch and one review year: the yearly score by the policy in force.
-- score = sum of weight x component, over the sum of the weights that count, rounded by the policy's digits and rule.
-- A policy with steps is computed by them: its score, grade and interval are those of its result in score_step.
-- Its interval, where there is a sampled component, combines them: each half is the root of the summed squares of weight x half.
-- Sums are made of decimals: a sum of doubles depends on the order of its rows. The rounding adds a ten-millionth before it cuts, so that two engines that differ in the last bit round alike.
-- Places are counted among branches that may be compared: one session, the same voter classes, the same components, and not a pooled year among single ones.
-- What a branch-year has of its reviews, its voter classes, its components and its ballots is added up in one go. Texts stand there as places
-- in the order of the few that there are: a sum of numbers may be spilled, and is made without sorting.
WITH session_place AS (
  SELECT place, text AS session FROM text_place WHERE kind = 'session'
),
class_place AS (
  SELECT place, text AS voter_class, number FROM text_place WHERE kind = 'class'
),
component_place AS (
  SELECT place, text AS component_id FROM text_place WHERE kind = 'component'
),
heard AS (
  SELECT DISTINCT organization_id, review_year, voter_class
  FROM rating_observation
  WHERE ballots > 0
),
part AS (
  SELECT
    review.organization_id,
    review.review_year,
    session_place.place AS session,
    mode_place.place AS mode,
    CASE WHEN review.pooled_years THEN 1 ELSE 0 END AS pooled,
    CAST(NULL AS INTEGER) AS class,
    CAST(NULL AS BIGINT) AS class_number,
    CAST(NULL AS INTEGER) AS component,
    CAST(NULL AS INTEGER) AS valued,
    CAST(NULL AS BIGINT) AS component_number,
    CAST(NULL AS DECIMAL(30, 15)) AS weight,
    CAST(NULL AS DECIMAL(30, 15)) AS contribution,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_error,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_low,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_high,
    CAST(NULL AS DOUBLE) AS voters
  FROM review
  JOIN session_place ON session_place.session = review.session
  LEFT JOIN mode_place ON mode_place.mode = review.presentation_mode
  UNION ALL
  SELECT
    heard.organization_id,
    heard.review_year,
    CAST(NULL AS INTEGER) AS session,
    CAST(NULL AS INTEGER) AS mode,
    CAST(NULL AS INTEGER) AS pooled,
    class_place.place AS class,
    class_place.number AS class_number,
    CAST(NULL AS INTEGER) AS component,
    CAST(NULL AS INTEGER) AS valued,
    CAST(NULL AS BIGINT) AS component_number,
    CAST(NULL AS DECIMAL(30, 15)) AS weight,
    CAST(NULL AS DECIMAL(30, 15)) AS contribution,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_error,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_low,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_high,
    CAST(NULL AS DOUBLE) AS voters
  FROM heard
  JOIN class_place ON class_place.voter_class = heard.voter_class
  UNION ALL
  SELECT
    branch_year_component.organization_id,
    branch_year_component.review_year,
    CAST(NULL AS INTEGER) AS session,
    CAST(NULL AS INTEGER) AS mode,
    CAST(NULL AS INTEGER) AS pooled,
    CAST(NULL AS INTEGER) AS class,
    CAST(NULL AS BIGINT) AS class_number,
    component_place.place AS component,
    CASE WHEN value IS NULL THEN 0 ELSE 1 END AS valued,
    CAST(power(2, ordinal) AS BIGINT) AS component_number,
    CAST(weight AS DECIMAL(30, 15)) AS weight,
    CAST(contribution AS DECIMAL(30, 15)) AS contribution,
    CAST(weight * standard_error * weight * standard_error AS DECIMAL(30, 15)) AS squared_error,
    CAST(weight * (value - value_low) * weight * (value - value_low) AS DECIMAL(30, 15)) AS squared_low,
    CAST(weight * (value_high - value) * weight * (value_high - value) AS DECIMAL(30, 15)) AS squared_high,
    CAST(NULL AS DOUBLE) AS voters
  FROM branch_year_component
  JOIN component_place ON component_place.component_id = branch_year_component.component_id
  UNION ALL
  SELECT
    organization_id,
    review_year,
    CAST(NULL AS INTEGER) AS session,
    CAST(NULL AS INTEGER) AS mode,
    CAST(NULL AS INTEGER) AS pooled,
    CAST(NULL AS INTEGER) AS class,
    CAST(NULL AS BIGINT) AS class_number,
    CAST(NULL AS INTEGER) AS component,
    CAST(NULL AS INTEGER) AS valued,
    CAST(NULL AS BIGINT) AS component_number,
    CAST(NULL AS DECIMAL(30, 15)) AS weight,
    CAST(NULL AS DECIMAL(30, 15)) AS contribution,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_error,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_low,
    CAST(NULL AS DECIMAL(30, 15)) AS squared_high,
    voters
  FROM standard_rating
),
added AS (
  SELECT
    organization_id,
    review_year,
    count(session) AS sessions,
    min(session) AS first_session,
    max(session) AS last_session,
    min(mode) AS mode,
    max(pooled) AS pooled,
    count(class) AS classes,
    min(class) AS first_class,
    max(class) AS last_class,
    sum(class_number) AS class_number,
    count(component) AS components,
    sum(valued) AS valued,
    min(CASE WHEN valued = 1 THEN component END) AS first_component,
    max(CASE WHEN valued = 1 THEN component END) AS last_component,
    sum(CASE WHEN valued = 1 THEN component_number END) AS component_number,
    CAST(sum(CASE WHEN valued = 1 THEN weight END) AS DOUBLE) AS weight,
    CAST(sum(contribution) AS DOUBLE) AS contribution,
    CAST(sum(squared_error) AS DOUBLE) AS squared_error,
    CAST(sum(squared_low) AS DOUBLE) AS squared_low,
    CAST(sum(squared_high) AS DOUBLE) AS squared_high,
    sum(voters) AS voters
  FROM part
  GROUP BY organization_id, review_year
  HAVING count(session) > 0
),
named AS (
  SELECT
    added.organization_id,
    added.review_year,
    mode_place.mode AS presentation_mode,
    added.pooled,
    CASE
      WHEN added.sessions = 1 THEN first_session.session
      ELSE CAST(added.sessions AS STRING) || ' ' || first_session.session || ' ' || last_session.session
    END AS session,
    coalesce(
      CAST(added.classes AS STRING) || ' ' || first_class.voter_class || ' ' || last_class.voter_class
        || ' ' || CAST(added.class_number AS STRING),
      '') AS panel,
    coalesce(
      CAST(added.valued AS STRING) || ' ' || first_component.component_id || ' ' || last_component.component_id
        || ' ' || CAST(added.component_number AS STRING),
      '') AS part,
    added.components,
    added.valued,
    added.weight,
    added.contribution,
    added.squared_error,
    added.squared_low,
    added.squared_high,
    added.voters
  FROM added
  JOIN session_place AS first_session ON first_session.place = added.first_session
  JOIN session_place AS last_session ON last_session.place = added.last_session
  LEFT JOIN mode_place ON mode_place.place = added.mode
  LEFT JOIN class_place AS first_class ON first_class.place = added.first_class
  LEFT JOIN class_place AS last_class ON last_class.place = added.last_class
  LEFT JOIN component_place AS first_component ON first_component.place = added.first_component
  LEFT JOIN component_place AS last_component ON last_component.place = added.last_component
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
composed AS (
  SELECT
    named.organization_id,
    named.review_year,
    organization.name AS organization_name,
    organization.parent_id,
    organization.peer_group,
    named.presentation_mode,
    named.pooled,
    named.session,
    named.panel,
    CASE WHEN stepped.organization_id IS NULL THEN named.part ELSE coalesce(shared.part, '') END AS part,
    policy.policy_id,
    CASE
      WHEN policy.policy_id IS NULL THEN 'no_policy'
      WHEN stepped.value IS NOT NULL THEN 'scored'
      WHEN stepped.grade IS NOT NULL THEN 'graded'
      WHEN stepped.organization_id IS NOT NULL THEN 'missing_component'
      WHEN named.valued = named.components THEN 'scored'
      WHEN named.valued > 0 AND policy.missing_component = 'renormalise' THEN 'scored'
      ELSE 'missing_component'
    END AS status,
    stepped.organization_id IS NOT NULL AS by_steps,
    stepped.grade AS given_grade,
    stepped.value_low AS stepped_low,
    stepped.value_high AS stepped_high,
    coalesce(
      stepped.value,
      floor(
        named.contribution / nullif(named.weight, 0) * power(10, policy.rounding_digits)
          + CASE policy.rounding WHEN 'down' THEN 0.0000001 ELSE 0.5000001 END)
        / power(10, policy.rounding_digits)) AS rounded,
    coalesce(stepped.standard_error, sqrt(named.squared_error) / nullif(named.weight, 0)) AS standard_error,
    sqrt(named.squared_low) / nullif(named.weight, 0) AS half_low,
    sqrt(named.squared_high) / nullif(named.weight, 0) AS half_high,
    named.voters
  FROM named
  JOIN organization
    ON organization.organization_id = named.organization_id
    AND named.review_year >= organization.first_year
    AND (organization.last_year IS NULL OR named.review_year <= organization.last_year)
  LEFT JOIN policy_year ON policy_year.review_year = named.review_year
  LEFT JOIN policy ON policy.policy_id = policy_year.policy_id
  LEFT JOIN stepped
    ON stepped.organization_id = named.organization_id AND stepped.review_year = named.review_year
  LEFT JOIN shared
    ON shared.organization_id = named.organization_id AND shared.review_year = named.review_year
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
